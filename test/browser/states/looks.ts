import { inExcel, seeFindings, type Hand } from './hand'
import type { State } from './state'
import * as workbooks from './workbooks'

async function corrections(hand: Hand): Promise<void> {
  await seeFindings(hand)
  await hand.press(new RegExp(hand.words.counts.logical))
}

const slips = (): ReturnType<typeof workbooks.openWith> =>
  workbooks.openWith(workbooks.withSlips(), workbooks.lastYear())

/** The same pane, seen otherwise. */
export const LOOKS: readonly State[] = [
  inExcel(
    'narrow',
    { zh: '最窄的窗格（320 像素）', en: 'The narrowest pane (320 pixels)' },
    { zh: '没有被截断的字，不用左右滚动。', en: 'No word is cut, and nothing scrolls sideways.' },
    slips,
    corrections,
    { width: 320 },
  ),
  inExcel(
    'contrast',
    { zh: '高对比度', en: 'High contrast' },
    {
      zh: '颜色由系统决定，靠边框和符号分辨。',
      en: 'The system chooses the colours; borders and signs tell things apart.',
    },
    slips,
    async (hand) => {
      await hand.excel.page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
      await corrections(hand)
    },
    { isAlone: true },
  ),
  inExcel(
    'keyboard',
    { zh: '只用键盘', en: 'By keyboard' },
    { zh: '焦点始终看得见。', en: 'The focus is always to be seen.' },
    slips,
    async (hand) => {
      await corrections(hand)
      for (let turn = 0; turn < 3; turn++) await hand.excel.page.keyboard.press('Tab')
    },
  ),
]
