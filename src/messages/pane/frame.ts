import type { CheckKind } from '#core'
import { plural } from '../plural'

/** What is always to be seen, whatever the pane shows. */
export const zh = {
  name: '学表',
  tabs: { findings: '核查', progress: '填报', explanations: '说明', targets: '指标', send: '报送' },
  loading: '正在读取工作簿……',
  schoolYear: (year: number) => `${year}/${year + 1} 学年`,
  unnamed: '（未填校名）',
  views: '各项工作',
  checkNow: '立即核查',
  lastCheck: '随填随查，核查不改动工作簿',
  summary: (logical: number, empirical: number, blank: number) =>
    `须改正 ${logical} 处，待说明 ${empirical} 处，未填 ${blank} 格`,
  clean: '未发现问题',
  counts: { logical: '须改正', empirical: '待说明', blank: '未填', plan: '有差距' },
  otherEdition: (theirs: string, ours: string) =>
    `模板是 ${theirs} 版，核查按 ${ours} 版进行；两版之间改动的校验可能与模板里的提示不同。`,
  signWord: { logical: '须改正', empirical: '待说明', plan: '差距' } satisfies Record<CheckKind, string>,
  upgrade: {
    action: '换成本版模板',
    opened: '本版模板已在新窗口打开，数字和说明都带过去了；请到新窗口继续。',
    saved: (file: string) => `本版模板已存成 ${file}，数字和说明都带过去了；请打开它继续。`,
  },
  cancel: '取消',
  working: '正在处理……',
}

export const en: typeof zh = {
  name: 'Xuebiao',
  tabs: { findings: 'Checks', progress: 'Fill', explanations: 'Explain', targets: 'Targets', send: 'Send' },
  loading: 'Reading the workbook…',
  schoolYear: (year) => `school year ${year}/${year + 1}`,
  unnamed: '(no school name yet)',
  views: 'Tasks',
  checkNow: 'Check now',
  lastCheck: 'Checked as you type; never writes',
  summary: (logical, empirical, blank) =>
    `${logical} to correct, ${empirical} to explain, ${plural(blank, 'cell')} blank`,
  clean: 'Nothing found',
  counts: { logical: 'to correct', empirical: 'to explain', blank: 'blank', plan: 'short' },
  otherEdition: (theirs, ours) =>
    `The template is of edition ${theirs}; checks follow edition ${ours} and may differ from its own marks.`,
  signWord: { logical: 'correct', empirical: 'explain', plan: 'gap' },
  upgrade: {
    action: 'Move to this edition',
    opened:
      'A template of this edition is open in a new window, with your figures and explanations: go on there.',
    saved: (file) => `Saved as ${file}, with your figures and explanations: open it and go on there.`,
  },
  cancel: 'Cancel',
  working: 'Working…',
}
