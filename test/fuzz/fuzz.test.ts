import { readWorkbook, writeWorkbook } from '#files'
import { templateOf } from '../support/catalogue'
import { cleanTemplate } from '../support/filledTemplate'
import { partsOf, workbookBytes } from './pack'
import { fuzz } from './run'
import { madeSubmission } from './submission'
import { changedValue } from './values'

test('900 mutants of a submission in which every kind of cell occurs', () => {
  const { outcomes, broken } = fuzz(madeSubmission(), 1, 900)
  expect(broken).toEqual([])
  expect(outcomes.same).toBeGreaterThan(100)
  expect(outcomes.refused).toBeGreaterThan(100)
})

test('100 mutants of a filled template', async () => {
  const parts = partsOf(await writeWorkbook(cleanTemplate(templateOf('kindergarten'))))
  const { outcomes, broken } = fuzz(parts, 1, 100)
  expect(broken).toEqual([])
  expect(outcomes.same).toBeGreaterThan(10)
  expect(outcomes.refused).toBeGreaterThan(10)
})

test('one figure changed on purpose is the one that is read otherwise', () => {
  const original = readWorkbook(workbookBytes(madeSubmission())).names
  for (let seed = 1; seed <= 100; seed++) {
    const { parts, name, value } = changedValue(madeSubmission(), seed)
    const { names } = readWorkbook(workbookBytes(parts))
    expect(names.get(name)?.values).toEqual([[value]])
    for (const [other, range] of names) {
      if (other !== name && other !== 'table') expect([other, range]).toEqual([other, original.get(other)])
    }
  }
})
