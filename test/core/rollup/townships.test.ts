import type { CountyIndicator, Expected, Part, School } from '#core'
import { townshipsOf } from '../../../src/core/rollup/townships'

const school = (schoolId: string, township: string | undefined) => ({ schoolId, township }) as School
const part = (of: School) => ({ school: of }) as Part
const absent = (schoolId: string, townshipName: string | undefined): Expected => ({
  schoolId,
  schoolName: '',
  townshipName,
  flags: new Map(),
})
/** A figure that says of which parts it is made. */
const madeOf = (parts: readonly Part[]) =>
  [parts.map(({ school: { schoolId } }) => schoolId)] as unknown as CountyIndicator[]
const schools = [school('1', '西镇'), school('2', '东镇'), school('3', undefined), school('4', '西镇')]
const townships = (missing: readonly Expected[] = []) =>
  townshipsOf({ schools, parts: schools.map(part), absent: missing }, madeOf)

test('stand in order of name, each with its own schools and the figures made of them', () => {
  expect(townships()).toEqual([
    { name: '东镇', parts: [part(schools[1]!)], missing: [], isComplete: true, indicators: [['2']] },
    {
      name: '西镇',
      parts: [part(schools[0]!), part(schools[3]!)],
      missing: [],
      isComplete: true,
      indicators: [['1', '4']],
    },
  ])
})

test('know who of them is missing by the roster; a missing school alone makes a township', () => {
  const [away, alone, nowhere] = [absent('8', '西 镇'), absent('9', '南镇'), absent('7', undefined)]
  const known = townships([away, alone, nowhere])
  expect(known.map(({ name, missing, isComplete }) => [name, missing, isComplete])).toEqual([
    ['东镇', [], true],
    ['南镇', [alone], false],
    ['西镇', [away], false],
  ])
})
