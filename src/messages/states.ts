/** What became of a school, or of a file of one: the same words on every screen, sheet and line. */
export const zh = {
  counted: '已计入',
  unexpected: '名册外',
  missing: '缺报',
  sentTwice: '重复报送',
  wrongYear: '学年不符',
  refused: '无法读取',
  copy: '副本',
  setAside: '不计入',
}

export const en: typeof zh = {
  counted: 'counted',
  unexpected: 'not on the roster',
  missing: 'missing',
  sentTwice: 'sent twice',
  wrongYear: 'other year',
  refused: 'unreadable',
  copy: 'copy',
  setAside: 'not counted',
}
