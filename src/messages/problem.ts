import type {
  CountyChanged,
  Exclusion,
  InputReason,
  NotASubmission,
  OtherSpreadsheet,
  UnreadableCode,
} from '#core'
import { plural } from './plural'
import * as states from './states'

/** What is wrong with a file, then what to do. Read after the file's name. */
interface Advice {
  readonly what: string
  readonly remedy: string
}

const damaged = '文件已损坏'
const resend = '请学校重新保存后再发一次。'
const rebuild = '请用 Excel 或 WPS 打开，另存为 .xlsx 后重新报送。'

const zh = {
  unreadable: {
    empty: { what: '文件是空的', remedy: '请确认文件已下载完整，再重新选取。' },
    notAWorkbook: { what: '不是 Excel 工作簿', remedy: '请改发填好的 .xlsx 模板。' },
    oldXls: { what: '是旧版 .xls 工作簿', remedy: '请用 Excel 或 WPS 打开，另存为 .xlsx 后重新报送。' },
    otherSpreadsheet: { what: '不是 .xlsx 工作簿', remedy: '请另存为 .xlsx 后重新报送。' },
    encrypted: { what: '设有打开密码', remedy: '请取消打开密码后重新报送。' },
    oleUnknown: { what: '不是 .xlsx 工作簿，或已损坏', remedy: rebuild },
    truncated: { what: '文件不完整，结尾缺失', remedy: '可能没有传完，请重新发送。' },
    damaged: { what: damaged, remedy: resend },
    unsupportedZip: { what: '压缩方式不是 Excel 所用的', remedy: rebuild },
    duplicatePart: { what: '内部有重复的部分，无法确定以哪一份为准', remedy: rebuild },
    doctype: { what: '含有不应出现的文档声明，可能有害', remedy: '请不要使用，向来源核实。' },
    tooLarge: { what: '超出允许的大小', remedy: '请使用原始模板，删除多余的工作表和内容。' },
    noSheets: { what: '没有工作表', remedy: rebuild },
    duplicateSheet: { what: '有同名的工作表', remedy: rebuild },
    missingSheet: { what: '有工作表的内容不在文件中', remedy: rebuild },
    duplicateName: { what: '同一名称定义了两次，无法确定以哪一格为准', remedy: '请用新的模板重新填报。' },
    badReference: { what: '有单元格的位置不存在', remedy: rebuild },
    duplicateCell: { what: '同一单元格出现了两次', remedy: rebuild },
    badNumber: { what: '数字单元格里不是数字', remedy: '请重新填写这一格。' },
    badValue: { what: '单元格内容与类型不符', remedy: '请重新填写这一格。' },
    badSharedString: { what: '文字单元格指向不存在的文字', remedy: rebuild },
  } satisfies Record<UnreadableCode, Advice>,
  format: {
    ods: 'ODS 文件',
    xlsb: '二进制工作簿 .xlsb',
    numbers: '苹果 Numbers 文件',
    xml2003: 'XML 2003 表格',
    html: '改了扩展名的网页',
    text: '文本或 CSV 文件',
  } satisfies Record<OtherSpreadsheet, string>,
  notASubmission: {
    otherForm: {
      what: '不是学表的填报模板',
      remedy: '请改发由学表模板填写的工作簿；不是填报表的，请移出文件夹。',
    },
    unknownKind: { what: '模板的办学类型不在本版目录中', remedy: '请用本版学表重新生成模板。' },
    countyWorkbook: { what: '是县级工作簿，不是学校填报表', remedy: '请移出学校文件夹。' },
    countyChanged: {
      what: '县级汇总表的学校行被增删过，已不是汇总时的样子',
      remedy: '请该县重新汇总后再报。',
    },
    countyMark: {
      what: '县级汇总表隐藏的学年或未处理文件数不是数字',
      remedy: '请该县重新汇总后再报。',
    },
    laterEdition: { what: '模板比本机的学表新', remedy: '请更新学表后再读取。' },
    noYear: { what: '模板中的学年标记缺失', remedy: '请用新的模板重新填报。' },
  } satisfies Record<(NotASubmission | CountyChanged)['code'], Advice>,
  excluded: {
    noSchoolId: () => ({
      what: '没有填写可用的学校（机构）标识码，无法归属',
      remedy: '请学校在封面填写 10 位标识码。',
    }),
    wrongYear: (year: number) => ({
      what: `是 ${year}/${year + 1} 学年的数据，与本次汇总不同`,
      remedy: '请改用本学年的模板填报。',
    }),
    sentTwice: (others: string) => ({
      what: `同一学校另有不同的文件：${others}`,
      remedy: '都暂不计入；请核实后在“报送情况”表的“取舍”栏选定一份，或只留一份。',
    }),
    copy: (others: string) => ({ what: `与 ${others} 内容相同`, remedy: '只计入一次，无须处理。' }),
    replaced: (by: string) => ({ what: `已采用同一学校的另一份：${by}`, remedy: '无须处理。' }),
    countyIncomplete: (files: number) => ({
      what: `该县自己还有 ${files} 个文件没有计入`,
      remedy: '请该县处理后重新汇总报来；已计入的学校照常计入。',
    }),
    waitsBelow: (schoolId: string) => ({
      what: `学校 ${schoolId} 报来的文件，该县还没有定下采用哪一份`,
      remedy: '暂不计入，也不算缺报；请该县定下后重新汇总报来。',
    }),
    setAside: (why: string) => ({
      what: `已定为不计入${why === '' ? '' : `：${why}`}`,
      remedy: '要恢复，请清空“取舍”后重新汇总。',
    }),
  } satisfies Record<Exclusion['reason'], (detail: never) => Advice>,
  /** What tells the files of a school apart. */
  twins: {
    reported: (day: string) => `填报日期 ${day}`,
    ownReported: (day: string) => `本份填报日期 ${day}`,
    alike: '所填的数字都相同，不同的是说明或自动计算的格',
    differ: (count: number) => `有 ${count} 个数字不同`,
    figures: (differ: string, figures: string, isAll: boolean) =>
      `${differ}（本份／另一份）：${figures}${isAll ? '' : '等'}`,
    blank: '空白',
    versus: '／',
    beside: '、',
  },
  /** What people typed into a roster or a county workbook. */
  input: {
    badSchoolId: (text: string) => (text === '' ? '没有学校（机构）标识码' : `标识码“${text}”不是 10 位数字`),
    badKind: (text: string) => `没有“${text}”这种办学类型`,
    badFlag: (text: string) => `${text} 应填“是”或“否”`,
    sameSchoolTwice: (text: string) => `标识码 ${text} 出现了两次`,
    badTake: (text: string) => `“取舍”应填“采用”或“不计入”，或留空，不能是“${text}”`,
    takeWithoutFile: (text: string) => `这一行没有文件，不能填“${text}”`,
    badDeadline: (text: string) => `报送截止日期“${text}”不是日期`,
  } satisfies Record<InputReason, (text: string) => string>,
  inputAt: (file: string, sheet: string | undefined, line: number, what: string) =>
    `${file}${sheet ? `工作表“${sheet}”` : ''} 第 ${line} 行：${what}。请改正后重新汇总。`,
  /** The codes of file systems, in words; others are shown as they are. */
  openReason: {
    ENOENT: '没有这个文件或文件夹',
    EACCES: '没有读取权限',
    EPERM: '没有读取权限',
    EBUSY: '正被其他程序使用',
  } as Readonly<Record<string, string>>,
  notLastYear: (year: number): Advice => ({
    what: `是 ${year}/${year + 1} 学年的数据，不是上学年的，没有用来比较`,
    remedy: '请换上学年的文件。',
  }),
  cannotOpen: (reason: string): Advice => ({
    what: `${states.zh.refused}（${reason}）`,
    remedy: '请确认文件存在、没有被其他程序占用，再试一次。',
  }),
  place: (sheet: string | undefined, cell: string | undefined) =>
    sheet ? `（工作表“${sheet}”${cell ? ` ${cell} 格` : ''}）` : '',
  whole: (file: string, what: string, remedy: string) => `${file}：${what}。${remedy}`,
}

const resave = 'Open it in Excel or WPS, save it as .xlsx and send it again.'

const en: typeof zh = {
  unreadable: {
    empty: { what: 'the file is empty', remedy: 'Make sure it is fully downloaded, then choose it again.' },
    notAWorkbook: { what: 'not an Excel workbook', remedy: 'Send the filled .xlsx template.' },
    oldXls: { what: 'an old .xls workbook', remedy: resave },
    otherSpreadsheet: { what: 'not an .xlsx workbook', remedy: 'Save it as .xlsx and send it again.' },
    encrypted: { what: 'protected by a password', remedy: 'Remove the password and send it again.' },
    oleUnknown: { what: 'not an .xlsx workbook, or damaged', remedy: resave },
    truncated: { what: 'the end of the file is missing', remedy: 'It was probably cut off; send it again.' },
    damaged: { what: 'the file is damaged', remedy: 'Ask the school to save and send it again.' },
    unsupportedZip: { what: 'packed in a way Excel does not use', remedy: resave },
    duplicatePart: { what: 'it holds the same part twice', remedy: resave },
    doctype: {
      what: 'it holds a document declaration that does not belong',
      remedy: 'Do not use it; ask where it comes from.',
    },
    tooLarge: { what: 'larger than allowed', remedy: 'Use the original template and remove what was added.' },
    noSheets: { what: 'it has no sheets', remedy: resave },
    duplicateSheet: { what: 'two sheets have the same name', remedy: resave },
    missingSheet: { what: 'the content of a sheet is missing', remedy: resave },
    duplicateName: { what: 'a name is defined twice', remedy: 'Fill in a fresh template.' },
    badReference: { what: 'a cell stands at an address that does not exist', remedy: resave },
    duplicateCell: { what: 'the same cell stands in it twice', remedy: resave },
    badNumber: { what: 'a number cell holds no number', remedy: 'Enter that cell again.' },
    badValue: { what: 'a cell does not hold what its type says', remedy: 'Enter that cell again.' },
    badSharedString: { what: 'a text cell points to a text that is not there', remedy: resave },
  },
  format: {
    ods: 'an ODS file',
    xlsb: 'a binary .xlsb workbook',
    numbers: 'an Apple Numbers file',
    xml2003: 'an XML 2003 sheet',
    html: 'a renamed web page',
    text: 'a text or CSV file',
  },
  notASubmission: {
    otherForm: {
      what: 'not a Xuebiao template',
      remedy:
        'Send the workbook made from the Xuebiao template; move out of the folder what is no submission.',
    },
    unknownKind: {
      what: 'its school kind is not in this edition',
      remedy: 'Make the template again with this edition.',
    },
    countyChanged: {
      what: 'rows of schools were added to this county workbook or taken out of it',
      remedy: 'Ask the county to roll up again.',
    },
    countyMark: {
      what: 'the hidden year of this county workbook, or its number of files not settled, is no number',
      remedy: 'Ask the county to roll up again.',
    },
    countyWorkbook: {
      what: 'a county workbook, not a school’s',
      remedy: 'Take it out of the schools’ folder.',
    },
    laterEdition: {
      what: 'its template is of a later edition than this Xuebiao',
      remedy: 'Update Xuebiao, then read it again.',
    },
    noYear: { what: 'its school year mark is missing', remedy: 'Fill in a fresh template.' },
  },
  excluded: {
    noSchoolId: () => ({
      what: 'it has no usable school code',
      remedy: 'Ask the school to enter its 10 digits on the cover.',
    }),
    wrongYear: (year) => ({
      what: `it reports ${year}/${year + 1}, another school year`,
      remedy: 'Use this year’s template.',
    }),
    sentTwice: (others) => ({
      what: `the same school sent another, different file: ${others}`,
      remedy:
        'None is counted; pick the right one in the column 取舍 of the reception sheet, or keep only that one.',
    }),
    copy: (others) => ({ what: `the same figures as ${others}`, remedy: 'Counted once; nothing to do.' }),
    replaced: (by) => ({ what: `another file of the school was taken: ${by}`, remedy: 'Nothing to do.' }),
    countyIncomplete: (files) => ({
      what: `the county could not count ${files} of its own files`,
      remedy: 'Ask it to settle them and send its workbook again; the schools it counted are counted.',
    }),
    waitsBelow: (schoolId) => ({
      what: `the county has not settled which file of school ${schoolId} counts`,
      remedy: 'None is counted, nor is it missing; ask the county to settle it and send its workbook again.',
    }),
    setAside: (why) => ({
      what: `left out by the county${why === '' ? '' : `: ${why}`}`,
      remedy: 'To count it again, clear its 取舍 and run again.',
    }),
  },
  twins: {
    reported: (day) => `dated ${day}`,
    ownReported: (day) => `this one dated ${day}`,
    alike: 'the figures typed are the same; explanations or computed cells differ',
    differ: (count) => `${plural(count, 'figure')} differ${count === 1 ? 's' : ''}`,
    figures: (differ, figures, isAll) => `${differ} (this file / the other): ${figures}${isAll ? '' : ' …'}`,
    blank: 'blank',
    versus: ' / ',
    beside: ', ',
  },
  input: {
    badSchoolId: (text) => (text === '' ? 'no school code' : `"${text}" is not a code of 10 digits`),
    badKind: (text) => `"${text}" is no kind of school`,
    badFlag: (text) => `${text} must be 是 or 否`,
    sameSchoolTwice: (text) => `code ${text} stands twice`,
    badTake: (text) => `“${text}” must be 采用, 不计入 or blank`,
    takeWithoutFile: (text) => `“${text}” stands in a row without a file`,
    badDeadline: (text) => `the deadline “${text}” is no date`,
  },
  inputAt: (file, sheet, line, what) =>
    `${file}${sheet ? `, sheet “${sheet}”, row` : ' line'} ${line}: ${what}. Correct it and run again.`,
  openReason: {
    ENOENT: 'there is no such file or folder',
    EACCES: 'it may not be read',
    EPERM: 'it may not be read',
    EBUSY: 'another program holds it',
  },
  notLastYear: (year) => ({
    what: `it reports ${year}/${year + 1}, not the year before, and was not compared with`,
    remedy: 'Choose last year’s file.',
  }),
  cannotOpen: (reason) => ({
    what: `${states.en.refused} (${reason})`,
    remedy: 'Make sure it exists and no other program holds it, then try again.',
  }),
  place: (sheet, cell) => (sheet ? ` (sheet “${sheet}”${cell ? `, cell ${cell}` : ''})` : ''),
  whole: (file, what, remedy) => `${file}: ${what}. ${remedy}`,
}

/** Apart from the other words, so that a clerk's first screen does not carry them. */
export const problemMessages = { 'zh-CN': zh, en } as const
