/** A workbook as plain data, before any library or host writes it. Rows and columns count from 1. */
export interface WorkbookSpec {
  readonly title: string
  readonly sheets: readonly SheetSpec[]
  readonly names: readonly NameSpec[]
  readonly styles: Readonly<Record<string, StyleSpec>>
  /** An add-in whose pane Excel opens with the workbook, where it is installed. */
  readonly pane?: PaneSpec
}

/** As its manifest has them. */
export interface AddIn {
  readonly id: string
  readonly version: string
  /** The pane that documents open; documents name it alike. */
  readonly pane: string
}

/** How an add-in reaches people: laid down by hand on each PC, or given out by the Microsoft 365 administrator. */
export const PANE_SOURCES = ['sideload', 'central'] as const

/** The add-in whose pane a workbook opens, and where Excel takes it from. */
export interface PaneSpec {
  readonly addIn: AddIn
  readonly from: (typeof PANE_SOURCES)[number]
}

/** A defined name for a cell or a rectangle. */
export interface NameSpec {
  readonly name: string
  readonly sheet: string
  /** Absolute, such as `$D$7` or `$A$5:$D$60`. */
  readonly reference: string
}

export interface SheetSpec {
  readonly name: string
  /** `veryHidden` sheets cannot be shown from Excel's menus. */
  readonly state: 'visible' | 'hidden' | 'veryHidden'
  /** Widths in characters, from column A. */
  readonly columns: readonly number[]
  /** Heights in points, by row; others fit themselves. */
  readonly heights?: Readonly<Record<number, number>>
  readonly cells: readonly CellSpec[]
  /** Rows that only the sheet's blocks have cells in. */
  readonly blocks?: readonly BlockSpec[]
  /** Such as `A1:H1`. */
  readonly merges?: readonly string[]
  readonly validations?: readonly ValidationSpec[]
  readonly formats?: readonly ConditionalFormatSpec[]
  /** Only unlocked cells can be typed in; no password. Column widths and filters stay usable. */
  readonly isProtected?: boolean
  readonly freeze?: { readonly rows: number; readonly columns: number }
  /** Range with filter buttons. */
  readonly filter?: string
  readonly tabColor?: string
  /** On the screen only the sheet's own lines show. */
  readonly hideGrid?: boolean
  readonly print?: PrintSpec
  readonly charts?: readonly ChartSpec[]
}

/** Rows below one another that are made only while they are written: large tables are never whole in memory. */
export interface BlockSpec {
  readonly firstRow: number
  readonly rowCount: number
  /** The last column in which any of them has a cell. */
  readonly lastColumn: number
  /** A row, counted from 0; the same whenever it is asked for. */
  row(index: number): RowSpec
}

export interface RowSpec {
  /** From left to right. */
  readonly cells: readonly CellSpec[]
  /** In points; absent: as its texts need. */
  readonly height?: number | undefined
}

export interface CellSpec {
  readonly row: number
  readonly column: number
  /** What the cell shows; with a formula, the result it is known to have (cached value). */
  readonly value?: string | number | boolean | undefined
  /** Without the leading “=”, in Excel's own (English) notation. */
  readonly formula?: string | undefined
  /** The error a formula is known to give. Charts leave it out, while they draw an empty text as 0. */
  readonly error?: '#N/A' | undefined
  /** Internal jump target such as `'2-1 学生数'!D7`, shown as the cell's link. */
  readonly link?: string | undefined
  readonly style?: string | undefined
}

export interface StyleSpec {
  readonly font?: {
    readonly name?: string
    readonly size?: number
    readonly bold?: boolean
    readonly color?: string
    readonly underline?: boolean
  }
  /** Fill colour, `RRGGBB`. */
  readonly fill?: string
  readonly border?: 'thin' | 'medium' | 'bottom' | 'none'
  readonly horizontal?: 'left' | 'center' | 'right'
  readonly vertical?: 'top' | 'middle' | 'bottom'
  readonly wrap?: boolean
  readonly shrink?: boolean
  readonly indent?: number
  readonly numberFormat?: string
  readonly unlocked?: boolean
}

export interface ValidationSpec {
  readonly range: string
  readonly type: 'whole' | 'decimal' | 'list' | 'textLength' | 'date' | 'custom'
  readonly operator?: 'between' | 'greaterThanOrEqual' | 'lessThanOrEqual' | 'equal'
  /** One or two; a list is `"是,否"` in quotes or a range. */
  readonly formulas: readonly (string | number)[]
  readonly allowBlank: boolean
  readonly prompt?: { readonly title: string; readonly text: string }
  /** Shown when typing is refused; at most 224 characters of text. `warning` lets the clerk insist. */
  readonly error?: { readonly title: string; readonly text: string; readonly style: 'stop' | 'warning' }
}

export interface ConditionalFormatSpec {
  readonly range: string
  /** Relative to the range's first cell; names instead of addresses wherever possible. */
  readonly formula: string
  /** Wins over formats with a higher number. */
  readonly priority: number
  readonly stopIfTrue?: boolean
  readonly style: {
    readonly fill?: string
    readonly color?: string
    readonly bold?: boolean
    /** A number format with a sign in it, so that colour is never the only sign: `0" ✗"`. */
    readonly numberFormat?: string
    /** Thin lines around every cell. */
    readonly border?: 'thin'
  }
}

export interface PrintSpec {
  readonly orientation: 'portrait' | 'landscape'
  /** Fit to this many pages wide; as many high as needed unless `pagesHigh` is given. */
  readonly pagesWide: number
  readonly pagesHigh?: number
  /** Rows repeated on every page, such as `1:4`. */
  readonly titleRows?: string
  /** Columns repeated on every page, such as `A:B`. */
  readonly titleColumns?: string
  readonly area?: string
  /** In the middle of the page's width. */
  readonly centered?: boolean
  /** Excel header/footer codes, such as `&C第 &P 页，共 &N 页`. */
  readonly header?: string
  readonly footer?: string
}

/** A chart over a sheet's cells. Its figures, labels and title are cells, so that it follows them. */
export interface ChartSpec {
  /** The cells it covers, such as `A3` or `A3:F20`. */
  readonly place: string
  /** One cell. */
  readonly title: CellsSpec
  /** What it shows, for those who cannot see it. */
  readonly description: string
  /** Points and lines over categories from left to right, or bars to the right, one above the other. */
  readonly type: 'points' | 'stackedBars'
  /** One row or column of cells; every series has as many values. */
  readonly categories: CellsSpec
  readonly categoryAxis: ChartAxisSpec
  readonly valueAxis: ChartAxisSpec
  readonly series: readonly SeriesSpec[]
}

/** Cells of a sheet, such as `B5:B31`. */
export interface CellsSpec {
  readonly sheet: string
  readonly range: string
}

export interface ChartAxisSpec {
  readonly title: string
  /** Whether every place on it is labelled. */
  readonly isLabelled: boolean
}

export interface SeriesSpec {
  /** One cell. */
  readonly name: CellsSpec
  /** Blank cells and `#N/A` are left out, and are never 0; a line runs on over them. */
  readonly values: CellsSpec
  /** Told apart without colour: by marker, dash or pattern. Colours are `RRGGBB`. */
  readonly look: MarkerLook | LineLook | BarLook
}

export interface MarkerLook {
  readonly type: 'marker'
  readonly symbol: 'circle' | 'triangle' | 'x'
  readonly color: string
}

export interface LineLook {
  readonly type: 'line'
  readonly color: string
  readonly isDashed: boolean
}

export interface BarLook {
  readonly type: 'bar'
  readonly color: string
  /** On white; absent: filled. */
  readonly pattern?: BarPattern
}

/** As DrawingML calls them (ST_PresetPatternVal). */
export type BarPattern = 'wdUpDiag' | 'wdDnDiag' | 'diagCross' | 'dkHorz' | 'ltVert'
