import { writeWorkbook } from '#files'
import type { ExcelHost } from '../../host/excelHost'
import { importSheets } from '../../host/importSheets'
import { inExcel, type Hand } from './hand'
import type { State } from './state'
import * as workbooks from './workbooks'

function takingSheets(): ExcelHost {
  const host = workbooks.openForeign()
  importSheets(host)
  return host
}

async function openForm({ see, press, words }: Hand): Promise<void> {
  await see(words.stage.otherForm.what)
  await press(words.stage.otherForm.action)
  await see(words.template.kind)
}

async function chooseSchool({ excel, language, words }: Hand): Promise<void> {
  const [kind, place] = workbooks.primaryInYanzhou(language)
  await excel.pick(words.template.kind, kind)
  await excel.pick(words.template.place, place)
}

const template = inExcel(
  'template',
  { zh: '新建模板', en: 'New template' },
  {
    zh: '选办学类型、所在地、学年；可带入上学年的文件。',
    en: 'Kind, place and year, and last year’s workbook if there is one.',
  },
  workbooks.openForeign,
  async (hand) => {
    await openForm(hand)
    await chooseSchool(hand)
  },
)

/** New templates. */
export const MAKING: readonly State[] = [
  template,
  inExcel(
    'template-last-year',
    { zh: '带入上学年的文件', en: 'With last year’s workbook' },
    { zh: '类型、所在地、学年随之选好。', en: 'It chooses kind, place and year.' },
    workbooks.openForeign,
    async (hand) => {
      await openForm(hand)
      await hand.choose('清河小学 2025.xlsx', await writeWorkbook(workbooks.specWith(workbooks.clean())))
      await hand.see('清河小学 2025.xlsx')
    },
  ),
  inExcel(
    'template-refused',
    { zh: '上学年的文件无法读取', en: 'Last year’s workbook is unreadable' },
    { zh: '说明是什么、怎么办。', en: 'What it is, and what to do.' },
    workbooks.openForeign,
    async (hand) => {
      await openForm(hand)
      await hand.choose('照片.xlsx', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]))
      await hand.see(/照片\.xlsx/)
    },
  ),
  inExcel(
    'template-inserted',
    { zh: '模板已放进工作簿', en: 'The template is in the workbook' },
    { zh: '放进当前打开的工作簿。', en: 'It was put into the one that is open.' },
    takingSheets,
    async (hand) => {
      await openForm(hand)
      await chooseSchool(hand)
      await hand.press(hand.words.template.insert)
      await hand.see(hand.words.template.inserted)
    },
  ),
  inExcel(
    'template-opened',
    { zh: '模板在新窗口打开', en: 'The template in a new window' },
    {
      zh: 'Excel 不收工作表时另开一个工作簿。',
      en: 'Where Excel takes no sheets it is opened beside the workbook.',
    },
    workbooks.openForeign,
    async (hand) => {
      await openForm(hand)
      await chooseSchool(hand)
      await hand.press(hand.words.template.insert)
      await hand.see(hand.words.template.opened)
    },
  ),
]
