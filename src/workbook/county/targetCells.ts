import { countyField, figureOf, type Target, type TargetProgress } from '#core'
import { address } from '#spec'
import type { County } from './county'
import { figureCells } from './figureCells'
import { passingCells, schoolCells, townshipCells } from './heldCells'
import { PLAN_COLUMNS, type In, type TargetCells } from './planColumns'
import { standingText } from './standingCell'

/** The cells of a target's row that hold figures: all of them formulas over the workbook's own cells. */
export function targetCells(each: TargetProgress, row: number, county: County): TargetCells {
  const at: In = (column) => address(row, PLAN_COLUMNS.indexOf(column) + 1)
  return { ...numberCells(each, county), ...cellsOf(each, at, county) }
}

function cellsOf(each: TargetProgress, at: In, county: County): TargetCells {
  const { target, schools, townships, standing } = each
  if (target.measure === 'notMeasurable') return { standing: standingText(standing, county) }
  if (schools) return schoolCells(each, schools, at, county)
  if (!townships) return figureCells(each, at, county)
  return isPassing(target)
    ? passingCells(each, townships, at, county)
    : townshipCells(each, townships, at, county)
}

const isPassing = ({ shape }: Target): boolean => shape.type !== 'kOfN' && figureOf(shape).type === 'passing'

/** The number a target names and the year by whose end it is due. */
function numberCells({ target }: TargetProgress, county: County): TargetCells {
  const { comparison, value, due, shape } = target
  const isAnswer = countyField(target.subject, county.catalogue)?.type === 'yesno'
  const isDay = shape.type !== 'kOfN' && figureOf(shape).type === 'date'
  return {
    ...(comparison && {
      comparison: { content: { value: county.words.plan.comparisons[comparison] }, style: 'center' },
    }),
    ...(value !== undefined && {
      target: {
        content: { value },
        style: isAnswer ? 'yesTarget' : isDay ? 'targetDay' : 'targetNumber',
      },
    }),
    ...(due !== undefined && { due: { content: { value: due }, style: 'year' } }),
  }
}
