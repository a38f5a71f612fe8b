import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { CountyFile } from '../countyFiles'
import { entriesOf, row, sheetXml, workbook, type WorkbookFixture } from '../xlsxFixture'
import { zip, type ZipOptions } from '../zipFixture'
import { BROKEN_ARCHIVES, BROKEN_PACKAGES, WANTED } from './brokenPackages'
import { BROKEN_VALUES, BROKEN_XML } from './brokenSheets'
import { A_FILE, COSTLY, manyEntries, manySheets, TOO_LARGE } from './largeFiles'
import { OTHER_FORMATS } from './otherFormats'

/** Every file that must be refused, as a county finds them in its inbox: all of them say that they are workbooks. */
export function hostileFiles(): readonly CountyFile[] {
  const made: [what: string, bytes: Uint8Array][] = [
    ...OTHER_FORMATS.map(([what, bytes]): [string, Uint8Array] => [what, bytes]),
    ...BROKEN_PACKAGES.map(([what, bytes]): [string, Uint8Array] => [what, bytes]),
    ...BROKEN_ARCHIVES.map(([what, bytes]): [string, Uint8Array] => [what, bytes]),
    ...[...BROKEN_VALUES, ...BROKEN_XML, ...TOO_LARGE, ...COSTLY].map(
      ([what, fixture]): [string, Uint8Array] => [what, asSubmission(fixture, { stored: what === A_FILE })],
    ),
    [
      'a part that says it is gigabytes',
      workbook({}, { lies: { [`xl/workbook.xml`]: { size: 2 ** 32 - 2 } } }),
    ],
    ['very many entries', manyEntries()],
    ['very many sheets', manySheets()],
  ]
  return made.map(([what, bytes], index) => ({
    name: `${String(index + 1).padStart(3, '0')} ${what.replaceAll(/[^\w .]/g, '_')}.xlsx`,
    bytes,
  }))
}

const asSubmission = (fixture: WorkbookFixture, options: ZipOptions): Uint8Array =>
  workbook({ names: WANTED, ...fixture }, options)

/** Names that mean something to the program that reads them, or to the system it runs on. */
const ODD_NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
const ODD_PARTS = ['../../../../evil.txt', '/etc/passwd', 'C:\\evil.txt', '__proto__', '$(id).xml']

/** A good workbook, made awkward in every way that takes nothing from it: odd names and parts, a sheet of a million rows. */
export function madeAwkward(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const edit = (path: string, change: (xml: string) => string): void => {
    parts[path] = strToU8(change(strFromU8(parts[path] ?? new Uint8Array())))
  }
  edit('xl/workbook.xml', (xml) =>
    xml
      .replace('</sheets>', '<sheet name="空行" sheetId="9999" r:id="rIdAwkward"/></sheets>')
      .replace(
        '</definedNames>',
        `${ODD_NAMES.map((name) => `<definedName name="${name}">空行!$A$1048576</definedName>`).join('')}</definedNames>`,
      ),
  )
  edit('xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="rIdAwkward" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/awkward.xml"/></Relationships>',
    ),
  )
  const empty = Array.from({ length: 1_048_575 }, (_, k) => `<row r="${k + 1}"/>`).join('')
  parts['xl/worksheets/awkward.xml'] = strToU8(
    sheetXml(empty + row(1_048_576, '<c r="A1048576"><v>9</v></c>')),
  )
  return zip([...entriesOf(parts), ...ODD_PARTS.map((name) => [name, 'evil'] as const)])
}
