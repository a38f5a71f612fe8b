import type { ExcelHost } from './excelHost'
import type { EventEntry, RequestBody } from './wire'

interface Bridge {
  onMessageFromHost: ((text: string) => void) | null
  sendMessageToHost(text: string): void
}

interface Message {
  readonly id: number
  readonly flags: number
  readonly message: { readonly body: RequestBody | string }
}

/** The channel by which office.js speaks to an installed Excel. */
function nativeBridge(line: OfficeLine): Bridge {
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, flags, message } = JSON.parse(text) as Message
      const body = typeof message.body === 'string' ? (JSON.parse(message.body) as RequestBody) : message.body
      void line.host.answer(body, flags).then((answer) => {
        const reply = { statusCode: 200, headers: {}, body: JSON.stringify(answer) }
        setTimeout(() => bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message: reply })), 0)
      })
    },
  }
  line.deliver = (entries) =>
    setTimeout(() => bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } })), 0)
  return bridge
}

/** What is at the other end of office.js; a test may open one workbook after the other. */
export class OfficeLine {
  deliver: (entries: readonly EventEntry[]) => void = () => undefined

  constructor(public host: ExcelHost) {
    this.connect(host)
  }

  connect(host: ExcelHost): void {
    this.host = host
    host.events.listen((entries) => this.host === host && this.deliver(entries))
  }
}

export interface HostSettings {
  readonly locale?: string
  readonly sets?: Readonly<Record<string, string>>
  /** On the web, with a clock of the test’s own: does not say who it is, until `window.introduce()`. */
  readonly isSilent?: boolean
}

export const NEWEST_SETS = {
  ExcelApi: '1.15',
  SharedRuntime: '1.1',
  AddinCommands: '1.3',
  DelayForCellEdit: '1.1',
}

/**
 * Loads the real office.js into the window of this test, as an Excel for Windows would, and waits until it is
 * ready. Once per test file: office.js cannot be unloaded.
 */
export async function bootOffice(host: ExcelHost, settings: HostSettings = {}): Promise<OfficeLine> {
  const { locale = 'zh-CN', sets = NEWEST_SETS } = settings
  const never = (): void => undefined
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'addin',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => 'C:\\学校报表.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => JSON.stringify(sets),
    GetHostFullVersion: () => '16.0.19000.1',
    GetSettings: () => ({ Read: never, Write: never }),
  }
  const done = (callback?: (status: number) => void): void => callback?.(0)
  Object.defineProperty(window, 'external', {
    configurable: true,
    value: {
      GetContext: () => context,
      GetHostInfo: () => `_host_Info=Excel$Win32$16.01$${locale}$$$disableLogging`,
      GetLoggingAllowed: () => false,
      Execute: never,
      RegisterEvent: (_id: number, _target: string, _handler: unknown, callback?: (status: number) => void) =>
        done(callback),
      UnregisterEvent: (_id: number, _target: string, callback?: (status: number) => void) => done(callback),
    },
  })
  const line = new OfficeLine(host)
  Object.assign(window, { _richApiNativeBridge: nativeBridge(line) })
  const script = document.createElement('script')
  script.src = `file://${require.resolve('@microsoft/office-js/dist/office.js')}`
  document.head.append(script)
  await new Promise<void>((resolve, reject) => {
    script.onload = () => resolve()
    script.onerror = () => reject(new Error('office.js was not loaded'))
  })
  await Office.onReady()
  return line
}
