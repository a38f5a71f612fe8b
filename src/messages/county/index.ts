import * as charts from './charts'
import * as front from './front'
import * as ledger from './ledger'
import * as lists from './lists'
import * as plan from './plan'
import * as table from './table'

/** The words printed in the county workbook. */
export const zh = {
  title: (place: string, year: number) => `${place}${year}/${year + 1}学年基础教育学校统计汇总`,
  edition: (edition: string) => `学表 ${edition} 版`,
  /** Names of the sheets; those of stages and plans carry their own. */
  sheet: {
    front: '汇总',
    schools: '学校',
    indicators: '指标',
    plan: (place: string, ordinal: number) => `${place}目标${ordinal > 1 ? ordinal : ''}`,
    supplement: '县级补充表',
    townships: '镇街',
    stacks: '同一指标',
    lastYear: '上学年',
    reception: '报送情况',
    roster: '应报名册',
    changes: '变更清单',
    findings: '校验结果',
    countyChecks: '县级核查',
    explanations: '学校说明',
    marker: '学表',
  },
  printed: (title: string, sheet: string) => `&L${title}&R${sheet}`,
  page: '&C第 &P 页，共 &N 页',
  /** What a school is to an indicator or a target, one word in a cell. */
  part: { inScope: '参评', outOfScope: '不参评', lacking: '缺数据', reached: '达到', short: '未达到' },
  complete: '齐',
  incomplete: '未齐',
  none: '—',
  ...front.zh,
  ...table.zh,
  ...plan.zh,
  ...ledger.zh,
  ...charts.zh,
  ...lists.zh,
}

export const en: typeof zh = {
  title: (place, year) => `${place} ${year}/${year + 1}: rollup of schools`,
  edition: (edition) => `Xuebiao, edition ${edition}`,
  sheet: {
    front: 'Summary',
    schools: 'Schools',
    indicators: 'Indicators',
    plan: (place, ordinal) => `Targets ${place}${ordinal > 1 ? ` ${ordinal}` : ''}`,
    supplement: 'County supplement',
    townships: 'Townships',
    stacks: 'Stacked plans',
    lastYear: 'Last year',
    reception: 'Reception',
    roster: 'Roster',
    changes: 'Changes',
    findings: 'Findings',
    countyChecks: 'County checks',
    explanations: 'Explanations',
    marker: 'Xuebiao',
  },
  printed: zh.printed,
  page: '&CPage &P of &N',
  part: {
    inScope: 'in scope',
    outOfScope: 'out of scope',
    lacking: 'lacking',
    reached: 'reached',
    short: 'short',
  },
  complete: 'complete',
  incomplete: 'incomplete',
  none: zh.none,
  ...front.en,
  ...table.en,
  ...plan.en,
  ...ledger.en,
  ...charts.en,
  ...lists.en,
}
