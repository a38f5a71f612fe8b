import ExcelJS from 'exceljs'

/** Good files as a careful writer makes them. */
export const GOOD_WORKBOOKS: Record<string, (workbook: ExcelJS.Workbook) => void> = {
  texts(workbook) {
    const sheet = workbook.addWorksheet('文字')
    sheet.addRow(['学校名称', '第一小学', '0610', '', '  a  ', 'a\nb', '<&>"\'', '_x000D_', '😀'])
    sheet.addRow([
      { richText: [{ text: '专任' }, { text: '教师', font: { bold: true } }] },
      { text: 'link', hyperlink: 'http://a.b' },
    ])
    sheet.addRow(['45人', '１２３', '2000万', ' 7 ', '无', '/'])
  },
  numbers(workbook) {
    const sheet = workbook.addWorksheet('数')
    sheet.addRow([
      0,
      -0,
      1,
      -1.5,
      0.1 + 0.2,
      1e-7,
      1e21,
      123456789012345680,
      Number.MAX_VALUE,
      Number.MIN_VALUE,
    ])
    sheet.addRow([true, false, 4.35, 99.99, 1 / 3])
    for (let r = 3; r < 60; r++) sheet.addRow([r, r / 7, r * 1000.01, undefined, r % 2 === 0])
  },
  formulas(workbook) {
    const sheet = workbook.addWorksheet('式')
    sheet.addRow([1, 2])
    const results = [
      3,
      0,
      -2.5,
      'text',
      '',
      true,
      false,
      new Date(Date.UTC(2024, 8, 1)),
      { error: '#DIV/0!' as const },
    ]
    for (const result of results) sheet.addRow([{ formula: 'A1+B1', result }])
    sheet.addRow([{ formula: 'A1+B1' }])
    sheet.fillFormula('C1:C4', 'A1*2', [2, 0, 6, 8])
  },
  dates(workbook) {
    const sheet = workbook.addWorksheet('日期')
    sheet.addRow([new Date(Date.UTC(2024, 8, 1)), new Date(Date.UTC(2024, 8, 1, 18)), 45536])
    sheet.getCell('A2').value = { error: '#N/A' }
    sheet.getCell('B2').value = { error: '#REF!' }
  },
  layout(workbook) {
    const sheet = workbook.addWorksheet('版面')
    sheet.mergeCells('A1:D2')
    sheet.getCell('A1').value = '标题'
    sheet.getCell('F1048576').value = 9
    sheet.getCell('XFD3').value = 10
    for (let c = 1; c <= 30; c++) sheet.getCell(5, c).border = { top: { style: 'thin' } }
    workbook.addWorksheet('隐藏', { state: 'hidden' }).getCell('B2').value = 5
    workbook.addWorksheet("a'b & c").getCell('A1').value = 6
  },
}

/** The workbook as exceljs writes it. */
export async function bytesOf(make: (workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  make(workbook)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
