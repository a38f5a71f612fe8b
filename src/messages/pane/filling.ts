import { cells } from './cells'

/** 填报 and 说明 */
export const zh = {
  progress: {
    intro: '空白不会被当作 0：没有的请填 0。',
    done: '已填完',
    blank: (count: number) => `还缺 ${count} 格`,
    of: (filled: number, all: number) => `已填 ${filled}／${all} 格`,
    next: '下一个空格',
    lastYear: '上学年数据',
    lastYearNone: '选择本校上学年的文件，可核查年际变化。',
    lastYearFrom: (source: string) => `正与 ${source} 比较`,
    lastYearInside: '模板内已带上学年数据',
    choose: '选择文件',
    remove: '不再比较',
    otherSchool: (name: string) => `这是“${name}”的文件，不是本校的，没有采用。`,
  },
  explanations: {
    intro: '数字异常但确实无误的，在这里说明；说明写入“说明”表，随文件报到县里。',
    none: '没有需要说明的。',
    waiting: (count: number) => `待说明 ${count} 项`,
    given: (count: number) => `已说明 ${count} 项`,
    reason: '原因',
    own: '其他（写明情况）',
    text: '具体情况',
    textHint: (least: number) => `写明变动的人数、时间和文件${least > 0 ? `，至少 ${least} 个字` : ''}`,
    tooShort: (missing: number) => `还差 ${missing} 个字`,
    save: '保存说明',
    change: '修改',
    full: '“说明”表已写满，请先删去不再需要的行。',
  },
}

export const en: typeof zh = {
  progress: {
    intro: 'A blank is never taken for 0: enter 0 where there is none.',
    done: 'complete',
    blank: (count) => `${count} to go`,
    of: (filled, all) => `${filled} of ${cells(all)}`,
    next: 'Next blank cell',
    lastYear: 'Last year’s figures',
    lastYearNone: 'Choose your school’s workbook of last year to check the change.',
    lastYearFrom: (source) => `compared with ${source}`,
    lastYearInside: 'The template brings last year’s figures along',
    choose: 'Choose a file',
    remove: 'Stop comparing',
    otherSchool: (name) => `This file is from “${name}”, not from your school; it was not used.`,
  },
  explanations: {
    intro: 'Explain here what is unusual and true; it is kept on the 说明 sheet and reaches the county.',
    none: 'Nothing to explain.',
    waiting: (count) => `${count} to explain`,
    given: (count) => `${count} explained`,
    reason: 'Reason',
    own: 'other (in your own words)',
    text: 'Details',
    textHint: (least) => `numbers, dates and documents${least > 0 ? `; at least ${least} characters` : ''}`,
    tooShort: (missing) => `${missing} more characters`,
    save: 'Save',
    change: 'Change',
    full: 'The 说明 sheet is full: delete rows that are no longer needed.',
  },
}
