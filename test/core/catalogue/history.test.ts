import type { Complaint } from '../../../src/core/catalogue/complaint'
import { refuseHistory } from '../../../src/core/catalogue/history'
import { madeField, madeTemplate } from '../../support/madeTemplate'

const words = (text: string) => ({ zh: text, en: text })
const templates = [
  madeTemplate({ fields: [madeField('rooms')] }),
  madeTemplate({ fields: [madeField('halls')] }),
]
const gone = (field: string) => ({ field, label: words(field) })
const changed = (field: string) => ({ field, why: words('why') })

const about = (...history: Parameters<typeof refuseHistory>[1]['history']) => {
  const complaints: Complaint[] = []
  refuseHistory('edition.json', { edition: '2026.2', history }, templates, complaints)
  return complaints.map(({ file, path, problem, remedy }) => [file, path, problem, remedy].join(' | '))
}

test('what changed is still asked and what is gone is not', () => {
  expect(
    about({ edition: '2026.1', gone: [gone('gates')], changed: [changed('rooms'), changed('halls')] }),
  ).toEqual([])
})
test('the reverse is refused', () => {
  expect(about({ edition: '2026.1', gone: [gone('halls')], changed: [changed('gates')] })).toEqual([
    'edition.json | history.2026.1.gates | no form asks it | list it under "gone"',
    'edition.json | history.2026.1.halls | a form still asks it | list it under "changed"',
  ])
})
test.each(['2026.2', '2027.1'])('so is %s, which was not before', (edition) => {
  expect(about({ edition, gone: [], changed: [] })).toEqual([
    `edition.json | history.${edition} | it is not before 2026.2 | name the last edition it is true of`,
  ])
})
