/** How every part begins. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

type Attributes = Readonly<Record<string, string | number | undefined>>

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Text between tags. */
export const escapeXml = (text: string): string =>
  /[&<>]/.test(text) ? text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? '') : text

/** Raw line breaks and tabs in an attribute become blanks when read; as references they stay. */
const escapeAttribute = (text: string): string =>
  escapeXml(text).replace(/["\t\n\r]/g, (character) =>
    character === '"' ? '&quot;' : `&#${character.charCodeAt(0)};`,
  )

/** An XML element. `content` is XML already; attributes are escaped here, and left out when undefined. */
export function element(name: string, attributes: Attributes, content: readonly string[] = []): string {
  let start = ''
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) start += ` ${key}="${escapeAttribute(String(value))}"`
  return content.length === 0 ? `<${name}${start}/>` : `<${name}${start}>${content.join('')}</${name}>`
}

/** A list element with its `count`, or nothing at all: Excel refuses empty lists. */
export const countedList = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : element(name, { count: items.length }, items)

/**
 * Puts `added` before the only place where `tag` stands, or in place of it. `tag` begins with `<`, which XML never
 * holds in texts and attributes, so it cannot be found inside somebody's words.
 * Throws when the tag is missing or stands there twice: then the library writes differently from what we know.
 */
export function insertBefore(xml: string, tag: string, added: string): string {
  const at = onlyPlace(xml, tag)
  return xml.slice(0, at) + added + xml.slice(at)
}

export function replaceTag(xml: string, tag: string, replacement: string): string {
  const at = onlyPlace(xml, tag)
  return xml.slice(0, at) + replacement + xml.slice(at + tag.length)
}

function onlyPlace(xml: string, tag: string): number {
  const at = xml.indexOf(tag)
  if (at < 0 || xml.includes(tag, at + 1)) throw new Error(`expected exactly one ${tag}> in the part`)
  return at
}
