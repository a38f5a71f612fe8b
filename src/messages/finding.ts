import type { CellProblem, CheckKind } from '#core'
import { plural } from './plural'

/** A blank cell is owed, not wrong: it has a sign of its own. */
type Marked = Record<CheckKind | 'blank', string>

/** What a blank cell waits for. */
export type Answer = 'number' | 'choice' | 'writing'

export const zh = {
  kind: { logical: '逻辑校验', empirical: '经验校验', plan: '指标', blank: '未填' } satisfies Marked,
  /** Beside every colour, so that colour is never the only sign. */
  sign: { logical: '✗', empirical: '?', plan: '△', blank: '…' } satisfies Marked,
  values: (left: string, right: string) => `${left} ／ ${right}`,
  difference: (amount: string, isMore: boolean) => `${isMore ? '多' : '少'} ${amount}`,
  why: '为什么',
  remedy: '怎么办',
  explained: (text: string) => `已说明：${text}`,
  lastYear: (label: string) => `上学年${label}`,
  blanks: (count: number, cells: string) => `还有 ${count} 格未填：${cells}`,
  blanksRemedy: (wanted: ReadonlySet<Answer>) =>
    [
      ...(wanted.has('writing') ? ['名称、代码、电话、日期等请照实填写'] : []),
      ...(wanted.has('choice') ? ['选项请点开箭头选择'] : []),
      ...(wanted.has('number') ? ['数字没有的请填 0，空白不会被当作 0'] : []),
      '不适用的请向县级核实。',
    ].join('；'),
  deleted: (count: number, labels: string) => `本表有 ${count} 格已被删除：${labels}`,
  deletedRemedy: '请把数字抄入新的模板重新报送；不要删除行、列或工作表。',
  olderEdition: (edition: string, count: number, labels: string) =>
    `由 ${edition || '未知'} 版模板填报，缺少本版的 ${count} 项：${labels}`,
  olderEditionRemedy: '请用本版模板补填这些项后重新报送。',
  problem: {
    notANumber: '应填数字',
    notWhole: '应填整数',
    negative: '不能是负数',
    tooManyDecimals: '最多保留两位小数',
    notAChoice: '应从下拉列表中选择',
    wrongDigits: '位数不对',
    notADate: '应填日期',
    notAYear: '应填四位年份',
    error: '单元格是错误值',
    uncalculated: '公式还没有计算出结果',
    otherMeaning: '旧版模板的口径与现在不同，不能直接用',
    overwritten: '本格自动计算，现有内容与计算结果不一致',
  } satisfies Record<CellProblem, string>,
  found: (content: string) => `现为“${content}”`,
  suggestion: (value: string) => `建议改成 ${value}。`,
  problemRemedy: {
    notANumber: '请改为不带单位的半角数字；没有的填 0。',
    notWhole: '请核对后填整数。',
    negative: '请核对后填 0 或正数。',
    tooManyDecimals: '请四舍五入到两位小数。',
    notAChoice: '请点开单元格右侧的箭头选择，不要自己打字。',
    wrongDigits: '请对照证书或县里的名册重新填写，位数要填全。',
    notADate: '请按 2025-09-01 的样式填写。',
    notAYear: '请填四位年份，如 2016。',
    error: '请删除本格内容后重新填写数字。',
    uncalculated: '请用 Excel 或 WPS 打开、保存一次后再报送，或直接填写数字。',
    otherMeaning: '请用本版模板按现在的口径重新填写。',
    overwritten: '请恢复原来的公式，或从空白模板复制本格。',
  } satisfies Record<CellProblem, string>,
  unsure: '现有数字不全，尚不能判断',
}

export const en: typeof zh = {
  kind: { logical: 'logical check', empirical: 'empirical check', plan: 'plan target', blank: 'blank' },
  sign: zh.sign,
  values: (left, right) => `${left} / ${right}`,
  difference: (amount, isMore) => `${amount} ${isMore ? 'more' : 'less'}`,
  why: 'Why',
  remedy: 'What to do',
  explained: (text) => `explained: ${text}`,
  lastYear: (label) => `last year's ${label}`,
  blanks: (count, cells) => `${plural(count, 'cell')} still blank: ${cells}`,
  blanksRemedy: (wanted) =>
    [
      ...(wanted.has('writing') ? ['Write names, codes, telephones and dates as they are.'] : []),
      ...(wanted.has('choice') ? ['Choose from the list beside the cell.'] : []),
      ...(wanted.has('number') ? ['Enter 0 where there is none; a blank is never taken for 0.'] : []),
      'Ask the county about what does not apply.',
    ].join(' '),
  deleted: (count, labels) => `${plural(count, 'cell')} of this form deleted: ${labels}`,
  deletedRemedy: 'Copy the figures into a fresh template; do not delete rows, columns or sheets.',
  olderEdition: (edition, count, labels) =>
    `made with edition ${edition || 'unknown'}, which lacks ${plural(count, 'item')} of today's: ${labels}`,
  olderEditionRemedy: "Fill these items in on today's template and send it again.",
  problem: {
    notANumber: 'a number is wanted',
    notWhole: 'a whole number is wanted',
    negative: 'cannot be negative',
    tooManyDecimals: 'two decimals at most',
    notAChoice: 'choose from the list',
    wrongDigits: 'wrong number of digits',
    notADate: 'a date is wanted',
    notAYear: 'a four-digit year is wanted',
    error: 'the cell holds an error value',
    uncalculated: 'the formula has not been calculated',
    otherMeaning: 'asked in another sense by an older template; it cannot be used as it is',
    overwritten: 'this cell computes itself, and its content differs from the result',
  },
  found: (content) => `found “${content}”`,
  suggestion: (value) => `Perhaps ${value}. `,
  problemRemedy: {
    notANumber: 'Enter plain digits without a unit; 0 where there is none.',
    notWhole: 'Check and enter a whole number.',
    negative: 'Check and enter 0 or more.',
    tooManyDecimals: 'Round to two decimals.',
    notAChoice: 'Use the arrow beside the cell instead of typing.',
    wrongDigits: 'Copy the code from the certificate or the county’s roster, with all its digits.',
    notADate: 'Write it as 2025-09-01.',
    notAYear: 'Enter four digits, such as 2016.',
    error: 'Clear the cell and enter the number again.',
    uncalculated: 'Open and save the file once in Excel or WPS, or type the number.',
    otherMeaning: 'Fill it anew in a template of this edition.',
    overwritten: 'Restore the formula, or copy the cell from a blank template.',
  },
  unsure: 'cannot tell yet: figures are missing',
}
