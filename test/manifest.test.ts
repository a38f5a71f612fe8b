/**
 * What Office would refuse in the manifest, found here without asking Microsoft's server.
 * @jest-environment jsdom
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(__dirname, '..')
const text = readFileSync(join(ROOT, 'manifest.xml'), 'utf8')
const parse = (xml: string): Document => new DOMParser().parseFromString(xml, 'application/xml')

/** Order of children, as the schemas of Office Add-ins manifests have it ([MS-OWEMXML]); other parents hold one kind. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp:
    'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides'.split(
      ' ',
    ),
  VersionOverrides: ['Requirements', 'Hosts', 'Resources'],
  'Host[Workbook]': ['Runtimes', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
}
const LONGEST: Readonly<Record<string, number>> = { ShortStrings: 125, LongStrings: 250 }
const LONGEST_ID = 32
/** Pixels that ribbons ask for. */
const RIBBON = [16, 32, 80]

function complaintsOn(xml: string): string[] {
  const document = parse(xml)
  const error = document.querySelector('parsererror')
  if (error) return [`not XML: ${error.textContent}`]
  const all = [...document.querySelectorAll('*')]
  return [...all.flatMap(orderComplaints), ...resourceComplaints(document), ...iconComplaints(document)]
}

function orderComplaints(element: Element): string[] {
  const type = element.getAttribute('xsi:type')
  const order = ORDER[`${element.tagName}[${type}]`] ?? ORDER[element.tagName]
  if (!order) return []
  const places = [...element.children].map(({ tagName }) => order.indexOf(tagName))
  const unknown = [...element.children]
    .filter((_, index) => places[index] === -1)
    .map(({ tagName }) => tagName)
  if (unknown.length > 0) return [`${element.tagName} holds ${unknown.join(', ')}`]
  const isSorted = places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0))
  return isSorted ? [] : [`children of ${element.tagName} are out of order`]
}

function resourceComplaints(document: Document): string[] {
  const complaints: string[] = []
  const defined = [...document.querySelectorAll('Resources [id]')].map(({ id }) => id)
  const used = [...document.querySelectorAll('[resid]')].map((element) => element.getAttribute('resid') ?? '')
  for (const id of defined) {
    if (id.length > LONGEST_ID) complaints.push(`id ${id} is too long`)
    if (defined.indexOf(id) !== defined.lastIndexOf(id)) complaints.push(`id ${id} stands twice`)
    if (!used.includes(id)) complaints.push(`resource ${id} is not used`)
  }
  complaints.push(...used.filter((id) => !defined.includes(id)).map((id) => `no resource ${id}`))
  for (const [parent, limit] of Object.entries(LONGEST))
    for (const string of document.querySelectorAll(`${parent} > *`))
      for (const element of [string, ...string.children]) {
        const words = element.getAttribute('DefaultValue') ?? element.getAttribute('Value') ?? ''
        if (words.length === 0 || words.length > limit)
          complaints.push(`${string.id} has ${words.length} characters`)
      }
  for (const element of document.querySelectorAll(
    'ShortStrings > *, LongStrings > *, DisplayName, Description[DefaultValue]',
  ))
    if (![...element.children].some((child) => child.getAttribute('Locale') === 'en-US'))
      complaints.push(`${element.id || element.tagName} has no English`)
  return complaints
}

function iconComplaints(document: Document): string[] {
  const sizes = [...document.querySelectorAll('Icon')].flatMap((icon) => {
    const has = [...icon.children].map((image) => Number(image.getAttribute('size')))
    return RIBBON.filter((size) => !has.includes(size)).map((size) => `an icon lacks size ${size}`)
  })
  const files = [...document.querySelectorAll('Images > *')].flatMap((image) => {
    const [, size = ''] = /\.(\d+)$/.exec(image.id) ?? []
    const [, file = ''] = /\/icons\/(.+)$/.exec(image.getAttribute('DefaultValue') ?? '') ?? []
    const png = readFileSync(join(ROOT, 'assets', 'icons', file))
    return png.readUInt32BE(16) === Number(size) && png.readUInt32BE(20) === Number(size)
      ? []
      : [`${file} is not ${size} pixels wide and high`]
  })
  return [...sizes, ...files]
}

test('Office would take the manifest', () => {
  expect(complaintsOn(text)).toEqual([])
})

test.each([
  [
    'an element out of order',
    text.replace(/(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, '$2$1'),
    'out of order',
  ],
  ['an unknown element', text.replace('<GetStarted>', '<Nonsense/><GetStarted>'), 'Nonsense'],
  ['a missing resource', text.replace('id="Pane.Tip"', 'id="Pane.Tipp"'), 'no resource Pane.Tip'],
  ['a label that is too long', text.replace('立即核查', '查'.repeat(126)), '126 characters'],
  ['a missing size', text.replace(/<bt:Image size="16" resid="check.16"\s*\/>/, ''), 'lacks size 16'],
  [
    'a missing language',
    text.replace(/<bt:Override Locale="en-US" Value="Check now"\s*\/>/, ''),
    'no English',
  ],
])('%s is found', (_, broken, complaint) => {
  expect(broken).not.toBe(text)
  expect(complaintsOn(broken).join('\n')).toContain(complaint)
})

test('what it asks of Excel is what the code asks for', () => {
  const floor = parse(text).querySelector('Sets > Set[Name=ExcelApi]')?.getAttribute('MinVersion')
  expect(readFileSync(join(ROOT, 'src', 'excel', 'host.ts'), 'utf8')).toContain(`FLOOR = '${floor}'`)
})

test('its buttons call functions that are there', () => {
  const named = [...parse(text).querySelectorAll('FunctionName')].map(({ textContent }) => textContent ?? '')
  const commands = readFileSync(join(ROOT, 'src', 'commands', 'index.ts'), 'utf8')
  expect(named.length).toBe(3)
  expect(named.filter((name) => !commands.includes(`'${name}'`))).toEqual([])
})

test('all its addresses are below one that the build can replace', () => {
  const addresses = text.match(/https?:\/\/(?!schemas|www\.w3)[^"<]+/g) ?? []
  expect(addresses.filter((address) => !address.startsWith('https://localhost:3000'))).toEqual([])
})
