interface Step {
  readonly room: string
  /** What that room offers for it; the page is not made while one of them is not offered. */
  readonly offers: readonly string[]
  readonly does: string
}

/** The two ways through the rooms of src/, for whoever comes for the first time. */
export const WAYS: readonly { readonly title: string; readonly steps: readonly Step[] }[] = [
  {
    title: 'A figure typed at a school becomes a finding',
    steps: [
      { room: 'excel', offers: ['ExcelWorkbook'], does: 'hears of the cell (without Excel `page` does)' },
      {
        room: 'app',
        offers: ['Session'],
        does: 'keeps the figures of the open workbook and asks for a verdict',
      },
      { room: 'core', offers: ['checkSubmission'], does: 'judges every check of the template' },
      {
        room: 'report',
        offers: ['sentenceOf'],
        does: 'puts a finding into words, which stand in `messages`',
      },
      { room: 'taskpane', offers: ['Pane'], does: 'shows it; `addin` put all of this together' },
    ],
  },
  {
    title: 'A school’s workbook becomes a cell of the county’s',
    steps: [
      {
        room: 'cli',
        offers: [],
        does: 'is given a folder (in the pane: `taskpane`, files that were chosen)',
      },
      {
        room: 'app',
        offers: ['rollUpFiles'],
        does: 'opens the files in their order; many are read ahead by the threads of `cli` (`reader.ts`), in the pane by the workers of `browser` (`reader.worker.ts`)',
      },
      { room: 'files', offers: ['readWorkbook'], does: 'reads the values under the names, and nothing else' },
      {
        room: 'core',
        offers: ['submissionOf', 'checkSubmission', 'receive', 'rollUp'],
        does: 'makes a submission, checks it, decides what counts, adds up',
      },
      {
        room: 'workbook',
        offers: ['countyWorkbook'],
        does: 'describes rows of schools and formulas over them',
      },
      {
        room: 'files',
        offers: ['writeWorkbook'],
        does: 'writes that (`excel` puts it into the open workbook)',
      },
      { room: 'report', offers: ['rollupText'], does: 'says what came of it' },
    ],
  },
]
