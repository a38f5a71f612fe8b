import { sendBacksOf, type SchoolSendBack } from '#core'
import { sendBackWorkbook } from '#workbook'
import { sheetNames } from '../../src/workbook/sendBack/sheetNames'
import { catalogue } from '../support/catalogue'
import { rollUpOf, schoolFrom, YEAR } from '../support/countySchools'

const page = (schoolName: string, schoolId: string): SchoolSendBack => ({
  schoolName,
  schoolId,
  received: undefined,
  items: [],
  earlier: [],
})

test('every school has a sheet of its own, whatever it is called', () => {
  const long = '某某省某某市某某区某某镇人民政府驻地第一实验小学附属分校（筹建）东校区'
  const names = sheetNames(
    [
      page('中心小学', '3708120001'),
      page('中心小学', '3708120002'),
      page('总表', '3708120003'),
      page(long, '3708120004'),
      page("a/b'", '3708120005'),
      page('', '3708120006'),
    ],
    ['总表'],
  )
  expect(names).toEqual([
    '中心小学',
    '中心小学 3708120002',
    '总表 3708120003',
    `${long.slice(0, 20)} 3708120004`,
    'ab',
    '3708120006',
  ])
  for (const name of names) expect(name.length).toBeLessThanOrEqual(31)
})

test('a page says what was found, what should hold, what is asked and by when, in both languages', () => {
  const school = schoolFrom('primarySchool', 1, {}, { classrooms: '45间' })
  const pages = sendBacksOf(rollUpOf([school]), [])
  const request = { pages, catalogue, year: YEAR, deadline: '2025-10-15' } as const
  const texts = (language: 'zh-CN' | 'en') =>
    sendBackWorkbook({ ...request, language }).sheets[1]?.cells.flatMap(({ value }) =>
      value === undefined ? [] : [String(value)],
    )
  expect(texts('zh-CN')).toEqual(
    expect.arrayContaining([
      '请于 2025年10月15日 前改正或说明后重新报送整份工作簿。',
      '现为“45间”',
      '改正',
      expect.stringContaining('建议改成 45'),
    ]),
  )
  expect(texts('en')).toEqual(expect.arrayContaining(['mend', expect.stringContaining('45')]))
})

test('a check is named by the number that 说明 asks for', () => {
  const school = schoolFrom('primarySchool', 1, {}, { equipmentValue: 200_000 })
  const pages = sendBacksOf(rollUpOf([school]), [])
  const request = { pages, catalogue, year: YEAR, deadline: undefined, language: 'zh-CN' } as const
  const cells = sendBackWorkbook(request).sheets[1]?.cells ?? []
  const head = cells.find(({ value }) => value === '校验编号')
  const named = cells.filter(({ row, column }) => column === head?.column && row > head.row)
  expect(named.map(({ value }) => value)).toEqual(pages[0]?.items.map(({ key }) => key))
  expect(named.map(({ value }) => value)).toContain('K61a')
})

test('a county finding is asked of the school it concerns', () => {
  const county = Array.from({ length: 10 }, (_, index) =>
    schoolFrom(
      'primarySchool',
      index + 1,
      { pupils: { primary: 400 } },
      index === 4 ? { equipmentValue: 90_000 } : {},
    ),
  )
  const [first, ...others] = sendBacksOf(rollUpOf(county), []).filter(({ items }) =>
    items.some(({ finding }) => finding.of === 'county' && finding.is.check.id === 'X05'),
  )
  expect([first?.schoolId, others]).toEqual(['3708120005', []])
})

test('what the county found names the cells to look at, and the other school', () => {
  const alike = { contactPhone: '0537-3412345' }
  const county = Array.from({ length: 10 }, (_, index) =>
    schoolFrom(
      'primarySchool',
      index + 1,
      { pupils: { primary: 400 } },
      { ...(index < 2 && alike), ...(index === 4 && { equipmentValue: 90_000 }) },
    ),
  )
  const pages = sendBacksOf(rollUpOf(county), [])
  const request = { pages, catalogue, year: YEAR, deadline: undefined } as const
  const rowOf = (check: string, school: string, language: 'zh-CN' | 'en'): unknown[] => {
    const { sheets } = sendBackWorkbook({ ...request, language })
    const { cells = [] } = sheets[pages.findIndex(({ schoolId }) => schoolId === school) + 1] ?? {}
    const row = cells.find(({ value }) => value === check)?.row
    return cells.flatMap((cell) => (cell.row === row ? [cell.value] : []))
  }
  const [first, second] = pages
  const address = first?.received?.submission.addresses.get('contactPhone')
  const shared = rowOf('X02', '3708120001', 'zh-CN')
  expect(shared).toContain(`${address?.sheet}!${address?.cell}`)
  expect(shared.find((each) => /联系电话同为/.test(String(each)))).toMatch(
    new RegExp(`；另有 ${second?.schoolName}（3708120002）$`),
  )
  expect(rowOf('X02', '3708120002', 'en').join(' ')).toContain(`; also ${first?.schoolName} (3708120001)`)
  // Of a ratio, the figures it is made of; nobody shares it.
  const ratio = rowOf('X05', '3708120005', 'zh-CN').join(' ')
  expect(ratio).toMatch(/![A-Z]+\d+\n.*![A-Z]+\d+/)
  expect(ratio).not.toContain('；另有')
})
