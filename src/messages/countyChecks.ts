/** Words of what the county checks across its schools. */
export const zh = {
  title: (count: number) => `县级核查：${count} 处，按对汇总数的影响从大到小：`,
  county: '各校合计',
  listed: (names: readonly string[]) => names.join('、'),
  shared: (label: string, value: string) => `${label}同为“${value}”`,
  placed: '没有写明所属镇（街道）',
  total: (label: string) => `${label}合计`,
  numbers: {
    formula: (found: string, expected: string) => `${found} ／ ${expected}`,
    peers: (found: string, median: string) => `${found}，同类学校中位数 ${median}`,
    lastYear: (now: string, then: string) => `${now}，上学年 ${then}`,
  },
  effect: (percent: string) => `影响汇总数 ${percent}%`,
  effectTimes: (times: string) => `使汇总数相差 ${times} 倍`,
}

export const en: typeof zh = {
  title: (count) => `County checks: ${count}, by their weight in the county’s figures:`,
  county: 'county',
  listed: (names) => names.join(', '),
  shared: (label, value) => `the same ${label}: “${value}”`,
  placed: 'no township is given',
  total: (label) => `county ${label}`,
  numbers: {
    formula: (found, expected) => `${found} / ${expected}`,
    peers: (found, median) => `${found}, median of like schools ${median}`,
    lastYear: (now, then) => `${now}, last year ${then}`,
  },
  effect: (percent) => `${percent}% of the county figure`,
  effectTimes: (times) => `the county figure off by ${times} times`,
}
