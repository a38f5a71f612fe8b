/** 指标 */
export const zh = {
  targets: {
    intro: '差距如实反映即可，不是填报错误，也不影响报送。',
    none: '所在地的规划没有对学校的目标。',
    value: '本校',
    target: '目标',
    lastYear: '上学年',
    due: (year: number) => `${year} 年前达到`,
    always: '始终保持',
    noValue: '数字不全',
    more: (amount: string, counted: string) => `还差 ${amount}（${counted}）`,
    less: (amount: string, counted: string) => `多出 ${amount}（${counted}）`,
    reachedOf: (reached: number, of: number, atLeast: number) =>
      `${of} 项中达标 ${reached} 项，要求至少 ${atLeast} 项`,
    counts: (reached: number, gap: number) => `达到 ${reached} 项，有差距 ${gap} 项`,
  },
}

export const en: typeof zh = {
  targets: {
    intro: 'A gap is no mistake: report it as it is. It never blocks sending.',
    none: 'The plans of this place set no targets for schools.',
    value: 'school',
    target: 'target',
    lastYear: 'last year',
    due: (year) => `by ${year}`,
    always: 'at all times',
    noValue: 'figures missing',
    more: (amount, counted) => `${amount} short (${counted})`,
    less: (amount, counted) => `${amount} too many (${counted})`,
    reachedOf: (reached, of, atLeast) => `${reached} of ${of} reached, at least ${atLeast} wanted`,
    counts: (reached, gap) => `${reached} reached, ${gap} short`,
  },
}
