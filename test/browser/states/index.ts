import { COUNTY } from './county'
import { LOOKS } from './looks'
import { MAKING } from './making'
import { PLACES, REFUSALS, WORKBOOKS } from './obstacles'
import { STATES_ON_PAGE } from './onPage'
import type { Chapter } from './state'
import { FILLING, FINDINGS, SENDING } from './tabs'

export type { Chapter, State } from './state'

/** Every state of the pane and of the page: what the pictures show and the access test tries. */
export const CHAPTERS: readonly Chapter[] = [
  { title: { zh: '核查', en: 'Checks' }, states: FINDINGS },
  { title: { zh: '填报与说明', en: 'Fill and explain' }, states: FILLING },
  { title: { zh: '指标与报送', en: 'Targets and sending' }, states: SENDING },
  { title: { zh: '新建模板', en: 'New templates' }, states: MAKING },
  { title: { zh: '县级汇总', en: 'The county' }, states: COUNTY },
  { title: { zh: '打开的工作簿不对', en: 'The wrong workbook' }, states: WORKBOOKS },
  { title: { zh: 'Excel 不配合', en: 'Excel does not go along' }, states: REFUSALS },
  { title: { zh: '窗格用不了', en: 'Where the pane cannot work' }, states: PLACES },
  { title: { zh: '窄、高对比、键盘', en: 'Narrow, high contrast, by keyboard' }, states: LOOKS },
  { title: { zh: '网页（无须 Excel）', en: 'The page without Excel' }, states: STATES_ON_PAGE },
]

export const STATES = CHAPTERS.flatMap(({ states }) => states)
