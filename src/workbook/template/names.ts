/** Defined names of the school workbook's own cells, besides fields, `last.` fields, the marker and check states. */

/** Holds a number while a check waits for the clerk, `""` otherwise. */
export const openName = (checkId: string): string => `open.${checkId}`

export const indicatorName = (indicatorId: string): string => `indicator.${indicatorId}`

/** Whether an indicator concerns the school. */
export const scopeName = (indicatorId: string): string => `scope.${indicatorId}`

/** The sign of a target: reached, gap, or neither. Plan and row numbers hold hyphens, which names may not. */
export const targetName = (plan: string, target: string): string =>
  `target.${plan}.${target}`.replaceAll('-', '_')
