import { plural } from './plural'

/** What became of a school, or of a file of one: the same words on every screen, sheet and line. */
export const zh = {
  counted: '已计入',
  unexpected: '名册外',
  missing: '缺报',
  sentTwice: '重复报送',
  wrongYear: '学年不符',
  refused: '无法读取',
  copy: '副本',
  waitsBelow: '下级待定',
  setAside: '不计入',
}

/** How many files do not count, and of how many somebody has yet to decide. */
export const notCountedZh = (files: number, open: number): string =>
  `${zh.setAside} ${files} 个文件${files === 0 ? '' : open === 0 ? '（都已处理）' : `（待处理 ${open} 个）`}`

/** How many of last year's files were not compared. */
export const lastYearRefusedZh = (files: number): string =>
  `上学年的文件有 ${files} 个${zh.refused}，未作年际比较`

export const en: typeof zh = {
  counted: 'counted',
  unexpected: 'not on the roster',
  missing: 'missing',
  sentTwice: 'sent twice',
  wrongYear: 'other year',
  refused: 'unreadable',
  copy: 'copy',
  waitsBelow: 'undecided below',
  setAside: 'not counted',
}

export const notCountedEn: typeof notCountedZh = (files, open) =>
  `${plural(files, 'file')} ${en.setAside}${files === 0 ? '' : open === 0 ? ' (all settled)' : ` (${open} to settle)`}`

export const lastYearRefusedEn: typeof lastYearRefusedZh = (files) =>
  `${files} of last year's files ${en.refused} and not compared`
