import type { Standing } from '#core'

/** Words that reports share, printed or on a screen. */
export const zh = {
  gone: (edition: string, labels: string) => `${edition || '旧'} 版模板填了现在不再收集的项目：${labels}`,
  strayExplanations: (codes: string) =>
    `“说明”表里写的校验编号 ${codes} 在本表中没有，这些说明没有对上：请照校验结果里的编号改正。`,
  due: (year: number) => `${year}年`,
  standing: {
    reached: '达到',
    inProgress: '进行中',
    due: '本年到期、未达到',
    missed: '逾期未达到',
    gap: '未达到',
    incomplete: '未齐',
    cannotTell: '尚不能判断',
    shown: '只列数值',
    notMeasurable: '无法计量',
    notConcerned: '不适用',
  } satisfies Record<Standing, string>,
  /** How the figure is made that a target is held by. */
  figure: {
    passing: '各项都达到的镇（街道）比例',
    ratio: (name: string, of: string, to: string) => `${name}：${of}÷${to}`,
    difference: (name: string, of: string, to: string) => `${name}：${of}−${to}`,
    change: (name: string) => `${name}：本年−上年`,
    yearsSince: (name: string) => `距${name}的年数`,
    date: (name: string, by: string) => `${name}不晚于${by}`,
  },
}

export const en: typeof zh = {
  gone: (edition, labels) => `filled by an older template (${edition}) and no longer asked: ${labels}`,
  strayExplanations: (codes) =>
    `the sheet 说明 names checks that there are not: ${codes}; copy the number from the finding.`,
  due: (year) => `by ${year}`,
  standing: {
    reached: 'reached',
    inProgress: 'in progress',
    due: 'due this year, not reached',
    missed: 'missed',
    gap: 'not reached',
    incomplete: 'incomplete',
    cannotTell: 'cannot tell',
    shown: 'value only',
    notMeasurable: 'not measurable',
    notConcerned: 'not concerned',
  },
  figure: {
    passing: 'share of townships that reach them all',
    ratio: (name, of, to) => `${name}: ${of} ÷ ${to}`,
    difference: (name, of, to) => `${name}: ${of} − ${to}`,
    change: (name) => `${name}: this year − last year`,
    yearsSince: (name) => `years since: ${name}`,
    date: (name, by) => `${name}: by ${by}`,
  },
}
