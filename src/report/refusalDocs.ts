import type {
  CellProblem,
  CountyChanged,
  Exclusion,
  InputReason,
  NotASubmission,
  UnreadableCode,
} from '#core'
import {
  cliMessages,
  countyMessages,
  messages,
  problemMessages,
  refusalGuide,
  workbookMessages,
  wordsKey,
  type Language,
} from '#messages'
import { exclusionSentence, inputSentence, refusalSentence } from './problem'

/** The pages docs/guide/refusals.*.md: every message by which a file is refused or an entry is wrong, by its code. */
export const refusalDocs = (): ReadonlyMap<string, string> =>
  new Map(LANGUAGES.map((language) => [`refusals.${wordsKey(language)}.md`, page(language)]))

const LANGUAGES: readonly Language[] = ['zh-CN', 'en']
type Section = keyof (typeof refusalGuide)['zh-CN']['section']

interface Entry {
  readonly code: string
  /** In one language; several where pane and command line put it differently. */
  readonly said: (language: Language) => readonly string[]
  /** Where the message begins with what differs each time. */
  readonly head?: (language: Language) => string
  readonly means?: (language: Language) => string
}

const FILE = '清河小学.xlsx'
const ID = '3708120101'
const COUNTY = '兖州区汇总.xlsx'
const at = { source: FILE, digest: '' }

/** What each message speaks of, for the example. A new code has to bring one, or does not compile. */
const EXCLUSIONS: Readonly<Record<Exclusion['reason'], Exclusion>> = {
  noSchoolId: { ...at, reason: 'noSchoolId' },
  wrongYear: { ...at, reason: 'wrongYear', year: 2024 },
  sentTwice: { ...at, reason: 'sentTwice', schoolId: ID, others: ['清河小学（更正）.xlsx'] },
  copy: { ...at, reason: 'copy', schoolId: ID, others: ['清河小学（1）.xlsx'] },
  replaced: { ...at, reason: 'replaced', schoolId: ID, by: '清河小学（更正）.xlsx' },
  countyIncomplete: { ...at, source: COUNTY, reason: 'countyIncomplete', files: 2 },
  waitsBelow: { ...at, source: COUNTY, reason: 'waitsBelow', schoolId: ID },
  setAside: { ...at, reason: 'setAside', why: '已撤并' },
}
const TYPED: Readonly<Record<InputReason, { text: string; sheet: string }>> = {
  badSchoolId: { text: '37081201', sheet: '应报名册' },
  badKind: { text: '完小', sheet: '应报名册' },
  badFlag: { text: '乡村', sheet: '应报名册' },
  sameSchoolTwice: { text: ID, sheet: '应报名册' },
  badTake: { text: '要', sheet: '报送情况' },
  takeWithoutFile: { text: '采用', sheet: '报送情况' },
  badDeadline: { text: '十月中旬', sheet: '报送情况' },
}
const FOUND: Readonly<Record<CellProblem, string>> = {
  notANumber: '45间',
  notWhole: '20.5',
  negative: '-5',
  tooManyDecimals: '1234.567',
  notAChoice: '对',
  wrongDigits: '37081201',
  notADate: '9月1日',
  notAYear: '98',
  error: '#REF!',
  uncalculated: '=B5+B6',
  otherMeaning: '12',
  overwritten: '356',
}

const keys = <Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] =>
  Object.keys(record) as Key[]

const unreadable = (code: UnreadableCode): Entry => ({
  code,
  said: (language) => {
    const found = code === 'otherSpreadsheet' ? ({ found: 'ods' } as const) : {}
    const cell = code === 'badNumber' || code === 'badValue' ? { sheet: '2-1', cell: 'C9' } : {}
    return [
      refusalSentence({ source: FILE, problem: { type: 'unreadable', code, ...found, ...cell } }, language),
    ]
  },
  means: (language) => refusalGuide[language].file[code],
})

/** The pane says why and what next at more length than a list of files can. */
const stageSentence = (code: string, language: Language): string[] => {
  const { stage } = messages[language].pane
  const found = Object.entries(stage).find(([each]) => each === code)?.[1]
  return found ? [`${ended(found.what, language)}${joined([found.why, found.next], language)}`] : []
}

const ended = (text: string, language: Language): string => (language === 'en' ? `${text}. ` : `${text}。`)
const joined = (texts: readonly string[], language: Language): string =>
  texts.join(language === 'en' ? ' ' : '')

const notASubmission = (code: (NotASubmission | CountyChanged)['code']): Entry => ({
  code,
  said: (language) => {
    const source = code.startsWith('county') ? COUNTY : FILE
    const problem = { type: 'notASubmission', code, edition: '', kind: '' } as const
    return [refusalSentence({ source, problem } as never, language), ...stageSentence(code, language)]
  },
  means: (language) => refusalGuide[language].form[code],
})

const cellEntries = (): Entry[] => [
  ...keys(FOUND).map((code): Entry => ({
    code,
    said: (language) => {
      const { finding, punctuation } = messages[language]
      const what = punctuation.titled(refusalGuide[language].said.cell, finding.problem[code])
      return [
        ended(punctuation.listed([what, finding.found(FOUND[code])]), language) + finding.problemRemedy[code],
      ]
    },
    means: (language) => refusalGuide[language].cell[code],
  })),
  ...(['deleted', 'olderEdition'] as const).map((code): Entry => ({
    code,
    said: (language) => {
      const { finding } = messages[language]
      const { field } = refusalGuide[language].said
      return [
        code === 'deleted'
          ? ended(finding.deleted(2, field), language) + finding.deletedRemedy
          : ended(finding.olderEdition('2025.1', 2, field), language) + finding.olderEditionRemedy,
      ]
    },
    means: (language) => refusalGuide[language][code],
  })),
]

/** What stops the pane; the stages of a wrong workbook stand with the files. */
const paneEntries = (): Entry[] => {
  const { pane } = messages['zh-CN']
  const forms = new Set<string>(keys(refusalGuide['zh-CN'].form))
  return [
    ...keys(pane.stage)
      .filter((code) => !forms.has(code))
      .map((code): Entry => ({ code, said: (language) => stageSentence(code, language) })),
    ...keys(pane.trouble).map((code): Entry => ({
      code: `trouble-${code}`,
      said: (language) => {
        const { what, next } = messages[language].pane.trouble[code]
        return [ended(what, language) + next]
      },
    })),
    { code: 'edition', said: (language) => [messages[language].pane.send.editionWhy('2025.1', '2026.1')] },
    { code: 'full', said: (language) => [messages[language].pane.explanations.full] },
    { code: 'otherSchool', said: (language) => [messages[language].pane.progress.otherSchool('明德小学')] },
    { code: 'notInserted', said: (language) => [messages[language].pane.template.notInserted] },
    { code: 'notCounty', said: (language) => [countyMessages[language].where.notCounty(FILE)] },
    { code: 'countyTooLarge', said: (language) => [countyMessages[language].fill.tooLarge] },
    { code: 'beside', said: (language) => [countyMessages[language].fill.beside] },
  ]
}

/** By the name of the message; a test holds this to what the command line throws. */
const COMMAND: Readonly<Record<string, (language: Language) => string>> = {
  unknownCommand: (language) => cliMessages[language].unknownCommand('rolup'),
  unknownOption: (language) => cliMessages[language].unknownOption('--ouput'),
  optionValue: (language) => cliMessages[language].optionValue('--out'),
  noFiles: (language) => cliMessages[language].noFiles,
  emptyFolder: (language) => cliMessages[language].emptyFolder('收到'),
  notThere: (language) => cliMessages[language].notThere('收刭'),
  nothingRead: (language) => cliMessages[language].nothingRead(COUNTY),
  needs: (language) => cliMessages[language].needs('--out'),
  noKind: (language) => cliMessages[language].noKind('完小', '…'),
  noPlace: (language) => cliMessages[language].noPlace('火星', '…'),
  manyPlaces: (language) => cliMessages[language].manyPlaces('济宁', '…'),
  badYear: (language) => cliMessages[language].badYear('25'),
  badAutoOpen: (language) => cliMessages[language].badAutoOpen('yes', '…'),
  oneLast: (language) => cliMessages[language].oneLast(3),
  notLastYear: (language) => cliMessages[language].notLastYear(FILE, 2023, 2025),
  cannotWrite: (language) =>
    cliMessages[language].cannotWrite(COUNTY, cliMessages[language].cannotWriteReason.inUse),
  cannotRead: (language) => cliMessages[language].cannotRead(COUNTY, 'EACCES'),
  standsTooLarge: (language) => cliMessages[language].standsTooLarge(COUNTY),
  standsThere: (language) => cliMessages[language].standsThere(FILE),
  notEmpty: (language) => cliMessages[language].notEmpty('out/demo/schools', FILE),
  interrupted: (language) => cliMessages[language].interrupted(COUNTY),
  notACounty: (language) => cliMessages[language].notACounty(COUNTY),
  rosterMissing: (language) => cliMessages[language].rosterMissing('应报名册.csv'),
  tableMissing: (language) => cliMessages[language].tableMissing('各校数据.csv'),
  unknownColumns: (language) => cliMessages[language].unknownColumns('各校数据.csv', '备注'),
  factsFormat: (language) => cliMessages[language].factsFormat('facts.xls'),
  badDeadline: (language) => workbookMessages[language].sendBack.badDeadline('10月15日'),
  notAList: (language) => workbookMessages[language].sendBack.notAList(COUNTY),
}

const SECTIONS: Readonly<Record<Section, () => readonly Entry[]>> = {
  file: () => [
    ...keys(problemMessages['zh-CN'].unreadable).map(unreadable),
    {
      code: 'notLastYear',
      said: (language) => [
        refusalSentence({ source: FILE, problem: { type: 'notLastYear', year: 2025 } }, language),
      ],
      means: (language) => refusalGuide[language].notLastYear,
    },
    {
      code: 'cannotOpen',
      said: (language) => [
        refusalSentence({ source: FILE, problem: { type: 'cannotOpen', reason: 'ENOENT' } }, language),
      ],
      means: (language) => refusalGuide[language].cannotOpen,
    },
  ],
  form: () => keys(problemMessages['zh-CN'].notASubmission).map(notASubmission),
  counted: () =>
    keys(EXCLUSIONS).map((code) => ({
      code,
      said: (language) => [
        ...new Set(
          [undefined, countyMessages[language].remedy].map((remedies) =>
            exclusionSentence(EXCLUSIONS[code], language, remedies),
          ),
        ),
      ],
      means: (language) => refusalGuide[language].counted[code],
    })),
  typed: () =>
    keys(TYPED).map((code) => ({
      code,
      said: (language) => [
        inputSentence({ reason: code, line: 8, ...TYPED[code] } as never, COUNTY, language),
      ],
      head: (language) => problemMessages[language].input[code](TYPED[code].text),
      means: (language) => refusalGuide[language].typed[code],
    })),
  cell: cellEntries,
  pane: paneEntries,
  command: () =>
    Object.entries(COMMAND).map(([code, said]) => ({ code, said: (language) => [said(language)] })),
}

function page(language: Language): string {
  const words = refusalGuide[language]
  const sections = keys(SECTIONS)
  return (
    [
      `# ${words.title}`,
      `_${words.generated}_`,
      words.intro,
      `## ${words.contents}`,
      sections.map((id) => `- [${words.section[id][0]}](#${id})`).join('\n'),
      ...sections.flatMap((id) => {
        const [title = '', about = ''] = words.section[id]
        const entries = SECTIONS[id]()
        return [
          `<a id="${id}"></a>\n\n## ${title}`,
          about,
          ...entries.map((entry) => entryText(id, entry, language)),
        ]
      }),
    ].join('\n\n') + '\n'
  )
}

/** The message without the file's name is its heading. */
function entryText(section: Section, { code, said, head, means }: Entry, language: Language): string {
  const other: Language = language === 'en' ? 'zh-CN' : 'en'
  const lines = [...said(language), ...said(other)].map((line) => line.trim())
  return [
    `<a id="${section}-${code}"></a>`,
    `### ${head ? escaped(head(language)) : headOf(said(language)[0] ?? code, language)}`,
    lines.map((line) => `> ${escaped(line)}`).join('\n>\n'),
    ...(means ? [refusalGuide[language].means + means(language)] : []),
  ].join('\n\n')
}

/** What is wrong, as the message begins; names of files and cells in front of it are left out. */
function headOf(sentence: string, language: Language): string {
  const text = sentence.replace(/^[^：:（(]*\.(xlsx|csv)[：:，,]?\s*/, '')
  const end = language === 'en' ? /[.;] |\.$/ : /[。；]/
  return escaped(text.split(end)[0] ?? text)
}

/** What Markdown would take for its own. */
const escaped = (text: string): string => text.replaceAll(/[<>*_#|]/g, '\\$&')
