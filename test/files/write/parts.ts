import { strFromU8, unzipSync } from 'fflate'

/** The text of one part of a package. */
export function part(bytes: Uint8Array, name: string): string {
  const content = unzipSync(bytes)[name]
  if (!content) throw new Error(`no part ${name}`)
  return strFromU8(content)
}

export interface Found {
  readonly attributes: Readonly<Record<string, string>>
  /** What stands between the tags, as XML. */
  readonly content: string
}

/** Every element of that name, as far as such elements do not nest. */
export function elements(xml: string, name: string): Found[] {
  const pattern = new RegExp(`<${name}( [^>]*?)?(?:/>|>(.*?)</${name}>)`, 'gs')
  return [...xml.matchAll(pattern)].map(([, attributes = '', content = '']) => ({
    attributes: attributesOf(attributes),
    content,
  }))
}

function attributesOf(xml: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, key = '', value = ''] of xml.matchAll(/([\w:]+)="([^"]*)"/g)) found[key] = plain(value)
  return found
}

const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", '#10': '\n' }

/** Text without XML's escapes. */
export const plain = (xml: string): string =>
  xml
    .replace(/&(lt|gt|quot|apos|#10);/g, (_, name: string) => CHARACTERS[name] ?? '')
    .replaceAll('&amp;', '&')
