import { countyMessages, messages, type Language } from '#messages'
import type { ExcelHost } from '../../host/excelHost'
import type { HostSettings } from '../../host/nativeBridge'
import type { Browser } from '../chromium'
import { ExcelWeb } from '../excelWeb'
import type { Shown, State, Words } from './state'

export type Pane = (typeof messages)['zh-CN']['pane']

/** Someone at the pane: buttons, tabs and texts by their words. */
export interface Hand {
  readonly excel: ExcelWeb
  readonly language: Language
  readonly words: Pane
  readonly county: (typeof countyMessages)['zh-CN']
  readonly press: (name: string | RegExp) => Promise<void>
  readonly tab: (name: keyof Pane['tabs']) => Promise<void>
  readonly see: (text: string | RegExp) => Promise<void>
  /** A file for the pane's button, as if it had been chosen. */
  readonly choose: (name: string, bytes: Uint8Array) => Promise<void>
}

export interface ShownInExcel extends Shown {
  readonly hand: Hand
  readonly host: ExcelHost
}

/** Milliseconds in which anything is to be seen, a template included. */
const SOON = { timeout: 40_000 }

function handOn(excel: ExcelWeb, language: Language): Hand {
  const { pane } = excel
  const words = messages[language].pane
  return {
    excel,
    language,
    words,
    county: countyMessages[language],
    press: (name) => pane.getByRole('button', { name }).first().click(),
    tab: (name) => pane.getByRole('tab', { name: new RegExp(`^${words.tabs[name]}`) }).click(),
    see: (text) =>
      pane
        .getByText(text)
        .first()
        .waitFor({ state: 'visible', ...SOON }),
    choose: (name, bytes) =>
      pane
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }),
  }
}

export const LOCALES: Readonly<Record<Language, string>> = { 'zh-CN': 'zh-CN', en: 'en-US' }

interface More extends HostSettings {
  readonly width?: number
  readonly isAlone?: boolean
  /** Before the pane is opened; the browser is then good for nothing else. */
  readonly prepare?: (browser: Browser) => Promise<unknown>
}

/** In which a browser shows Excel: it goes on there with the next state's workbook. */
const shownIn = new WeakMap<Browser, ExcelWeb>()

async function openExcel(browser: Browser, host: ExcelHost, settings: HostSettings): Promise<ExcelWeb> {
  const shown = shownIn.get(browser)
  if (shown) await shown.openAnother(host, settings)
  const excel = shown ?? (await ExcelWeb.open(browser, host, settings))
  shownIn.set(browser, excel)
  return excel
}

/** A state of the pane in Excel: the workbook that is open, and what somebody does there. */
export function inExcel(
  name: string,
  title: Words,
  about: Words,
  host: () => ExcelHost,
  act: (hand: Hand, host: ExcelHost) => Promise<void>,
  { width, prepare, isAlone = prepare !== undefined, ...settings }: More = {},
): State<ShownInExcel> {
  return {
    name,
    title,
    about,
    ...(width !== undefined && { width }),
    isAlone,
    async open(browser, language) {
      const opened = host()
      await prepare?.(browser)
      const excel = await openExcel(browser, opened, { locale: LOCALES[language], ...settings })
      const hand = handOn(excel, language)
      await act(hand, opened)
      return { page: excel.page, frame: excel.pane, hand, host: opened }
    },
  }
}

/** A state to which somebody comes from another one of the pane. */
export function further(
  state: State<ShownInExcel>,
  name: string,
  title: Words,
  about: Words,
  act: (hand: Hand, host: ExcelHost) => Promise<void>,
): State<ShownInExcel> {
  return {
    name,
    title,
    about,
    ...(state.width !== undefined && { width: state.width }),
    after: { state, goOn: ({ hand, host }) => act(hand, host) },
    async open(browser, language) {
      const shown = await state.open(browser, language)
      await act(shown.hand, shown.host)
      return shown
    },
  }
}

export const seeFindings = ({ see, words }: Hand): Promise<void> => see(words.counts.logical)
