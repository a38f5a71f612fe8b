import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { rollUpFiles, type CountyTools } from '#app'
import { checkSubmission, submissionOf, type Submission } from '#core'
import { digest, readCatalogue, readWorkbook, sourceFiles, writeWorkbook } from '#files'
import { countyWorkbook } from '#workbook'

/** One measurement: what to repeat, and over how many things it runs each time. */
export interface Case {
  readonly per: number
  readonly run: () => Promise<unknown>
}

const catalogue = readCatalogue(process.cwd())
const tools: CountyTools = { catalogue, readWorkbook, readWhole: readWorkbook, digest }

const bytesIn = (folder: string): Uint8Array[] =>
  readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name)))

function submissions(folder: string): Submission[] {
  return bytesIn(folder).map((bytes) => {
    const submission = submissionOf(readWorkbook(bytes), 'bench', catalogue)
    if ('code' in submission) throw new Error(submission.code)
    return submission
  })
}

/** Cases by name; `folder` holds the school workbooks. The peer does the least that any program over exceljs must. */
export const cases: Readonly<Record<string, (folder: string) => Case>> = {
  check: (folder) => {
    const read = submissions(folder)
    return {
      per: read.length,
      run: () => {
        for (const submission of read) {
          const template = catalogue.templates.get(submission.kind)
          if (template) checkSubmission(template, submission)
        }
        return Promise.resolve()
      },
    }
  },
  read: (folder) => {
    const files = bytesIn(folder)
    return { per: files.length, run: () => Promise.resolve(files.forEach((bytes) => readWorkbook(bytes))) }
  },
  rollup: (folder) => ({
    per: 1,
    run: async () => {
      const { rollup } = await rollUpFiles({ files: sourceFiles([folder]) }, tools)
      return writeWorkbook(countyWorkbook(rollup, { catalogue, refused: [] }))
    },
  }),
  'exceljs load': (folder) => {
    const files = bytesIn(folder)
    return {
      per: files.length,
      run: async () => {
        const { default: ExcelJS } = await import('exceljs')
        for (const bytes of files) await new ExcelJS.Workbook().xlsx.load(bytes as never)
      },
    }
  },
}
