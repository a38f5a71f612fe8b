/** The ledger annexed to a plan, project by project. */
export const zh = {
  ledger: {
    sheet: (plan: string) => `${plan}台账`,
    sheetOfKey: (key: string) => `台账${key}`,
    title: (plan: string) => `${plan}项目台账`,
    titleOfKey: (key: string) => `原项目台账（${key}）`,
    intro:
      '当前值、完成状态取自规划目标表，随之更新；白色格由县级填写，重新汇总时按序号保留。需要排序、插行时先撤销工作表保护（无密码），新行请插在末行之上。',
    number: '序号',
    name: '项目',
    task: '任务',
    target: '目标',
    lead: '牵头部门',
    value: '当前值',
    standing: '完成状态',
    progress: '进展情况',
    person: '责任人',
    remark: '备注',
    held: (text: string, comparison: string, number: string) => `${text}：${comparison}${number}`,
    by: (text: string, year: number) => `${text}（${year}年）`,
    of: (text: string, what: string) => `${text}（${what}）`,
    schools: (reached: string, judged: string) => `${judged} 校中 ${reached} 校达到`,
    townships: (reached: string, judged: string) => `${judged} 镇中 ${reached} 镇达到`,
    dropped: '本版规划中没有这个项目，原登记内容保留在此。',
  },
}

export const en: typeof zh = {
  ledger: {
    sheet: (plan) => `${plan} ledger`,
    sheetOfKey: (key) => `Ledger ${key}`,
    title: (plan) => `${plan}: ledger of projects`,
    titleOfKey: (key) => `Earlier ledger of projects (${key})`,
    intro:
      'Values and standings follow the sheet of targets. White cells are the county’s own and are kept by number when the rollup is refreshed. To sort or insert rows, unprotect the sheet (no password); insert above the last row.',
    number: 'No.',
    name: 'Project',
    task: 'Task',
    target: 'Targets',
    lead: 'Lead',
    value: 'Value',
    standing: 'Standing',
    progress: 'Progress made',
    person: 'In charge',
    remark: 'Remarks',
    held: (text, comparison, number) => `${text}: ${comparison}${number}`,
    by: (text, year) => `${text} (by ${year})`,
    of: (text, what) => `${text} (${what})`,
    schools: (reached, judged) => `schools: ${reached} of ${judged}`,
    townships: (reached, judged) => `townships: ${reached} of ${judged}`,
    dropped: 'No project of this edition of the plan; what was entered is kept here.',
  },
}
