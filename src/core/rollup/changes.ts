import type { Catalogue } from '../catalogue/catalogue'
import { templateOfSubmission } from '../catalogue/ofPlace'
import { shownValue } from '../check/environment'
import type { FieldId } from '../model/field'
import type { Change, Opened, Rollup, School } from '../model/rollup'
import type { CellAddress, Value } from '../model/submission'
import type { CountySource } from './countySource'
import { compareText } from './reception'
import { isSameValue, told } from './sameValue'

/** What moved since an earlier county workbook of the same year: whole schools and single figures, by school code. */
export function changesSince(
  before: CountySource,
  { schools, jurisdiction }: Pick<Rollup, 'schools' | 'jurisdiction'>,
  catalogue: Pick<Catalogue, 'templates' | 'jurisdictions'>,
): Change[] {
  const earlier = new Map(before.schools.map((each) => [textOf(each, 'schoolId'), each]))
  const now = new Set(schools.map(({ schoolId }) => schoolId))
  const changes = schools.flatMap((school): Change[] => {
    const old = earlier.get(school.schoolId)
    if (!old) return [{ ...named(school), type: 'added', fileNow: fileOf(school.received) }]
    const { fields } = templateOfSubmission({ kind: school.kind, jurisdiction }, catalogue)
    return [...fields.keys()].flatMap((field): Change[] => {
      const [was, is] = [told(old.submission.cells.get(field)), told(shownValue(figureOf(school, field)))]
      if (isSameValue(was, is)) return []
      return [{ ...named(school), type: 'figure', field, was, is, ...filesOf(old, school, field) }]
    })
  })
  const gone = [...earlier].flatMap(([schoolId, old]): Change[] =>
    now.has(schoolId)
      ? []
      : [{ schoolId, schoolName: textOf(old, 'schoolName'), type: 'gone', fileBefore: fileOf(old) }],
  )
  return [...changes, ...gone].sort((a, b) => compareText(a.schoolId, b.schoolId))
}

/** As the workbook shows it: of the township, what the roster or, in a city's workbook, its county makes of it. */
const figureOf = ({ township, value }: School, field: FieldId): Value =>
  field === 'townshipName' ? township : value(field)

const named = ({ schoolId, schoolName }: School) => ({ schoolId, schoolName })

const fileOf = ({ submission }: Pick<Opened, 'submission'>): string =>
  submission.source.split(' › ').at(-1) ?? submission.source

function filesOf(
  old: Opened,
  { received }: School,
  field: FieldId,
): { fileBefore: string; fileNow: string; place: CellAddress | undefined } {
  return {
    fileBefore: fileOf(old),
    fileNow: fileOf(received),
    place: received.submission.addresses.get(field),
  }
}

const textOf = ({ submission }: Opened, id: FieldId): string => String(told(submission.cells.get(id)) ?? '')
