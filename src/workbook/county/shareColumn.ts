import {
  evaluate,
  parse,
  shareFormula,
  toGuardedFormula,
  templateOf,
  type Expression,
  type KindId,
  type StageId,
} from '#core'
import type { Column } from './column'
import type { County } from './county'
import { rowContext } from './formulas'
import { shareName } from './names'

/** The stage's share of what a combined school uses in common; 1 where a school runs one stage. */
export function shareColumn(stage: StageId, group: string, county: County): Column {
  const expression = (kind: KindId): Expression =>
    parse(shareFormula(stage, templateOf(kind, county.catalogue).kind, county.catalogue.stages))
  return {
    key: 'share',
    group,
    label: county.words.table.share,
    unit: county.words.table.shareUnit,
    width: 9,
    name: shareName(stage),
    style: 'working.share',
    isAsked: () => true,
    formula: (kind, at) => {
      const share = expression(kind)
      return share.type === 'number'
        ? String(share.value)
        : toGuardedFormula(share, rowContext(kind, at, county))
    },
    value: ({ school }) =>
      evaluate(expression(school.kind), {
        value: school.value,
        isBlank: (id) => school.value(id) === undefined,
      }) ?? '',
  }
}
