import { writeWorkbook } from '../../../src/files/write'
import type { CellSpec, SheetSpec, WorkbookSpec } from '#spec'

const sheet = (more: Partial<SheetSpec> = {}): SheetSpec => ({
  name: '表',
  state: 'visible',
  columns: [10],
  cells: [{ row: 1, column: 1, value: 1 }],
  ...more,
})

const book = (more: Partial<WorkbookSpec> = {}): WorkbookSpec => ({
  title: '',
  sheets: [sheet()],
  names: [],
  styles: {},
  ...more,
})

const withCell = (cell: Partial<CellSpec>): WorkbookSpec =>
  book({ sheets: [sheet({ cells: [{ row: 1, column: 1, ...cell }] })] })

const withBlock = (firstRow: number, cells: readonly Partial<CellSpec>[]): WorkbookSpec => {
  const row = (index: number) => ({
    cells: cells.map((cell) => ({ row: firstRow + index, column: 1, ...cell })),
  })
  return book({ sheets: [sheet({ blocks: [{ firstRow, rowCount: 1, lastColumn: 1, row }] })] })
}

const withName = (name: string, reference = '$A$1', at = '表'): WorkbookSpec =>
  book({ names: [{ name, sheet: at, reference }] })

const validation = { range: 'A1', type: 'whole', formulas: [0, 1], allowBlank: true } as const

const withValidation = (more: Partial<NonNullable<SheetSpec['validations']>[number]>): WorkbookSpec =>
  book({ sheets: [sheet({ validations: [{ ...validation, ...more }] })] })

const cases: readonly (readonly [string, WorkbookSpec, string])[] = [
  ['no sheet', book({ sheets: [] }), 'no visible sheet'],
  ['only hidden sheets', book({ sheets: [sheet({ state: 'hidden' })] }), 'no visible sheet'],
  ['a long sheet name', book({ sheets: [sheet({ name: '长'.repeat(32) })] }), 'has 32 characters'],
  [
    'a sheet name with a slash',
    book({ sheets: [sheet({ name: '1/2' })] }),
    "sheet name '1/2' is not allowed",
  ],
  ['two sheets of one name', book({ sheets: [sheet({ name: 'A' }), sheet({ name: 'a' })] }), 'is used twice'],
  ['a name like an address', withName('abc12'), "name 'abc12' is not allowed"],
  ['a name with a blank', withName('a b'), "name 'a b' is not allowed"],
  ['a name for a missing sheet', withName('total', '$A$1', '无'), "sheet '无', which does not exist"],
  ['a relative reference', withName('total', 'A1'), "reference 'A1'"],
  [
    'a name in two spellings',
    book({
      names: ['total', 'Total'].map((name) => ({ name, sheet: '表', reference: '$A$1' })),
    }),
    "name 'Total' is defined twice",
  ],
  ['a cell outside', withCell({ row: 1_048_577 }), "sheet '表': A1048577: no such cell"],
  [
    'a cell written twice',
    book({ sheets: [sheet({ cells: [1, 2].map((value) => ({ row: 3, column: 2, value })) })] }),
    'B3: written twice',
  ],
  ['a block over a cell', withBlock(1, [{}]), 'block from row 1: something else stands in its rows'],
  [
    'a block in which a cell comes twice',
    withBlock(2, [{}, { column: 1 }]),
    "sheet '表': A2: written twice, or not in its order",
  ],
  ['a block with no number', withBlock(2, [{ value: NaN }]), "sheet '表': A2: NaN is not a number"],
  ['a block with a link', withBlock(2, [{ link: "'表'!A1" }]), "sheet '表': A2: a link in a block"],
  ['no number', withCell({ value: NaN }), 'NaN is not a number that a cell can hold'],
  ['an unknown style', withCell({ style: 'fancy' }), "style 'fancy' is not defined"],
  ['a formula with =', withCell({ formula: '=A2' }), "formula '=A2' is empty or begins with ="],
  ['a long formula', withCell({ formula: '1+'.repeat(4097) }), 'formula has 8194 characters'],
  ['a width of 0', book({ sheets: [sheet({ columns: [0] })] }), 'column width'],
  ['a height of 500', book({ sheets: [sheet({ heights: { 1: 500 } })] }), 'row height'],
  ['a colour by name', book({ styles: { warm: { fill: 'red' } } }), "style 'warm' has a colour"],
  ['a merge of one cell', book({ sheets: [sheet({ merges: ['A1'] })] }), "merge: 'A1' is not a range"],
  [
    'overlapping merges',
    book({ sheets: [sheet({ merges: ['A1:B2', 'B2:C3'] })] }),
    'merge B2:C3: overlaps another',
  ],
  [
    'a merge over a value',
    book({ sheets: [sheet({ merges: ['A1:B1'], cells: [{ row: 1, column: 2, value: 0 }] })] }),
    'merge A1:B1: hides the value of B1',
  ],
  ['a validation nowhere', withValidation({ range: 'B4:A1' }), 'validation B4:A1: not a range'],
  ['half a between', withValidation({ formulas: [0] }), '1 formulas instead of 2'],
  [
    'a long list',
    withValidation({ type: 'list', formulas: [`"${'是,'.repeat(128)}"`] }),
    'list has more than 255',
  ],
  [
    'a long title',
    withValidation({ prompt: { title: '题'.repeat(33), text: '' } }),
    'has more than 32 characters',
  ],
  [
    'a long error',
    withValidation({ error: { title: '', text: '错'.repeat(225), style: 'stop' } }),
    'error has more',
  ],
  [
    'a long footer',
    book({ sheets: [sheet({ print: { orientation: 'portrait', pagesWide: 1, footer: '脚'.repeat(256) } })] }),
    'header or footer',
  ],
  [
    'a format without formula',
    book({ sheets: [sheet({ formats: [{ range: 'A1', formula: '', priority: 1, style: {} }] })] }),
    "conditional format A1: formula ''",
  ],
]

it.each(cases)('refuses %s', async (_, spec, complaint) => {
  await expect(writeWorkbook(spec)).rejects.toThrow(complaint)
})

it('names every fault at once, up to 20', async () => {
  const spec = book({
    sheets: [
      sheet({ cells: Array.from({ length: 25 }, (_, at) => ({ row: at + 1, column: 1, style: '?' })) }),
    ],
  })
  await expect(writeWorkbook(spec)).rejects.toThrow(/A20: style '\?' is not defined\n {2}… and 5 more$/)
})

it('accepts the longest list, name and formula', async () => {
  const most = book({
    sheets: [
      sheet({
        name: '长'.repeat(31),
        cells: [{ row: 1_048_576, column: 16_384, formula: `1${'+1'.repeat(4095)}`, value: 4096 }],
        validations: [{ ...validation, type: 'list', formulas: [`"${'是'.repeat(255)}"`] }],
      }),
    ],
    names: [{ name: 'n'.repeat(255), sheet: '长'.repeat(31), reference: '$XFD$1048576' }],
  })
  await expect(writeWorkbook(most)).resolves.toBeInstanceOf(Uint8Array)
})
