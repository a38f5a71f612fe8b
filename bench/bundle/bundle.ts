import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, paneConfiguration } from '../build'
import { table } from '../measure'

/** Bytes of files as a server that compresses sends them. */
export const gzipped = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0)

/** First loads side by side: scripts, styles and fonts, as a server that compresses sends them. `npm run build` comes first. */
export async function bundle(root: string): Promise<string> {
  const pane = join(root, 'dist', 'pane')
  const html = readFileSync(join(pane, 'taskpane.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="?([\w.-]+\.(?:js|css))/g)].map(([, name = '']) =>
    join(pane, name),
  )
  const forms = (kind: string, prefix = ''): string[] =>
    readdirSync(pane)
      .filter((name) => name.startsWith(`${prefix}${kind}-json`))
      .map((name) => join(pane, name))
  const out = mkdtempSync(join(tmpdir(), 'xuebiao-bench-bundle-'))
  const template = await build(root, './bench/bundle/template.tsx', join(out, 'template'))
  const everything = await build(root, './bench/bundle/everything.tsx', join(out, 'everything'), {
    module: { ...paneConfiguration(root).module, parser: { javascript: { dynamicImportMode: 'eager' } } },
    optimization: { splitChunks: false },
  })
  const styles = join(root, 'node_modules', 'office-ui-fabric-react', 'dist', 'css', 'fabric.min.css')
  const icons = join(root, 'node_modules', '@uifabric', 'icons', 'fonts', 'fabric-icons-a13498cf.woff')
  const own = gzipped([...named, ...forms('twelveYear')])
  const rows: [string, number][] = [
    ['ours, a twelve-year school open, in Chinese', own],
    ['ours, a primary school open, in Chinese', gzipped([...named, ...forms('primarySchool')])],
    [
      'ours, a twelve-year school open, in English',
      gzipped([...named, ...forms('twelveYear'), ...forms('twelveYear', 'en-')]),
    ],
    [
      'what ours fetches after its first findings: indicators and plans',
      gzipped([...forms('twelveYear-indicators'), ...forms('plans')]),
    ],
    ['Microsoft’s template with Fabric: one button', gzipped([...template, styles, icons])],
    [
      'our pane, importing everything',
      gzipped([...everything, ...named.filter((name) => name.endsWith('.css'))]),
    ],
  ]
  rmSync(out, { recursive: true })
  return [
    'What the browser fetches before the first screen is whole: scripts, styles, fonts, gzip -9. office.js is the host’s and left out everywhere. The template is a stand-in of our own writing for the shape of Microsoft’s of Fabric’s days (imports from the package’s root, its stylesheet and one icon font), without its polyfills.',
    table(
      ['first load', 'KB', '÷ ours'],
      rows.map(([what, bytes]) => [what, (bytes / 1000).toFixed(1), (bytes / own).toFixed(2)]),
    ),
  ].join('\n\n')
}
