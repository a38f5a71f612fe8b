import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { CountyTools, SourceFile, Watcher } from '#app'
import { submissionNames, type Catalogue } from '#core'
import {
  addInOf,
  CannotWrite,
  digest,
  makeFolder,
  readPacked,
  readWorkbook,
  saveFile,
  sourceFiles,
  WantedNames,
  type FileContent,
} from '#files'
import { cliMessages, type Language } from '#messages'
import type { AddIn } from '#spec'
import type { Arguments } from './arguments'
import { startReaders } from './readers'
import { Stop } from './stop'
import type { Terminal } from './terminal'

/** The folder that holds seeds/ and templates/: the checkout, wherever the program inside it runs from. */
function projectFolder(from: string): string {
  if (existsSync(join(from, 'seeds', 'edition.json'))) return from
  const above = dirname(from)
  if (above === from) throw new Error('seeds/ not found beside the program')
  return projectFolder(above)
}

/** The catalogue as the build left it, or made anew from data files that changed since. */
async function catalogue(): Promise<Catalogue> {
  const project = projectFolder(__dirname)
  const packed = readPacked(project, join(project, 'dist', 'catalogue'))
  if (packed) return packed
  const { readCatalogue } = await import('#files')
  return readCatalogue(project)
}

export async function tools(): Promise<CountyTools> {
  const using = await catalogue()
  const names = [...submissionNames(using)]
  const wanted = new WantedNames(names)
  return {
    catalogue: using,
    readWorkbook: (bytes) => readWorkbook(bytes, wanted),
    readWhole: readWorkbook,
    digest,
    startReaders: (files) => startReaders(files, names, using),
  }
}

/** Our own add-in, as the manifest beside the program has it. */
export const ownAddIn = (): AddIn =>
  addInOf(readFileSync(join(projectFolder(__dirname), 'manifest.xml'), 'utf8'))

export const watcher = (terminal: Terminal, language: Language): Watcher => ({
  step(done, of, name) {
    terminal.stop?.throwIfAborted()
    terminal.progress(cliMessages[language].reading(done, of, name))
  },
  isCancelled: false,
})

/** @throws Stop when there is nothing to read */
export function filesAt(
  paths: readonly string[],
  language: Language,
  leaveOut: readonly string[] = [],
): SourceFile[] {
  const words = cliMessages[language]
  if (paths.length === 0) throw new Stop(words.noFiles)
  // A slip of the hand must not pass for a county in which nobody reported.
  const mistyped = paths.find((path) => !existsSync(path))
  if (mistyped !== undefined) throw new Stop(words.notThere(mistyped))
  const files = sourceFiles(paths, leaveOut)
  if (files.length === 0) throw new Stop(words.emptyFolder(paths.join(' ')))
  return files
}

/** Who writes, and in whose words. */
export interface Writing {
  readonly language: Language
  readonly terminal: Terminal
}

/** @throws Stop naming the path; what stood there before is untouched. Interruption likewise. */
export async function save(
  path: string,
  content: FileContent | string,
  { language, terminal }: Writing,
): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  await saveFile(path, bytes, terminal.stop).catch(inWords(path, language))
}

/** As `save`, where the file that stands there may be replaced: it may hold somebody's figures. @throws Stop */
export async function saveOver(
  path: string,
  bytes: Uint8Array,
  writing: Writing,
  mayReplace: (standing: Uint8Array) => boolean = (standing) => Buffer.compare(standing, bytes) === 0,
): Promise<void> {
  const { language } = writing
  const standing = await standingAt(path, language)
  if (standing && !mayReplace(standing)) throw new Stop(cliMessages[language].standsThere(path))
  await save(path, bytes, writing)
}

/** @throws Stop naming the folder */
export const folderAt = (path: string, language: Language): Promise<void> =>
  makeFolder(path).catch(inWords(path, language))

const inWords =
  (path: string, language: Language) =>
  (problem: unknown): never => {
    if (!(problem instanceof CannotWrite)) throw problem
    const words = cliMessages[language]
    throw new Stop(words.cannotWrite(path, words.cannotWriteReason[problem.reason]))
  }

/** What stands at a place, or nothing. @throws Stop where it cannot be read: it must not be taken for nothing */
export async function standingAt(path: string, language: Language): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path)
  } catch (problem) {
    const { code = '' } = problem as NodeJS.ErrnoException
    // A folder or a missing folder is said when it is written to.
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(code)) return undefined
    throw new Stop(cliMessages[language].cannotRead(path, code))
  }
}

/** Prints the report, or the JSON where it was asked for on the screen; writes the JSON where a file was named. */
export async function deliver(
  args: Arguments,
  terminal: Terminal,
  text: string,
  json: () => unknown,
): Promise<void> {
  const encoded = (): string => `${JSON.stringify(json(), undefined, 2)}\n`
  if (args.json === true) terminal.out(encoded().trimEnd())
  else terminal.out(text)
  if (typeof args.json === 'string') await save(args.json, encoded(), { language: args.language, terminal })
}

/** Most systems take 255 bytes; an ending and a folder's own limit on the whole path want their part. */
const LONGEST_NAME = 200

/** A text, of whatever length and signs, as the name of a file on any system. */
export function fileNameOf(text: string): string {
  // eslint-disable-next-line no-control-regex
  const safe = text.replaceAll(/[\\/:*?"<>|\u0000-\u001f\u007f-\u009f]/g, '_')
  let bytes = 0
  return [...safe].filter((sign) => (bytes += Buffer.byteLength(sign)) <= LONGEST_NAME).join('')
}
