import { isOpen } from '../check/check'
import { explains } from '../check/explanation'
import { countyFindingKey, findingKey } from '../check/findingKey'
import type { Received, Rollup, School } from '../model/rollup'
import type { EarlierItem, SchoolSendBack, SendBackItem, Settlement } from '../model/sendBack'
import { compareText } from './reception'

/** What each school still has to mend or explain, and what became of what it was asked before; by school id. */
export function sendBacksOf(
  { schools, countyFindings }: Pick<Rollup, 'schools' | 'countyFindings'>,
  earlier: readonly EarlierItem[],
): SchoolSendBack[] {
  const asked = new Map<string, EarlierItem[]>()
  for (const item of earlier) asked.set(item.schoolId, [...(asked.get(item.schoolId) ?? []), item])
  const pages = schools.map((school): SchoolSendBack => {
    const items = [...ofSchool(school), ...ofCounty(school, countyFindings)]
    return {
      schoolId: school.schoolId,
      schoolName: school.schoolName,
      received: school.received,
      items,
      earlier: (asked.get(school.schoolId) ?? []).map((item) => ({
        ...item,
        settlement: settlementOf(item, items, school.received),
      })),
    }
  })
  const sent = new Set(schools.map(({ schoolId }) => schoolId))
  const silent = [...asked].flatMap(([schoolId, items]): SchoolSendBack[] => {
    const [first] = items
    if (sent.has(schoolId) || !first) return []
    const unchanged = items.map((item) => ({ ...item, settlement: 'notSentAgain' as const }))
    return [{ schoolId, schoolName: first.schoolName, received: undefined, items: [], earlier: unchanged }]
  })
  return [...pages, ...silent]
    .filter(({ items, earlier: before }) => items.length > 0 || before.length > 0)
    .sort((a, b) => compareText(a.schoolId, b.schoolId))
}

const ofSchool = ({ received }: School): SendBackItem[] =>
  received.report.findings.filter(isOpen).map((finding) => ({
    key: findingKey(finding),
    ask: finding.kind === 'logical' ? 'mend' : 'explain',
    finding: { of: 'school', is: finding },
  }))

const ofCounty = (school: School, findings: Rollup['countyFindings']): SendBackItem[] =>
  findings
    .filter(({ schools, check }) => schools.includes(school) && !isExplained(check.id, school.received))
    .map((finding) => ({
      key: countyFindingKey(finding),
      ask: 'explain',
      finding: { of: 'county', is: finding },
    }))

function settlementOf(
  { key, digest }: EarlierItem,
  items: readonly SendBackItem[],
  received: Received,
): Settlement {
  if (received.digest === digest) return 'notSentAgain'
  if (items.some((item) => item.key === key)) return 'open'
  const isFound = received.report.findings.some((finding) => findingKey(finding) === key)
  return isFound || isExplained(key.split(' ')[0] ?? '', received) ? 'explained' : 'mended'
}

/** A school answers a county check as it answers its own: by its number on the 说明 sheet. */
const isExplained = (check: string, { submission }: Received): boolean =>
  submission.explanations.some((each) => each.check === check && explains(each))
