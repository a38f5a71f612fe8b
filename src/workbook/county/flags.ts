import { isOpen, type CheckKind, type Field, type FieldId, type School } from '#core'
import { figureStyle } from './styles'

/** The gravest open finding on each figure of a school. */
export type Flags = ReadonlyMap<FieldId, CheckKind>

/** Figures that a finding points at and that nobody has mended or explained; blanks show by themselves. */
export function flagsOf({ received }: School): Flags {
  const flags = new Map<FieldId, CheckKind>()
  for (const finding of received.report.findings) {
    if (finding.type === 'blank' || !isOpen(finding)) continue
    for (const id of finding.fields) if (flags.get(id) !== 'logical') flags.set(id, finding.kind)
  }
  return flags
}

export const flagStyle = (field: Field, flag: CheckKind | undefined): string | undefined =>
  flag === 'logical' || flag === 'empirical' ? `${figureStyle(field.type)}.${flag}` : undefined
