import { plural } from '../plural'

/** 核查 */
export const zh = {
  findings: {
    all: '全部',
    filter: '按类别筛选',
    none: {
      logical: '没有须改正的。',
      empirical: '没有待说明的。',
      blank: '没有未填的。',
      plan: '没有低于目标的。',
      all: '没有问题，可以报送。',
    },
    noneYet: '没有问题。模板不是本版，换成本版后即可报送。',
    jump: (cell: string) => `定位 ${cell}`,
    showTargets: '看指标',
    accept: (value: string) => `改成 ${value}`,
    explain: '去说明',
    explained: '已说明',
    likely: (label: string, from: string, to: string) => `很可能错在“${label}”：${from} 应为 ${to}`,
    mends: (count: number) => `改这一格，${count} 项校验同时通过`,
    why: '为什么',
    more: (count: number) => `再显示 ${count} 项`,
    blanks: (count: number) => `${count} 格未填`,
    unknown: (figures: number, lastYear: number) =>
      `另有校验暂不能判断：${figures ? `${figures} 项因数字不全` : ''}${figures && lastYear ? '，' : ''}${lastYear ? `${lastYear} 项因没有上学年的工作簿` : ''}`,
  },
}

export const en: typeof zh = {
  findings: {
    all: 'All',
    filter: 'Show only',
    none: {
      logical: 'Nothing to correct.',
      empirical: 'Nothing to explain.',
      blank: 'Nothing blank.',
      plan: 'Nothing short of a target.',
      all: 'Nothing found: ready to send.',
    },
    noneYet: 'Nothing found. The template is of another edition: move to this one, then send.',
    jump: (cell) => `Go to ${cell}`,
    showTargets: 'See targets',
    accept: (value) => `Change to ${value}`,
    explain: 'Explain',
    explained: 'explained',
    likely: (label, from, to) => `Probably “${label}”: ${from} should be ${to}`,
    mends: (count) => `Changing this cell settles ${plural(count, 'check')}`,
    why: 'Why',
    more: (count) => `Show ${count} more`,
    blanks: (count) => `${plural(count, 'cell')} blank`,
    unknown: (figures, lastYear) =>
      `Checks that cannot tell yet: ${figures ? `${figures} for want of figures` : ''}${figures && lastYear ? ', ' : ''}${lastYear ? `${lastYear} for want of last year’s workbook` : ''}`,
  },
}
