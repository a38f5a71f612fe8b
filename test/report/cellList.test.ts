import { cellList } from '#report'

test.each([
  [[], ''],
  [['2-1 小学学生数!D7', '2-1 小学学生数!D9'], 'D7、D9'],
  // Whoever reads a list of one form must not look there for a cell of another.
  [['2-1 学生!I8', '4-2 设备!D18', '4-2 设备!D19', '2-1 学生!C3'], '2-1 学生!I8、C3\n4-2 设备!D18、D19'],
])('%j', (cells, text) => expect(cellList(cells)).toBe(text))
