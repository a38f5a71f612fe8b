import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { readCatalogue } from '#files'
import { officeSources } from '../config/addresses'
import { shippedPackages, type Pinned } from './licences'

/** What goes into a release. */
export interface Contents {
  /** Where the pane takes office.js from: a folder each, ready for a web server. */
  readonly panes: readonly string[]
  /** Templates by school kind and place. */
  readonly templates: readonly (readonly [kind: string, place: string])[]
  /** The school year of the templates, by the year in which it begins. */
  readonly year: number
}

/** The pane for every address of office.js, and every kind's template for every place. */
export function everything(root: string, year: number): Contents {
  const { templates, jurisdictions } = readCatalogue(root)
  const kinds = [...templates.values()].filter(({ kind }) => kind.level === 'school')
  return {
    panes: officeSources,
    templates: kinds.flatMap(({ kind }) => jurisdictions.map(({ id }) => [kind.id, id] as const)),
    year,
  }
}

/**
 * Puts into a folder, in place of what was there, what a county installs: the command line as a package for `npm
 * install`, the pane with its manifest, templates, a bill of materials (CycloneDX) and checksums. `npm run build` must
 * have run. The pane's manifest names the host in XUEBIAO_HOST. It takes minutes: `say` is told what is made next.
 */
export function release(
  root: string,
  out: string,
  { panes, templates, year }: Contents,
  say: (line: string) => void,
): void {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(join(out, 'templates'), { recursive: true })
  say('the package of the command line')
  npm(root, 'pack', '--ignore-scripts', '--pack-destination', out)
  for (const pane of panes) {
    say(`the pane with office.js from: ${pane}`)
    const args = ['--config-name', 'pane', '--output-path', join(out, `addin-${pane}`)]
    node(root, [join('node_modules', 'webpack-cli', 'bin', 'cli.js'), ...args], { XUEBIAO_OFFICE_JS: pane })
  }
  for (const [index, [kind, place]] of templates.entries()) {
    const file = join(out, 'templates', place, `${kind}-${place}-${year}.xlsx`)
    say(`template ${index + 1} of ${templates.length}: ${kind}, ${place}`)
    mkdirSync(dirname(file), { recursive: true })
    const args = ['template', kind, '--plan', place, '--year', String(year), '--out', file]
    node(root, [join('bin', 'xuebiao.js'), ...args])
  }
  say('the bill of materials and checksums')
  cpSync(join(root, 'CHANGELOG.md'), join(out, 'CHANGELOG.md'))
  cpSync(join(root, 'docs', 'licences.md'), join(out, 'licences.md'))
  writeFileSync(join(out, 'bom.json'), billOfMaterials(root))
  writeFileSync(join(out, 'SHA256SUMS'), checksums(out))
}

/**
 * CycloneDX 1.5, https://cyclonedx.org/docs/1.5/json/, of what the lockfile pins. `npm sbom` makes one with the clock and
 * chance in it, and leaves out what development also uses.
 */
function billOfMaterials(root: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Pinned
  const own = { type: 'application', name, version, licenses: [{ expression: license }] }
  const components = shippedPackages(root).map((each) => {
    const [, hash = ''] = each.integrity.split('sha512-')
    const purl = `pkg:npm/${each.name.replace('@', '%40')}@${each.version}`
    return {
      type: 'library',
      'bom-ref': purl,
      name: each.name,
      version: each.version,
      purl,
      licenses: [{ expression: each.license }],
      hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }],
    }
  })
  const distinct = [...new Map(components.map((each) => [each.purl, each])).values()]
  const bom = { bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, metadata: { component: own } }
  return `${JSON.stringify({ ...bom, components: distinct }, undefined, 2)}\n`
}

/** For `sha256sum --check`. */
const checksums = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => `${sha256(file)}  ${relative(folder, file).replaceAll('\\', '/')}\n`)
    .join('')

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

const npm = (cwd: string, ...args: string[]): string =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

const node = (cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string =>
  execFileSync(process.execPath, args, { cwd, encoding: 'utf8', env: { ...process.env, ...env } })

/** Schools begin their year in September. */
const schoolYear = (day: Date): number => day.getFullYear() - (day.getMonth() < 8 ? 1 : 0)

/** `npm run release -- [year]` */
if (require.main === module) {
  const [, , year = schoolYear(new Date())] = process.argv
  const [root, out] = [process.cwd(), join('dist', 'release')]
  release(root, out, everything(root, Number(year)), (line) => process.stdout.write(`${line}\n`))
  process.stdout.write(`${out}\n${readFileSync(join(out, 'SHA256SUMS'), 'utf8')}`)
}
