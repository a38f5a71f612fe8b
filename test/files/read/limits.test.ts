import { deflateRawSync } from 'node:zlib'
import { LIMITS, readCells, readWorkbook } from '../../../src/files/read'
import { ZipArchive } from '../../../src/files/read/zip'
import { A_FILE, COSTLY, manyEntries, manySheets, TOO_LARGE } from '../../support/hostile/largeFiles'
import { row, workbook } from '../../support/xlsxFixture'
import { zip } from '../../support/zipFixture'
import { refusal, refusalOf } from './cells'

const SHEET = 'xl/worksheets/sheet1.xml'

/** Of the processor's time: the clock also counts what other programs do. */
function millisecondsFor(work: () => void): number {
  const start = process.cpuUsage()
  work()
  return process.cpuUsage(start).user / 1000
}

it('a census sheet of 836,601 rows is read', () => {
  const rows = Array.from({ length: 836_601 }, (_, index) =>
    index < 2217
      ? row(index + 1, `<c r="A${index + 1}" s="3"><v>${index}</v></c><c r="B${index + 1}" s="3"/>`)
      : `<row r="${index + 1}" spans="1:40" ht="14.25" customHeight="1" x14ac:dyDescent="0.2"/>`,
  )
  const names = '<definedName name="schools">S!$A:$A</definedName>'
  const bytes = workbook({ rows: rows.join(''), names })
  expect(readWorkbook(bytes).names.get('schools')).toMatchObject({ rows: 2217, columns: 1 })
})

it('a sheet beyond the limit is refused before it is inflated', () => {
  const bytes = workbook({}, { lies: { [SHEET]: { size: LIMITS.sheetBytes + 1 } } })
  expect(refusal(bytes)).toMatchObject({ code: 'tooLarge', part: SHEET })
})

it('parts that are large only together are refused', () => {
  const size = LIMITS.totalBytes / 8
  const archive = new ZipArchive(zip([['blanks', Buffer.alloc(size, ' ')]]))
  for (let k = 0; k < 8; k++) expect(archive.read('blanks', size)).toHaveLength(size)
  expect(refusalOf(() => archive.read('blanks', size))).toMatchObject({ code: 'tooLarge', part: 'blanks' })
})

it('an archive of very many entries is refused', () => {
  expect(refusal(manyEntries()).code).toBe('tooLarge')
})

it('a list of very many sheets is refused', () => {
  expect(refusal(manySheets()).code).toBe('tooLarge')
})

describe('beyond a limit', () => {
  it.each(TOO_LARGE)('%s is refused', (what, fixture) => {
    expect(refusal(workbook(fixture, { stored: what === A_FILE })).code).toBe('tooLarge')
  })
})

describe('no short file takes long', () => {
  it.each(COSTLY)('%s', (_, fixture) => {
    const bytes = workbook(fixture)
    expect(bytes.length).toBeLessThan(1_000_000)
    const time = millisecondsFor(() => {
      for (const read of [() => readCells(bytes, undefined, () => undefined), () => readWorkbook(bytes)]) {
        try {
          read()
        } catch (error) {
          expect(error).toHaveProperty('name', 'UnreadableWorkbook')
        }
      }
    })
    expect(time).toBeLessThan(5000)
  })
})

it('deflate data cannot be worse than the ratio that the reader assumes', () => {
  const megabytes = 64 * 1024 * 1024
  expect(megabytes / deflateRawSync(Buffer.alloc(megabytes), { level: 9 }).length).toBeLessThan(1032)
})
