import type { Finding } from '../model/finding'
import type { CountyFinding } from '../model/rollup'

/** What tells a finding from its school's others, the same from one submission to the next. */
export function findingKey(finding: Finding): string {
  switch (finding.type) {
    case 'check':
      return finding.check
    case 'cell':
      return `cell ${finding.fields[0] ?? ''}`
    case 'blank':
    case 'absent':
      return `${finding.type} ${finding.form}`
  }
}

/** What a finding of the county has in common with the same one of an earlier list. */
export const countyFindingKey = ({ check, indicator, field }: CountyFinding): string =>
  [check.id, indicator ?? field ?? ''].join(' ').trim()
