import { looksLikeOle2, refuseOle2 } from './ole2'
import { UnreadableWorkbook, type OtherSpreadsheet } from './unreadable'

/** Bytes at the start that are looked at to tell what a file is. */
const SAMPLE_BYTES = 4096

const ZIP_STARTS = ['PK\x03\x04', 'PK\x05\x06']
/** SYLK, an old exchange format, holds escape characters. */
const SYLK_START = 'ID;P'
/** Start with letters and would pass for text. */
const DOCUMENT_STARTS = ['%PDF', '{\\rtf', 'Rar!']

/**
 * Says what a file is if it cannot be an .xlsx package; a package goes on to be opened.
 * @throws UnreadableWorkbook 'empty', 'oldXls', 'encrypted', 'oleUnknown', 'otherSpreadsheet', 'notAWorkbook'
 */
export function refuseUnlessZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnreadableWorkbook('empty', 'no bytes')
  const start = latin1.decode(bytes.subarray(0, SAMPLE_BYTES))
  if (ZIP_STARTS.some((signature) => start.startsWith(signature))) return
  if (looksLikeOle2(bytes)) refuseOle2(bytes)
  if (isBareBiff(bytes)) throw new UnreadableWorkbook('oldXls', 'BIFF records without a container')
  const found = textFormat(bytes, start)
  if (found) throw new UnreadableWorkbook('otherSpreadsheet', `not a package but ${found}`, { found })
  throw new UnreadableWorkbook('notAWorkbook', 'neither a zip archive nor a known table format')
}

const latin1 = new TextDecoder('latin1')

/** Excel 2 to 4 wrote no container: the file starts with a BOF record ([MS-XLS] 2.4.21; 0x0009 to 0x0809). */
function isBareBiff(bytes: Uint8Array): boolean {
  const [type, version, length, zero] = bytes
  return type === 0x09 && [0, 2, 4, 8].includes(version ?? -1) && (length ?? 0) >= 4 && zero === 0
}

function textFormat(bytes: Uint8Array, start: string): OtherSpreadsheet | undefined {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (utf16 || start.startsWith(SYLK_START)) return 'text'
  if (DOCUMENT_STARTS.some((signature) => start.startsWith(signature)) || !isText(start)) return undefined
  const head = start
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase()
  if (/^<\?xml|^<workbook|^<office:/.test(head)) {
    if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xml2003'
    if (head.includes('opendocument.spreadsheet')) return 'ods'
  }
  if (/^<!doctype html|<html|<table|^<(head|body|meta|style|script|div)\b|^mime-version:/.test(head))
    return 'html'
  return head === '' || head.startsWith('<') ? undefined : 'text'
}

/** Whether there are no control characters except tab, line ends and the old end-of-file mark. */
function isText(start: string): boolean {
  // eslint-disable-next-line no-control-regex
  return !/[\x00-\x08\x0b\x0e-\x19\x1b-\x1f]/.test(start)
}
