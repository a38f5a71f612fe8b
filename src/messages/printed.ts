import { plural } from './plural'
import * as states from './states'

/** Words of printed reports: the check of a school, the rollup of a county. */
export const zh = {
  unnamed: '（未填校名）',
  school: (isClean: boolean, name: string, id: string, kind: string, year: number, file: string) =>
    `${isClean ? '✓ ' : ''}${name}  ${id}  ${kind}  ${year}/${year + 1} 学年  〔${file}〕`,
  counts: (logical: number, empirical: number, explained: number, blank: number) =>
    `✗ 逻辑校验 ${logical} 处   ? 经验校验 ${empirical} 处（其中已说明 ${explained} 处）   未填 ${blank} 格`,
  noLastYear: (count: number) => `${count} 所学校没有上学年的文件（--last），未作年际比较。`,
  unknown: (count: number) => `另有 ${count} 项校验因数字不全尚不能判断`,
  why: '为什么：',
  remedy: '怎么办：',
  refused: (count: number) => `以下 ${count} 个文件${states.zh.refused}：`,
  lastYearRefused: (count: number) => `${states.lastYearRefusedZh(count)}：`,
  checked: (schools: number, open: number, refused: number) =>
    `共核查 ${schools} 所学校：${open} 所有待处理的问题，${schools - open} 所没有；${refused} 个文件${states.zh.refused}。`,
  rollup: (place: string, year: number) => `${place}  ${year}/${year + 1} 学年  学校填报汇总`,
  reception: (counted: number, missing: string, excluded: number, open: number, refused: number) =>
    `计入 ${counted} 所   ${states.zh.missing} ${missing}   ${states.notCountedZh(excluded, open)}   ${states.zh.refused} ${refused} 个文件`,
  noRoster: '不详（没有应报名册）',
  incomplete: '数据未齐：下列指标暂不作达标判断。',
  rosterless: '没有应报名册：下列数字和结论只是对已计入学校的。',
  changes: (added: number, gone: number, corrected: number, figures: number) =>
    `与上次汇总相比：新计入 ${added} 所   不再计入 ${gone} 所   ${corrected} 所学校变更 ${figures} 个数字`,
  missing: `${states.zh.missing}学校：`,
  unexpected: '已计入而名册里没有的学校：',
  excluded: '不计入的文件：',
  unsettledBelow: '下级未齐的汇总表（其中已计入的学校照常计入）：',
  waiting: (schools: number) =>
    `${states.zh.waitsBelow} ${schools} 所（报来不止一份，下级还没有选定；暂不计入，也不算缺报）`,
  late: (schools: number) => `迟报 ${schools} 所（封面上的填报日期晚于截止日期，照常计入）`,
  written: (path: string) => `已写出 ${path}`,
  indicators: '七项资源指标（县级由各校分子、分母之和重新计算）',
  indicatorHead: ['指标', '汇总数值', '差异系数', '上限', '参评校数'],
  standings: '规划目标完成情况',
  more: (left: number, sheet: string) => `还有 ${left} 条，见工作簿“${sheet}”表`,
  moreOfPlan: (left: number) => `还有 ${left} 条，见工作簿里本规划的“目标”表`,
  stacks: '几份文件都要求的指标（已到期的、要求高的在前）',
}

export const en: typeof zh = {
  unnamed: '(no name)',
  school: (isClean, name, id, kind, year, file) =>
    `${isClean ? '✓ ' : ''}${name}  ${id}  ${kind}  ${year}/${year + 1}  [${file}]`,
  counts: (logical, empirical, explained, blank) =>
    `✗ ${logical} logical   ? ${empirical} empirical (${explained} explained)   ${plural(blank, 'cell')} blank`,
  noLastYear: (count) =>
    `${plural(count, 'school')} without last year's file (--last): not compared year on year.`,
  unknown: (count) => `${plural(count, 'more check')} cannot tell for want of figures`,
  why: 'why: ',
  remedy: 'do:  ',
  refused: (count) => `${plural(count, 'file')} ${states.en.refused}:`,
  lastYearRefused: (count) => `${states.lastYearRefusedEn(count)}:`,
  checked: (schools, open, refused) =>
    `${plural(schools, 'school')} checked: ${open} with open findings, ${schools - open} without; ${plural(refused, 'file')} ${states.en.refused}.`,
  rollup: (place, year) => `${place}  ${year}/${year + 1}  rollup of school reports`,
  reception: (counted, missing, excluded, open, refused) =>
    `${counted} counted   ${missing} ${states.en.missing}   ${states.notCountedEn(excluded, open)}   ${plural(refused, 'file')} ${states.en.refused}`,
  noRoster: 'unknown (no roster)',
  incomplete: 'Incomplete: no verdicts yet on what follows.',
  rosterless: 'No roster: the figures and verdicts below hold for the counted schools alone.',
  changes: (added, gone, corrected, figures) =>
    `since the last rollup: ${plural(added, 'school')} new   ${gone} gone   ${plural(figures, 'figure')} of ${plural(corrected, 'school')} moved`,
  missing: 'Missing schools:',
  unexpected: 'Counted, but not on the roster:',
  excluded: 'Files not counted:',
  unsettledBelow: 'Workbooks of counties with files still unsettled (the schools counted there count here):',
  waiting: (schools) =>
    `${plural(schools, 'school')} ${states.en.waitsBelow} (several files, none picked there): neither counted nor missing`,
  late: (schools) =>
    `${plural(schools, 'school')} late (dated after the deadline on the cover, counted all the same)`,
  written: (path) => `written: ${path}`,
  indicators: 'Seven resource indicators (county figures recomputed from sums)',
  indicatorHead: ['indicator', 'county', 'variation', 'limit', 'schools'],
  standings: 'Progress against plans',
  more: (left, sheet) => `${left} more on the sheet “${sheet}” of the workbook`,
  moreOfPlan: (left) => `${left} more on this plan’s sheet of the workbook`,
  stacks: 'Indicators that several plans set (those due and stricter first)',
}
