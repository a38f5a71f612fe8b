import { COUNTY_STATES } from './county'
import { STATES_IN_EXCEL } from './inExcel'
import { STATES_ON_PAGE } from './onPage'

export type { State } from './state'

/** Every state of the pane and of the page: what the pictures show and the access test tries. */
export const STATES = [...STATES_IN_EXCEL, ...COUNTY_STATES, ...STATES_ON_PAGE]
