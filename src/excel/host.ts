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

/** Who opened this page: an Office program, nobody, or one whose library could not be loaded. */
export type Opener = OfficeHost | 'nobody' | 'noLibrary'

/** Office says in the address of the pages it opens what it is; `undefined` for a page that it did not open. */
export function openedIn(): { readonly language: string } | undefined {
  const info = new URLSearchParams(location.search).get('_host_Info')
  if (info === null) return undefined
  const [, , , language = ''] = info.split('$')
  return { language }
}

/** May keep silent for ever: in Office while it is busy, and outside of it as well. */
export async function opener(): Promise<Opener> {
  if (typeof Office === 'undefined') return openedIn() ? 'noLibrary' : 'nobody'
  const info = await Office.onReady()
  // Office.onReady answers with an empty host in a plain browser, whatever its type says.
  if (!(info.host as Office.HostType | null)) return 'nobody'
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
