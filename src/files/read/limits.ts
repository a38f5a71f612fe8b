const MiB = 1024 * 1024

/**
 * What a workbook may cost us. A file that goes beyond any of these is refused while it is being read,
 * whatever sizes its headers claim.
 */
export const LIMITS = {
  /** Entries in the zip directory. A workbook of 200 sheets with drawings has about a thousand. */
  entries: 10_000,
  /** Bytes of one sheet, inflated. A census sheet with 836,601 formatted rows takes about 100 MiB. */
  sheetBytes: 256 * MiB,
  /** Bytes of one part that is read as text, inflated: workbook, relationships, shared strings. */
  textBytes: 64 * MiB,
  /** Bytes of all parts that are read, inflated. */
  totalBytes: 512 * MiB,
  /** Sheets in the workbook. */
  sheets: 1_000,
  /** Defined names in the workbook. */
  names: 100_000,
  /** Shared strings in the workbook. */
  strings: 2_000_000,
  /** Cells that hold something, in all sheets that are read. */
  cells: 5_000_000,
  /** Cells under one name. A larger range, such as a whole column, is first cut to the cells in use. */
  rangeCells: 200_000,
  /** Cells under all names together. */
  namedCells: 1_000_000,
} as const
