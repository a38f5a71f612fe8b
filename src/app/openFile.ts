import { submissionOf, type FieldCatalogue, type Opened } from '#core'
import type { Refusal, SourceFile, Tools } from './ports'
import { readSource } from './readSource'
import { compareSeal } from './seal'

/** Opening files takes no more of the catalogue than the fields. */
export interface OpeningTools extends Pick<Tools, 'readWorkbook' | 'digest'> {
  readonly catalogue: FieldCatalogue
}

/** On the thread that asks, one after the other. */
export async function openFiles(
  files: readonly SourceFile[],
  tools: OpeningTools,
): Promise<(Opened | Refusal)[]> {
  const opened: (Opened | Refusal)[] = []
  for (const file of files) opened.push(await openFile(file, tools))
  return opened
}

async function openFile(file: SourceFile, tools: OpeningTools): Promise<Opened | Refusal> {
  const { name: source } = file
  const read = await readSource(file, tools)
  if ('problem' in read) return { source, ...read }
  const { digest, content } = read
  const submission = submissionOf(content, source, tools.catalogue)
  if ('code' in submission) return { source, digest, problem: { type: 'notASubmission', ...submission } }
  const seal = await compareSeal(tools.catalogue, submission, (bytes) => tools.digest(bytes))
  return { submission, digest, seal }
}
