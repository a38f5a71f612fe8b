/** 指标 */
export const zh = {
  targets: {
    intro: '差距如实反映即可，不是填报错误，也不影响报送。',
    none: '所在地的规划没有对学校的目标。',
    value: '本校现为',
    target: '目标',
    lastYear: '上学年',
    due: (year: number) => `${year} 年前达到`,
    always: '始终保持',
    noValue: '数字不全',
    more: (amount: string, counted: string) => `还差 ${amount}：${counted}`,
    less: (amount: string, counted: string) => `超出 ${amount}：${counted}`,
    declare: (label: string) => `尚未做到：${label}`,
    shared: (label: string) => `${label}（折分到本学段）`,
    reachedOf: (reached: number, of: number, atLeast: number) =>
      `${of} 项中达标 ${reached} 项，要求至少 ${atLeast} 项`,
    shortOf: (short: number, of: number) => `（${of} 项中 ${short} 项未达到）`,
    sections: {
      gap: (count: number) => `△ 有差距 ${count} 项`,
      inProgress: (count: number) => `… 期限未到 ${count} 项`,
      open: (count: number) => `… 只列数值或尚不能判断 ${count} 项`,
      reached: (count: number) => `✓ 已达到 ${count} 项`,
    },
    legend: '横条为本校，竖线为目标，圆点为上学年',
  },
}

export const en: typeof zh = {
  targets: {
    intro: 'A gap is no mistake: report it as it is. It never blocks sending.',
    none: 'The plans of this place set no targets for schools.',
    value: 'now',
    target: 'target',
    lastYear: 'last year',
    due: (year) => `by ${year}`,
    always: 'at all times',
    noValue: 'figures missing',
    more: (amount, counted) => `${amount} short: ${counted}`,
    less: (amount, counted) => `${amount} too many: ${counted}`,
    declare: (label) => `not done yet: ${label}`,
    shared: (label) => `${label} (this stage’s share)`,
    reachedOf: (reached, of, atLeast) => `${reached} of ${of} reached, at least ${atLeast} wanted`,
    shortOf: (short, of) => `(${short} of ${of} not reached)`,
    sections: {
      gap: (count) => `△ ${count} short of a target`,
      inProgress: (count) => `… ${count} not due yet`,
      open: (count) => `… ${count} without a verdict`,
      reached: (count) => `✓ ${count} reached`,
    },
    legend: 'bar: this school; stroke: target; dot: last year',
  },
}
