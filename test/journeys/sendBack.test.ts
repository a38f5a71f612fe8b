import { mkdirSync, mkdtempSync, readdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { earlierItemsIn, type Explanation, type FieldId, type RawValue } from '#core'
import { readWorkbook } from '#files'
import { templateWorkbook } from '#workbook'
import { writeWorkbook } from '../../src/files/write'
import { templateOf } from '../support/catalogue'
import { requestFor, sampleCells } from '../support/filledTemplate'
import { run } from '../support/terminal'

/** A county sends two schools' reports back, and looks at what comes in afterwards. */
const folder = mkdtempSync(join(tmpdir(), 'xuebiao-sendback-'))
const inbox = join(folder, 'inbox')
const path = (name: string): string => join(folder, name)
const template = templateOf('primarySchool')

beforeAll(() => mkdirSync(inbox))
afterAll(() => rmSync(folder, { recursive: true }))

type Change = Readonly<Record<FieldId, RawValue>>

async function send(name: string, change: Change, explanations: Explanation[] = []): Promise<void> {
  const values = new Map([
    ...sampleCells('primarySchool'),
    ...Object.entries({ schoolName: name, ...change }),
  ])
  const spec = templateWorkbook(requestFor(template, { values, explanations }))
  writeFileSync(join(inbox, `${name}.xlsx`), await writeWorkbook(spec))
}
const items = async (name: string) => earlierItemsIn(readWorkbook(await readFile(path(name)))) ?? []
const FIRST = { schoolId: '3708120001', contactPhone: '0537-1' }
const SECOND = { schoolId: '3708120002', contactPhone: '0537-2' }
/** A unit typed along, and classes that no grade has: one thing to mend, one to mend or explain. */
const MISTAKES = { classrooms: '45间', equipmentValue: 200_000 }

test('each thing to do is listed, with the cell, for the school that has to do it', async () => {
  await send('明德小学', { ...FIRST, ...MISTAKES })
  await send('育才小学', { ...SECOND, books: '无' })
  const { code, out } = await run('sendback', inbox, '--out', path('1.xlsx'), '--deadline', '2025-10-15')
  expect(code).toBe(1)
  expect(out).toMatch(/^2 所学校、\d+ 项须处理/)
  const asked = await items('1.xlsx')
  expect(asked.filter(({ schoolId }) => schoolId === SECOND.schoolId)).toMatchObject([
    { schoolName: '育才小学', key: 'cell books' },
  ])
  expect(asked.filter(({ schoolId }) => schoolId === FIRST.schoolId).map(({ key }) => key)).toEqual(
    expect.arrayContaining(['cell classrooms', 'K61a']),
  )
  const { sheets } = readWorkbook(await readFile(path('1.xlsx')))
  expect(sheets.map(({ name, hidden }) => `${name}${hidden ? '（隐藏）' : ''}`)).toEqual([
    '总表',
    '明德小学',
    '育才小学',
    '清单索引（隐藏）',
  ])
})

test('nothing is settled while nothing else was sent', async () => {
  const { out } = await run('sendback', inbox, '--before', path('1.xlsx'), '--out', path('2.xlsx'))
  expect(out).toContain('已处理 0 项')
})

test('what was mended, what was explained and what is open is told apart; a silent school is asked again', async () => {
  const asked = await items('1.xlsx')
  const explanations = asked
    .filter(({ schoolId, key }) => schoolId === FIRST.schoolId && /^K/.test(key))
    .map(({ key }) => ({ check: key, reason: '新建校区', text: '本年新购设备' }))
  expect(explanations.length).toBeGreaterThan(0)
  await send('明德小学', { ...FIRST, ...MISTAKES, classrooms: 45 }, explanations)
  unlinkSync(join(inbox, '育才小学.xlsx'))
  const { out } = await run('sendback', inbox, '--before', path('1.xlsx'), '--out', path('3.xlsx'))
  expect(out).toContain(
    `上次打回的 ${asked.length} 项中已处理 ${asked.length - 1} 项。本次须处理的各项中，新增 0 项。`,
  )
  expect(await items('3.xlsx')).toMatchObject([
    { schoolId: SECOND.schoolId, schoolName: '育才小学', key: 'cell books' },
  ])
})

test('what was not asked before is said to be new', async () => {
  await send('育才小学', { ...SECOND, books: '无', classrooms: '2间' })
  const { out } = await run('sendback', inbox, '--before', path('3.xlsx'), '--out', path('new.xlsx'))
  expect(out).toContain('上次打回的 1 项中已处理 0 项。本次须处理的各项中，新增 1 项。')
})

test('a deadline before that of the earlier list is pointed out, and no other', async () => {
  const list = async (before: string, deadline: string) => {
    const more = ['--before', path(before), '--deadline', deadline, '--out', path('7.xlsx')]
    return (await run('sendback', inbox, ...more)).err
  }
  expect(await list('1.xlsx', '2025-10-08')).toContain('截止日期 2025-10-08 早于上次清单的 2025-10-15')
  expect(await list('1.xlsx', '2025-10-15')).toBe('')
  // That one named no day.
  expect(await list('2.xlsx', '2025-10-08')).toBe('')
})

test('into a folder, a file for each school and one for the county', async () => {
  await send('育才小学', { ...SECOND, books: '无' })
  await run('sendback', inbox, '--out', path('lists'))
  expect(readdirSync(path('lists')).sort()).toEqual([
    '2025_2026 学年学校报表打回清单 总表.xlsx',
    '3708120002 育才小学.xlsx',
  ])
})

test('what only the county sees is explained by its number, too', async () => {
  await send('育才小学', { ...SECOND, contactPhone: FIRST.contactPhone })
  await run('sendback', inbox, '--out', path('5.xlsx'))
  expect((await items('5.xlsx')).map(({ key }) => key)).toEqual(['X02 contactPhone', 'X02 contactPhone'])
  await send('育才小学', { ...SECOND, contactPhone: FIRST.contactPhone }, [
    { check: 'X02', reason: '', text: '同一法人，共用总机' },
  ])
  await run('sendback', inbox, '--before', path('5.xlsx'), '--out', path('6.xlsx'))
  expect((await items('6.xlsx')).map(({ schoolName }) => schoolName)).toEqual(['明德小学'])
})

test('a county without anything to send back is clean', async () => {
  await send('育才小学', SECOND)
  const { code, out } = await run('sendback', inbox, '--out', path('4.xlsx'))
  expect([code, out]).toEqual([0, expect.stringContaining('0 所学校、0 项须处理')])
})

test('a file that belongs to no school has no page, and is named', async () => {
  await send('无码小学', { ...SECOND, schoolId: undefined })
  const { code, err } = await run('sendback', inbox, '--out', path('8.xlsx'))
  expect([code, err]).toEqual([1, expect.stringContaining('无码小学.xlsx：没有填写可用的学校（机构）标识码')])
  unlinkSync(join(inbox, '无码小学.xlsx'))
})

test('an explanation under a number that no check has is pointed out', async () => {
  await send('育才小学', SECOND, [
    { check: 'K99', reason: '', text: '同一法人，共用总机' },
    { check: 'X02', reason: '', text: '同一法人，共用总机' },
    { check: 'K61a', reason: '', text: '本年新购设备一批' },
  ])
  const { out } = await run('check', join(inbox, '育才小学.xlsx'))
  expect(out).toContain('校验编号 K99 在本表中没有')
})

test.each([
  [['--deadline', '10月15日'], '截止日期“10月15日”不对'],
  [['--deadline', '2025-02-30'], '截止日期“2025-02-30”不对'],
  [['--before', 'missing.xlsx'], '不是打回清单'],
])('what cannot be is said in one sentence: %s', async (more, sentence) => {
  const { code, err } = await run('sendback', inbox, '--out', path('5.xlsx'), ...more)
  expect([code, err]).toEqual([2, expect.stringContaining(sentence)])
})
