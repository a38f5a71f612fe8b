/** What the page knows of the Office program around it. */
export interface OfficeHost {
  /** Such as `zh-CN`: the language of its menus. */
  readonly language: string
  readonly isExcel: boolean
  /** Knows everything live checks need. */
  readonly isNewEnough: boolean
}

/** Live checks need the events of all sheets together. */
const FLOOR = '1.9'

/**
 * The Office program around this page, or `undefined` when none answers within `limit` milliseconds: office.js
 * keeps silent when the page is opened by itself.
 */
export async function officeHost(limit: number): Promise<OfficeHost | undefined> {
  if (typeof Office === 'undefined') return undefined
  const silence = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), limit))
  const info = await Promise.race([Office.onReady(), silence])
  // Office.onReady answers with an empty host in a plain browser, whatever its type says.
  if (!info || !(info.host as Office.HostType | null)) return undefined
  return {
    language: Office.context.displayLanguage,
    isExcel: info.host === Office.HostType.Excel,
    isNewEnough: Office.context.requirements.isSetSupported('ExcelApi', FLOOR),
  }
}

/** Lets a button of the ribbon call a function of this page; Excel waits until it has settled. */
export function associate(name: string, run: () => Promise<void>): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void run().finally(() => event.completed())
  })
}

/** Brings the pane to the front, where the host knows how. */
export async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) await Office.addin.showAsTaskpane()
}
