import type { OtherSpreadsheet, UnreadableCode } from '#core'
import { zip } from '../zipFixture'

/** An OLE2 container as far as its directory goes: a header, then entries of these names. */
function ole2(...names: string[]): Uint8Array {
  const header = Buffer.alloc(512)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  const entries = ['Root Entry', ...names].map((name) => {
    const entry = Buffer.alloc(128)
    entry.write(name, 'utf16le')
    entry.writeUInt16LE((name.length + 1) * 2, 64)
    return entry
  })
  return Buffer.concat([header, Buffer.alloc(1024), ...entries, Buffer.alloc(512)])
}

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding))

/** Files that are no .xlsx workbook, whatever their names say. */
export const OTHER_FORMATS: readonly [
  what: string,
  file: Uint8Array,
  code: UnreadableCode,
  found?: OtherSpreadsheet,
][] = [
  ['nothing', bytes(''), 'empty'],
  ['an .xls workbook', ole2('Workbook', '\u0005SummaryInformation'), 'oldXls'],
  ['an .xls workbook of Excel 95', ole2('Book'), 'oldXls'],
  ['an .xls workbook with a shouted name', ole2('WORKBOOK'), 'oldXls'],
  ['an .xls workbook without a container', bytes('0900040002001000', 'hex'), 'oldXls'],
  ['an encrypted workbook', ole2('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
  ['a Word document', ole2('WordDocument', '1Table'), 'oleUnknown'],
  ['the start of an OLE2 file', ole2().subarray(0, 600), 'oleUnknown'],
  [
    'an .ods workbook',
    zip([['mimetype', 'application/vnd.oasis.opendocument.spreadsheet']]),
    'otherSpreadsheet',
    'ods',
  ],
  [
    'a flat .ods workbook',
    bytes(
      '<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet">',
    ),
    'otherSpreadsheet',
    'ods',
  ],
  ['an .odt document', zip([['mimetype', 'application/vnd.oasis.opendocument.text']]), 'notAWorkbook'],
  ['an .xlsb workbook', pointingTo('xl/workbook.bin'), 'otherSpreadsheet', 'xlsb'],
  ['a .docx document', pointingTo('word/document.xml', '<w:document xmlns:w="u"/>'), 'notAWorkbook'],
  ['a Numbers document', zip([['Index/Document.iwa', '']]), 'otherSpreadsheet', 'numbers'],
  [
    'an XML table of Excel 2003',
    bytes(
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    ),
    'otherSpreadsheet',
    'xml2003',
  ],
  [
    'a web page',
    bytes('\ufeff<!DOCTYPE html><html><body>Please log in</body></html>'),
    'otherSpreadsheet',
    'html',
  ],
  ['a table of a web page', bytes('<table><tr><td>1</td></tr></table>'), 'otherSpreadsheet', 'html'],
  ['a web archive', bytes('MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n'), 'otherSpreadsheet', 'html'],
  ['a .csv file', bytes('学校,学生数\n第一小学,645\n'), 'otherSpreadsheet', 'text'],
  ['a .csv file with a mark', bytes('\ufeff学校,学生数\r\n'), 'otherSpreadsheet', 'text'],
  ['a .csv file in GBK', bytes('d1a7d0a32cd1a7c9fa0d0a', 'hex'), 'otherSpreadsheet', 'text'],
  ['Unicode text', bytes('\ufeff学校\t学生数', 'utf16le'), 'otherSpreadsheet', 'text'],
  ['a SYLK file', bytes('ID;PSCALC3\nC;Y1;X1;K"\u001b"\n'), 'otherSpreadsheet', 'text'],
  ['another XML file', bytes('<?xml version="1.0"?><svg/>'), 'notAWorkbook'],
  ['a PDF', bytes('%PDF-1.7\n'), 'notAWorkbook'],
  ['a picture', bytes('89504e470d0a1a0a0000000d49484452', 'hex'), 'notAWorkbook'],
  ['a lock file', new Uint8Array(64), 'notAWorkbook'],
  ['blanks', bytes(' \n \n'), 'notAWorkbook'],
  ['an archive of something else', zip([['readme.txt', 'x']]), 'notAWorkbook'],
  ['an empty archive', zip([]), 'notAWorkbook'],
  ['the start of an archive', bytes('PK\u0003\u0004'), 'truncated'],
]

function pointingTo(part: string, xml = ''): Uint8Array {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  return zip([
    ['[Content_Types].xml', '<Types/>'],
    ['_rels/.rels', `<Relationships><Relationship Id="r" Type="${type}" Target="${part}"/></Relationships>`],
    [part, xml],
  ])
}
