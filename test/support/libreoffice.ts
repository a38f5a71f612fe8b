import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

export type Target = 'xlsx' | 'pdf' | 'ods'

export interface ConvertOptions {
  /** Calculate every formula anew on loading, instead of trusting the results stored in the file. */
  readonly recalculate: boolean
}

export const FILTERS: Readonly<Record<Target, string>> = {
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
  ods: 'ods:calc8',
  pdf: 'pdf:calc_pdf_Export',
}

const SOFFICE = process.env['SOFFICE'] ?? 'soffice'
const START_SECONDS = 60
const SECONDS_PER_FILE = 20

/**
 * Opens the files in LibreOffice and saves each as `to`, in one run with a profile of its own.
 * Returns the new paths in the order given, in a fresh temporary folder.
 * LibreOffice names its output after the input, so all files must have different base names.
 * Rejects when LibreOffice is missing, hangs, or leaves a file out: a test that needs it is never skipped.
 */
export async function convert(files: string[], to: Target, options: ConvertOptions): Promise<string[]> {
  const outputs = outputNames(files, to)
  const folder = await mkdtemp(join(tmpdir(), 'xuebiao-libreoffice-'))
  const profile = join(folder, 'profile')
  const out = join(folder, 'out')
  await writeProfile(profile, options.recalculate)
  await mkdir(out)

  const said = await runSoffice(
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--convert-to',
      FILTERS[to],
      '--outdir',
      out,
      ...files.map((file) => resolve(file)),
    ],
    START_SECONDS + SECONDS_PER_FILE * files.length,
  )
  await rm(profile, { recursive: true, force: true })

  const paths = outputs.map((name) => join(out, name))
  const missing = paths.filter((path) => !existsSync(path))
  if (missing.length > 0) throw new Error(`libreoffice did not write ${missing.join(', ')}\n${said}`)
  return paths
}

function outputNames(files: readonly string[], to: Target): string[] {
  const names = files.map((file) => `${basename(file, extname(file))}.${to}`)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new Error(`two files would both become ${twice}`)
  return names
}

/** RecalcMode: 0 always, 1 never, 2 ask. LibreOffice reads it from the profile only. */
export async function writeProfile(profile: string, recalculate: boolean): Promise<void> {
  const mode = recalculate ? 0 : 1
  const load = '/org.openoffice.Office.Calc/Formula/Load'
  const items = [
    [load, 'OOXMLRecalcMode', mode],
    [load, 'ODFRecalcMode', mode],
    // In a profile of an older version it first tries how it draws, which takes five times as long as a start.
    ['/org.openoffice.Setup/Product', 'ooSetupLastVersion', '99.0'],
  ].map(
    ([path, name, value]) =>
      `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  await mkdir(join(profile, 'user'), { recursive: true })
  await writeFile(
    join(profile, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
      `<oor:items xmlns:oor="http://openoffice.org/2001/registry">${items.join('')}</oor:items>\n`,
  )
}

/** Resolves with what LibreOffice printed. */
export function runSoffice(args: readonly string[], seconds: number): Promise<string> {
  return new Promise((resolve, reject) => {
    // A group of its own: soffice is a script, and the program it starts must end with it.
    const child = spawn(SOFFICE, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    child.stdout.on('data', (data: Buffer) => (said += data.toString()))
    child.stderr.on('data', (data: Buffer) => (said += data.toString()))
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      reject(new Error(`libreoffice did not finish within ${seconds} s\n${said}`))
    }, seconds * 1000)
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer)
      if (error.code !== 'ENOENT') reject(error)
      else reject(new Error(`'${SOFFICE}' not found: install LibreOffice Calc, or set SOFFICE to its path`))
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      if (code === 0) resolve(said)
      else reject(new Error(`libreoffice ended with code ${code}\n${said}`))
    })
  })
}
