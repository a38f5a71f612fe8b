import { receive } from '#core'
import { catalogue } from '../../support/catalogue'
import { receivedFrom, rollUpOf, schoolFrom, YEAR } from '../../support/countySchools'

const { templates } = catalogue
const school = schoolFrom('primarySchool', 1)

test('impossible figures are lacking, never summed', () => {
  const spoilt = schoolFrom('primarySchool', 2, {}, { books: -300, 'classes.primary': 4.5 })
  const { totals } = rollUpOf([school, spoilt])
  const alone = rollUpOf([school]).totals
  for (const id of ['books', 'classes.primary'])
    expect(totals.get(id)).toEqual({ sum: alone.get(id)?.sum, reported: 1, lacking: 1 })
})

test('another school year is not counted, and says which', () => {
  const old = receivedFrom({ ...school.submission, source: 'old.xlsx', year: YEAR - 1 })
  expect(receive([old], { year: YEAR, templates, roster: [] })).toEqual({
    schools: [],
    excluded: [{ reason: 'wrongYear', source: 'old.xlsx', digest: old.digest, year: YEAR - 1 }],
  })
})

test('a workbook without a school code cannot be counted', () => {
  const nameless = schoolFrom('primarySchool', 3, {}, { schoolId: undefined })
  expect(receive([nameless], { year: YEAR, templates, roster: [] }).excluded).toMatchObject([
    { reason: 'noSchoolId' },
  ])
})

test('flags of the roster win over what the school says', () => {
  const flagged = { schoolId: '', schoolName: '', flags: new Map([['isRuralSchool', false]]) }
  const [own] = receive([school], { year: YEAR, templates, roster: [] }).schools
  const [counted] = receive([school], {
    year: YEAR,
    templates,
    roster: [{ ...flagged, schoolId: own?.schoolId ?? '' }],
  }).schools
  expect(counted?.value('isRuralSchool')).toBe(false)
})
