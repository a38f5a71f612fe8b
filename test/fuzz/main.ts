import { parseArgs } from 'node:util'
import { writeWorkbook } from '#files'
import { templateOf } from '../support/catalogue'
import { cleanTemplate } from '../support/filledTemplate'
import { partsOf } from './pack'
import { fuzz, type FuzzResult } from './run'
import { madeSubmission } from './submission'

/** One mutant in so many is made of a filled template, which takes longer than a made submission. */
const TEMPLATE_SHARE = 10

/** `node --require ./test/support/typescriptHook.js test/fuzz/main.ts --count 20000 --seed 1`: exit code 1 and the seeds where a mutant breaks the law. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { count: { type: 'string' }, seed: { type: 'string' } } })
  const count = Number(values.count ?? 1000)
  const seed = Number(values.seed ?? 1)
  const ofTemplate = Math.ceil(count / TEMPLATE_SHARE)
  const template = partsOf(await writeWorkbook(cleanTemplate(templateOf('kindergarten'))))
  report('made submission', fuzz(madeSubmission(), seed, count - ofTemplate))
  report('filled template', fuzz(template, seed, ofTemplate))
}

function report(of: string, { outcomes, broken }: FuzzResult): void {
  const { same, lost, refused } = outcomes
  process.stdout.write(
    `${of}: ${same} read alike, ${lost} with less, ${refused} refused, ${broken.length} wrong\n`,
  )
  for (const line of broken) process.stdout.write(`${line}\n`)
  if (broken.length > 0) process.exitCode = 1
}

void main()
