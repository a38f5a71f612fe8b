import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One package as the lockfile pins it. */
export interface Pinned {
  readonly name: string
  readonly version: string
  /** SPDX expression, as the package states it. */
  readonly license: string
  /** Empty for the registry that npm asks. */
  readonly resolved: string
  readonly integrity: string
  readonly hasInstallScript: boolean
}

type Lock = Readonly<Record<string, Partial<Pinned> & { dev?: boolean; devOptional?: boolean }>>

/** Every package of which something is in what people run, at any depth. */
export function shippedPackages(root: string): readonly Pinned[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Lock }
  return Object.entries(lock.packages).flatMap(([path, { dev, devOptional, ...pinned }]) => {
    if (path === '' || dev || devOptional) return []
    const { version = '', license = '', resolved = '', integrity = '', hasInstallScript = false } = pinned
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    return { name, version, license, resolved, integrity, hasInstallScript }
  })
}

/** `docs/licences.md`. */
export function licencesPage(root: string): string {
  const byLicence = new Map<string, Set<string>>()
  for (const { name, version, license } of shippedPackages(root))
    byLicence.set(license, (byLicence.get(license) ?? new Set()).add(`${name} ${version}`))
  const sections = [...byLicence].sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    '# 所用软件的许可 · Licences of what ships',
    'Made by `npm run docs` from the lockfile. Development tools are not listed: nothing of them reaches the people who use Xuebiao.',
    ...sections.flatMap(([licence, packages]) => [`## ${licence}`, [...packages].sort().join(', ')]),
  ]
    .join('\n\n')
    .concat('\n')
}
