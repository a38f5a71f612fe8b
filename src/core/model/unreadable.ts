/** Why a file cannot be read as a workbook. The reader's own words for each are chosen in the messages room. */
export type UnreadableCode =
  /** No bytes at all: a failed download, or a cloud file that is not on this computer. */
  | 'empty'
  /** Something else altogether: a document, a picture, an archive of files. */
  | 'notAWorkbook'
  /** Excel 97-2003 (or WPS .et). */
  | 'oldXls'
  /** A table in another format; `found` says which. */
  | 'otherSpreadsheet'
  /** Protected by a password for opening. */
  | 'encrypted'
  /** An OLE2 container that is neither an .xls nor an encrypted workbook, or too damaged to tell. */
  | 'oleUnknown'
  /** The end of the file is missing. */
  | 'truncated'
  /** A checksum, a size or the XML is wrong, or a part is missing. */
  | 'damaged'
  /** Packed in a way that Excel does not use. */
  | 'unsupportedZip'
  /** The same part stands in the archive twice: it cannot be said which one counts. */
  | 'duplicatePart'
  /** A document type declaration, which no spreadsheet program writes. */
  | 'doctype'
  /** Beyond one of the `LIMITS`. */
  | 'tooLarge'
  | 'noSheets'
  /** Two sheets of one name, or one sheet listed twice. */
  | 'duplicateSheet'
  /** A sheet is listed whose content is not in the file. */
  | 'missingSheet'
  /** A name is defined twice: it cannot be said which cell is meant. */
  | 'duplicateName'
  /** A cell or row stands at an address that does not exist. */
  | 'badReference'
  /** The same cell stands in a sheet twice. */
  | 'duplicateCell'
  /** A number cell that holds no number. */
  | 'badNumber'
  /** A boolean, date, error or unknown type of cell whose content does not fit. */
  | 'badValue'
  /** A text cell that points to a text which is not there. */
  | 'badSharedString'

/** What was found in place of an .xlsx workbook. */
export type OtherSpreadsheet = 'ods' | 'xlsb' | 'numbers' | 'xml2003' | 'html' | 'text'

/** Where the trouble is, as far as it is known. */
export interface UnreadableSpot {
  /** The part in the package, such as `xl/worksheets/sheet1.xml`. */
  readonly part?: string
  readonly sheet?: string
  /** The address as in `B7`; when the address itself is at fault, as it stands in the file. */
  readonly cell?: string
  readonly found?: OtherSpreadsheet
}

/** A file that is not read. `code` and the place are for people; `message` is for programmers. */
export class UnreadableWorkbook extends Error implements UnreadableSpot {
  override readonly name = 'UnreadableWorkbook'
  declare readonly part?: string
  declare readonly sheet?: string
  declare readonly cell?: string
  declare readonly found?: OtherSpreadsheet

  constructor(
    readonly code: UnreadableCode,
    message: string,
    place: UnreadableSpot = {},
  ) {
    super(message)
    Object.assign(this, place)
  }
}
