/**
 * Names by which Xuebiao knows its own workbooks, whatever their sheets are called and wherever rows moved.
 * The first four are cells of a hidden sheet in every school workbook.
 */
export const MARKER = {
  kind: 'xuebiao.kind',
  edition: 'xuebiao.edition',
  jurisdiction: 'xuebiao.jurisdiction',
  year: 'xuebiao.year',
  /** The table of the 说明 sheet: check id, reason, text. */
  explanations: 'xuebiao.explanations',
  /** 校验码 on the cover. */
  seal: 'xuebiao.seal',
  /** In a county workbook: its own sheets, each by the name it was made with and a formula that refers to it. */
  sheets: 'xuebiao.sheets',
} as const

/** State cell of a check in the school workbook: TRUE, FALSE, or "" where it cannot tell. */
export const checkName = (checkId: string): string => `check.${checkId}`

/** Columns of a send-back list's hidden sheet, by which the next list finds what this one asked. */
export const SEND_BACK = {
  schoolId: 'sendBack.schoolId',
  schoolName: 'sendBack.schoolName',
  key: 'sendBack.key',
  what: 'sendBack.what',
  digest: 'sendBack.digest',
} as const

/** The cell of a send-back list that holds its deadline, an ISO day. */
export const SEND_BACK_DEADLINE = 'sendBack.deadline'
