const MiB = 1024 * 1024

/**
 * What a workbook may cost us. A file that goes beyond any of these is refused while it is being read, whatever
 * sizes its headers claim. Together they keep a reading within 384 MiB of memory and a few seconds: the file, all that
 * is inflated from it, and the values taken out may stand in memory at once. `docs/limits.md` lists them for people.
 */
export const LIMITS = {
  /** Bytes of the file. A filled template takes a quarter of a MiB, pictures some more. */
  fileBytes: 32 * MiB,
  /** Entries in the zip directory. A workbook of 200 sheets with drawings has about a thousand. */
  entries: 10_000,
  /** Bytes of one sheet, inflated. A census sheet with 836,601 formatted rows takes about 100 MiB. */
  sheetBytes: 112 * MiB,
  /** Bytes of one part other than a sheet, inflated: workbook, relationships, shared strings. */
  partBytes: 24 * MiB,
  /** Bytes of a part in UTF-16, which takes several times its size to convert. */
  utf16Bytes: 8 * MiB,
  /** Bytes of all parts that are read, inflated. */
  totalBytes: 136 * MiB,
  /** Links from one part to others. */
  relationships: 10_000,
  /** Sheets in the workbook. */
  sheets: 1_000,
  /** Defined names in the workbook. */
  names: 100_000,
  /** Shared strings in the workbook. */
  strings: 1_000_000,
  /** Characters in one cell, as in Excel itself. */
  cellText: 32_767,
  /** Characters in all cells that are read. */
  allText: 4 * MiB,
  /** Cells that hold something and are read. A county workbook of 3,000 schools has 1.1 million, and it is read again. */
  cells: 2_500_000,
  /** Cells under one name. A larger range, such as a whole column, is first cut to the cells in use. */
  rangeCells: 200_000,
  /** Cells under all names together; 1.8 million in such a workbook. */
  namedCells: 2_500_000,
} as const
