import { plural } from '../plural'

/** 报送 */
export const zh = {
  send: {
    blocked: '还不能报送',
    blockedBy: (logical: number, empirical: number, blank: number) =>
      [
        logical > 0 ? `须改正 ${logical} 处` : '',
        empirical > 0 ? `待说明 ${empirical} 处` : '',
        blank > 0 ? `未填 ${blank} 格` : '',
      ]
        .filter(Boolean)
        .join('，'),
    fix: '去改正',
    explain: '去说明',
    fill: '去填报',
    edition: '模板不是本版',
    editionWhy: (theirs: string, ours: string) =>
      `${theirs} 版模板不能按 ${ours} 版封存：两版问的可能不同，县里核对不上。请换成本版模板，数字和说明会带过去。`,
    steps: {
      check: '通过核查',
      seal: '生成校验码',
      send: '保存、打印、报送',
    },
    ready: '可以报送',
    readyWhy: '全部校验通过，异常数字都有说明。',
    gaps: (count: number) => `△ ${count} 项与规划目标有差距`,
    gapsWhy: '如实报送即可，不影响报送。',
    showTargets: '看指标',
    seal: '生成校验码',
    sealWhy: '校验码写在封面上。县里收到后重新计算，报送后改动过的数字会显出来；它不证明是谁填的。',
    sealed: (seal: string) => `校验码 ${seal}`,
    sealedNow: '已封存，与现在的数字一致。',
    sendHow:
      '请保存工作簿（网页上：另存修改后的文件，报那一份），打印、签字、盖章后报送。回执是一份文本，供学校留底。',
    sealedBefore: '生成校验码之后数字改动过，请重新生成。',
    receipt: '保存回执',
    receiptName: (school: string, year: number) => `${school} ${year} 报送回执.txt`,
  },
  receipt: {
    title: '学表报送回执',
    school: '学校',
    year: '学年',
    edition: '目录版本',
    seal: '校验码',
    day: '核查日期',
    checks: (pass: number) => `校验通过 ${pass} 项`,
    explanations: '异常数字的说明',
    none: '无',
  },
}

export const en: typeof zh = {
  send: {
    blocked: 'Not ready to send',
    blockedBy: (logical, empirical, blank) =>
      [
        logical > 0 ? `${logical} to correct` : '',
        empirical > 0 ? `${empirical} to explain` : '',
        blank > 0 ? `${plural(blank, 'cell')} blank` : '',
      ]
        .filter(Boolean)
        .join(', '),
    fix: 'Correct',
    explain: 'Explain',
    fill: 'Fill in',
    edition: 'Template of another edition',
    editionWhy: (theirs, ours) =>
      `A template of edition ${theirs} is not sealed under edition ${ours}: they may ask different things, and the county could not compare. Move to this edition; figures and explanations come along.`,
    steps: { check: 'Pass the checks', seal: 'Make the seal', send: 'Save, print and send' },
    ready: 'Ready to send',
    readyWhy: 'All checks hold, and what is unusual is explained.',
    gaps: (count) => `△ ${count === 1 ? '1 figure falls' : `${count} figures fall`} short of a plan`,
    gapsWhy: 'Send them as they are: a gap never blocks.',
    showTargets: 'See targets',
    seal: 'Make the seal',
    sealWhy:
      'The seal (校验码) is written on the cover. The county works it out again and sees what was changed after sending; it does not prove who filled it in.',
    sealed: (seal) => `Seal ${seal}`,
    sealedNow: 'Sealed: it fits the figures.',
    sendHow:
      'Save the workbook (on the page: save the changed file, and send that one); print, sign, stamp and send it. The receipt is a short text to keep.',
    sealedBefore: 'Figures changed after it was made: make it again.',
    receipt: 'Save a receipt',
    receiptName: (school, year) => `${school} ${year} receipt.txt`,
  },
  receipt: {
    title: 'Xuebiao receipt',
    school: 'School',
    year: 'School year',
    edition: 'Edition',
    seal: 'Seal',
    day: 'Checked on',
    checks: (pass) => `${plural(pass, 'check')} passed`,
    explanations: 'Explanations of unusual figures',
    none: 'none',
  },
}
