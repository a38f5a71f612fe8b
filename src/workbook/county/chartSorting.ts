/** Above so many times the standard or the median a point would press the others flat: it is drawn at that height. */
export const CAP = 3

export interface Sorted {
  /** Of each school, from 1; ties in the order of rows. Absent where there is no value. */
  readonly ranks: readonly (number | undefined)[]
  /** Rows from lowest to highest, from 0. */
  readonly order: readonly number[]
  readonly cap: number
}

/** What the formulas of the charts' data work out, for the results stored with them. */
export function sortedValues(values: readonly (number | undefined)[], standard: number): Sorted {
  const order = values
    .flatMap((value, row) => (value === undefined ? [] : [{ value, row }]))
    .sort((a, b) => a.value - b.value || a.row - b.row)
  const ranks = new Map(order.map(({ row }, index) => [row, index + 1]))
  const sorted = order.map(({ value }) => value)
  return {
    ranks: values.map((_, row) => ranks.get(row)),
    order: order.map(({ row }) => row),
    cap: CAP * Math.max(standard, median(sorted) ?? standard),
  }
}

function median(sorted: readonly number[]): number | undefined {
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}
