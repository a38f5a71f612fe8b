import type { Mutation, Parts } from './mutation'
import type { Random } from './random'

const TAG = /<[^!?][^<>]*>/g
const DECLARATION = /^<\?xml[^>]*\?>\s*/

/** One part by chance, changed. */
const inSomePart =
  (change: (xml: string, random: Random) => string) =>
  (parts: Parts, random: Random): Parts => {
    const name = random.pick([...parts.keys()].filter((part) => /\.(xml|rels)$/.test(part)))
    return new Map([...parts, [name, change(parts.get(name) ?? '', random)]])
  }

/** Some of the places that match, changed; `change` gets the match. */
const atSome =
  (pattern: RegExp, change: (match: string, random: Random) => string) =>
  (xml: string, random: Random): string =>
    xml.replace(pattern, (match) => (random.chance(20) ? change(match, random) : match))

/** One tag by chance, and what is before and after it. */
function someTag(xml: string, random: Random): [before: string, tag: string, after: string] {
  const tags = [...xml.matchAll(TAG)]
  if (tags.length === 0) return [xml, '', '']
  const { 0: tag, index } = random.pick(tags)
  return [xml.slice(0, index), tag, xml.slice(index + tag.length)]
}

const JUNK = ['<!-- <c r="A2"><v>9</v></c> -->', '<?pi <v>9</v>?>', '\n  ', '\t', '\r\n']

const same = (name: string, change: (xml: string, random: Random) => string): Mutation => ({
  name,
  effect: 'same',
  parts: inSomePart(change),
})

const lost = (name: string, change: (xml: string, random: Random) => string): Mutation => ({
  name,
  effect: 'lost',
  parts: inSomePart(change),
})

/** Other spellings of the same XML, and damage to its tags. */
export const XML_MUTATIONS: readonly Mutation[] = [
  same(
    'comments and blanks behind elements',
    atSome(/(?<=<\/[^<>]*|\/)>(?=<)/g, (_, random) => `>${random.pick(JUNK)}`),
  ),
  same(
    'other quotes',
    atSome(/="[^"'<>]*"/g, (match) => `='${match.slice(2, -1)}'`),
  ),
  same(
    'blanks in tags',
    atSome(/ (?=[\w:]+=")/g, (_, random) => random.pick(['  ', '\n', '\t '])),
  ),
  same(
    'unknown attributes',
    atSome(/<(c|row|v|si|sheet|definedName)(?=[ >])/g, (match) => `${match} zz="a>b"`),
  ),
  same(
    'text as CDATA',
    atSome(/(?<=<(t|v)>)[^<&]+(?=<)/g, (match) => `<![CDATA[${match}]]>`),
  ),
  same(
    'characters as references',
    atSome(/(?<=<t>)[^<&]+(?=<)/g, (text) =>
      [...text].map((each) => `&#x${each.codePointAt(0)?.toString(16)};`).join(''),
    ),
  ),
  same(
    'empty elements with two tags',
    atSome(/<(c|row) ([^<>]*)\/>/g, (match) => match.replace(/<(\w+) ([^<>]*)\/>/, '<$1 $2></$1>')),
  ),
  same(
    'numbers with an exponent',
    atSome(/(?<=<c r="\w+"( s="\d+")?><v>)\d+(?=<)/g, (digits) => `${digits}00e-2`),
  ),
  same(
    'extensions in cells',
    atSome(/(?<=<\/v>)(?=<\/c>)/g, () => '<extLst><ext uri="u"><v>9</v></ext></extLst>'),
  ),
  same(
    'phonetic hints',
    atSome(/(?<=<\/t>)(?=<\/si>)/g, () => '<rPh sb="0" eb="1"><t>x</t></rPh>'),
  ),
  same('a byte order mark', (xml) => `\ufeff${xml}`),
  same('no declaration', (xml) => xml.replace(DECLARATION, '')),
  lost('a tag is gone', (xml, random) => {
    const [before, , after] = someTag(xml, random)
    return before + after
  }),
  lost('a tag comes twice', (xml, random) => {
    const [before, tag, after] = someTag(xml, random)
    // A second `<si/>` is not damage: it is a list of other texts.
    return before + (tag.endsWith('/>') ? '' : tag) + tag + after
  }),
  lost('an element closes at once', (xml, random) => {
    const [before, tag, after] = someTag(xml, random)
    return before + tag.replace(/\/?>$/, '/>') + after
  }),
  lost('an element does not close', (xml, random) => {
    const [before, tag, after] = someTag(xml, random)
    return before + tag.replace(/\/>$/, '>') + after
  }),
  lost('a bracket is gone', (xml, random) => {
    const [before, tag, after] = someTag(xml, random)
    return before + (random.chance(50) ? tag.slice(1) : tag.slice(0, -1)) + after
  }),
  lost('the end is gone', (xml, random) => xml.slice(0, random.below(xml.length))),
  lost('a document type', (xml, random) =>
    xml.replace(DECLARATION, `$&${random.pick(['<!DOCTYPE a>', '<!DOCTYPE a [<!ENTITY b "1">]>'])}`),
  ),
  lost(
    'an unknown entity',
    atSome(/(?<=<(t|v)>)/g, () => '&b;'),
  ),
]
