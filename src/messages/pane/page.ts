/** The page without Excel. */
export const zh = {
  page: {
    title: '学表 · 网页核查',
    intro: '把学校的填报表拖到这里，或选择文件。文件只在本机浏览器里读取，不会上传。',
    choose: '选择填报表',
    drop: '松开鼠标，读取文件',
    newTemplate: '新建模板',
    save: '另存修改后的文件',
    saveHint: '数字写进一份新的同版模板；原文件不变。',
    savedName: (name: string) => `${name}（修改）.xlsx`,
    other: '换一个文件',
    discard: '改过的数字还没有另存，换一个文件就没有了。仍要换吗？',
    sheets: '报表',
    pane: '核查窗格',
    cell: (label: string) => `${label}，可修改`,
    unsealed: '校验码：未封存',
    note: 'WPS 表格不能运行本加载项：请用模板自带的提示填报，再用本页核查。',
  },
}

export const en: typeof zh = {
  page: {
    title: 'Xuebiao on the web',
    intro:
      'Drop a school workbook here, or choose one. It is read in this browser only; nothing is uploaded.',
    choose: 'Choose a workbook',
    drop: 'Let go to read the file',
    newTemplate: 'New template',
    save: 'Save a copy with the changes',
    saveHint: 'Your figures go into a fresh template of this edition; the original stays as it is.',
    savedName: (name) => `${name} (changed).xlsx`,
    other: 'Another file',
    discard: 'What you changed is not saved, and is gone with another file. Go on?',
    sheets: 'Forms',
    pane: 'Checks',
    cell: (label) => `${label}, editable`,
    unsealed: 'Seal: not sealed',
    note: 'WPS does not run this add-in: fill in the template with its own marks, then check it here.',
  },
}
