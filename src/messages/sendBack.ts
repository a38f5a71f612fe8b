import type { Settlement } from '#core'
import { plural } from './plural'

/** Words of the send-back list. */
export const zh = {
  title: (year: number) => `${year}/${year + 1} 学年学校报表打回清单`,
  overview: '总表',
  index: '清单索引',
  school: (name: string, id: string) => `${name}（${id}）`,
  file: (name: string) => `所报文件：${name}`,
  noFile: '没有收到可计入的填报表',
  deadline: (day: string) => `请于 ${day || '____年__月__日'} 前改正或说明后重新报送整份工作簿。`,
  head: {
    number: '序号',
    form: '报表',
    cell: '单元格',
    check: '校验编号',
    numbers: '现有数字',
    what: '应当怎样',
    ask: '要求',
    remedy: '怎样处理',
  },
  ask: { mend: '改正', explain: '改正或说明' },
  ofCounty: '县级核查',
  others: (names: string) => `；另有 ${names}`,
  explainAs: (check: string) => `说明请写在“说明”表，校验编号写 ${check}。`,
  nothing: '本次没有需要处理的事项。',
  before: '上次打回事项的处理情况',
  settlement: {
    mended: '✓ 已改正',
    explained: '✓ 已说明',
    open: '✗ 仍未处理',
    notSentAgain: '… 尚未重报',
  } satisfies Record<Settlement, string>,
  signed: ['填表人：', '单位负责人：', '日期：'],
  list: {
    intro: '每所学校一页，可单独打印。下列数字为本次须处理的事项和上次事项的处理情况。',
    schoolId: '标识码',
    schoolName: '学校名称',
    mend: '须改正',
    explain: '须说明',
    settled: '上次已处理',
    unsettled: '上次未处理',
  },
  printed: (title: string) => `&L${title}`,
  page: '&C第 &P 页，共 &N 页',
  written: (schools: number, items: number, path: string) =>
    `${schools} 所学校、${items} 项须处理，已写出 ${path}`,
  settled: (settled: number, of: number, added: number) =>
    `上次打回的 ${of} 项中已处理 ${settled} 项。本次须处理的各项中，新增 ${added} 项。`,
  earlierDeadline: (given: string, before: string) =>
    `注意：截止日期 ${given} 早于上次清单的 ${before}。清单已照 ${given} 写出；如果写错了，请改正后再运行一次。`,
  badDeadline: (given: string) => `截止日期“${given}”不对，请写成 2025-10-15 这样。`,
  notAList: (path: string) => `${path}：不是打回清单，没有读取上次的事项。`,
}

export const en: typeof zh = {
  title: (year) => `Reports sent back, school year ${year}/${year + 1}`,
  overview: 'Overview',
  index: 'Index',
  school: (name, id) => `${name} (${id})`,
  file: (name) => `File: ${name}`,
  noFile: 'nothing that counts was received',
  deadline: (day) => `Please mend or explain, and send the whole workbook again by ${day || '____-__-__'}.`,
  head: {
    number: 'No.',
    form: 'form',
    cell: 'cell',
    check: 'check',
    numbers: 'figures',
    what: 'what should hold',
    ask: 'asked',
    remedy: 'what to do',
  },
  ask: { mend: 'mend', explain: 'mend or explain' },
  ofCounty: 'county check',
  others: (names) => `; also ${names}`,
  explainAs: (check) => ` Explain it on the 说明 sheet under ${check}.`,
  nothing: 'Nothing to do this time.',
  before: 'What became of the earlier list',
  settlement: {
    mended: '✓ mended',
    explained: '✓ explained',
    open: '✗ still open',
    notSentAgain: '… not sent again',
  },
  signed: ['Filled by:', 'Head:', 'Date:'],
  list: {
    intro: 'A page for each school. What there is to do now, and what became of the earlier list.',
    schoolId: 'school code',
    schoolName: 'school',
    mend: 'to mend',
    explain: 'to explain',
    settled: 'settled',
    unsettled: 'not settled',
  },
  printed: zh.printed,
  page: '&CPage &P of &N',
  written: (schools, items, path) =>
    `${plural(schools, 'school')}, ${plural(items, 'thing')} to do: written to ${path}`,
  settled: (settled, of, added) =>
    `${settled} of ${plural(of, 'thing')} asked before settled. New among those asked now: ${added}.`,
  earlierDeadline: (given, before) =>
    `note: the deadline ${given} is before ${before}, that of the earlier list. The list was written with ${given}; run it again if that is a slip.`,
  badDeadline: (given) => `the deadline "${given}" is not right; write it like 2025-10-15.`,
  notAList: (path) => `${path}: no send-back list; nothing was taken from it.`,
}
