import type { NotASubmission } from '#core'

/** `trouble`: what the host refused; `stage`: why there is nothing to check. Each with one next step. */
export const zh = {
  trouble: {
    cellEdit: { what: '正在等待您输完当前单元格', next: '按回车键离开单元格后自动继续。' },
    protected: {
      what: '工作表或工作簿有保护，不能写入',
      next: '请在“审阅”中撤销保护，或手工填写后再试。',
    },
    tooLarge: { what: '工作簿太大，一次读不完', next: '请删除表格以外多余的内容，再点“立即核查”。' },
    gone: { what: '这个单元格已不在表中', next: '它的行、列或工作表被删除了；请撤销删除，或用新模板填报。' },
    occupied: {
      what: '这个工作簿里已有别的内容，没有填入',
      next: '请新建一个空白工作簿，或打开原来的县级汇总表，再点“填入”。',
    },
    unsupported: { what: '这个版本的 Excel 做不到这一步', next: '请把文件存到电脑上，再用 Excel 打开。' },
    silent: {
      what: 'Excel 没有回应',
      next: '如果正在单元格里输入，请按回车；如果开着对话框，请关闭它。恢复后自动继续，已填的数字都在；也可以点“立即核查”。',
    },
    program: {
      what: '学表自己出了错，这一步没有做成',
      next: '请重新打开窗格再试；再次出错的，请告诉管理员。',
    },
    failed: { what: 'Excel 报告了一个错误', next: '请点“立即核查”再试；在那之前，核查结果可能不是最新的。' },
  },
  stage: {
    noOffice: {
      what: '这里不是 Excel',
      why: '本页是 Excel 加载项的窗格，要由 Excel 打开。',
      next: '请在 Excel“开始”选项卡中点“学表窗格”，或改用网页核查。',
      action: '打开网页核查',
    },
    silent: {
      what: 'Excel 没有回应',
      why: '等了 5 秒，Excel 还没有把工作簿交给窗格。它可能正忙，或者开着对话框。',
      next: '请关闭 Excel 里的对话框，本页随即自动继续；一直没有动静时，再试一次。',
      action: '再试一次',
    },
    noLibrary: {
      what: '连不上 Office 的程序库',
      why: '窗格要从微软的网址载入 office.js，这台电脑没有取到。',
      next: '请检查网络后重新打开窗格；也可以先在网页上核查这个文件。',
      action: '打开网页核查',
    },
    tooOld: {
      what: '这个 Excel 版本太旧',
      why: '边填边查需要 Excel 2021、Microsoft 365 或网页版 Excel（ExcelApi 1.9）。',
      next: '模板自带的红黄提示照常有效；也可以在网页上核查这个文件。',
      action: '打开网页核查',
    },
    otherForm: {
      what: '这不是学表的填报表',
      why: '工作簿里没有学表模板的标记。改过名的工作表、插入过的行都不影响识别。',
      next: '请新建一份模板，或打开县里下发的填报表。',
      action: '新建模板',
    },
    unknownKind: {
      what: '这份模板的办学类型本版不认识',
      why: '模板可能由更新的版本生成。',
      next: '请更新学表，或按本版新建模板。',
      action: '新建模板',
    },
    laterEdition: {
      what: '这份模板比本机的学表新',
      why: '新版可能增加了项目或改了口径，旧版学表读不准。',
      next: '请重新载入，窗格会换成最新的一版；仍是旧版的，请联系管理员更新。',
      action: '重新载入',
    },
    countyWorkbook: {
      what: '这是县级汇总表',
      why: '汇总表由各校的填报表生成，不在这里填报。',
      next: '要重新汇总，请选择各校的填报表。',
      action: '县级汇总',
    },
    noYear: {
      what: '这份模板缺少学年',
      why: '隐藏工作表里的标记被改动过，无法判断是哪一学年。',
      next: '请用新模板，把数据复制过去。',
      action: '新建模板',
    },
  } satisfies Record<NotASubmission['code'] | 'noOffice' | 'noLibrary' | 'silent' | 'tooOld', unknown>,
}

export const en: typeof zh = {
  trouble: {
    cellEdit: {
      what: 'Waiting until you have finished the cell',
      next: 'Goes on by itself once you press Enter.',
    },
    protected: {
      what: 'The sheet or the workbook is protected',
      next: 'Unprotect it under Review, or type the figure yourself.',
    },
    tooLarge: {
      what: 'The workbook is too large to read at once',
      next: 'Delete what stands outside the forms, then choose “Check now”.',
    },
    gone: {
      what: 'This cell is no longer there',
      next: 'Its row, column or sheet was deleted: undo that, or use a new template.',
    },
    occupied: {
      what: 'Something else is in this workbook: nothing was filled in',
      next: 'Open a new workbook or your county workbook, then choose “Fill in”.',
    },
    unsupported: {
      what: 'This version of Excel cannot do that',
      next: 'Save the file on your computer and open it in Excel.',
    },
    silent: {
      what: 'Excel does not answer',
      next: 'Press Enter if you are typing in a cell; close any dialog that is open. Checking then goes on by itself and nothing typed is lost; or choose “Check now”.',
    },
    program: {
      what: 'Xuebiao itself failed, and this step was not done',
      next: 'Open the pane anew and try again; if it fails again, tell who set it up.',
    },
    failed: {
      what: 'Excel reported an error',
      next: 'Choose “Check now” to try again; until then findings may be out of date.',
    },
  },
  stage: {
    noOffice: {
      what: 'This is not Excel',
      why: 'This page is the pane of an Excel add-in, and Excel has to open it.',
      next: 'Choose “Xuebiao pane” on the Home tab of Excel, or check the file on the web page.',
      action: 'Open the page',
    },
    silent: {
      what: 'Excel does not answer',
      why: 'After 5 seconds it has not handed the workbook to the pane. It may be busy, or have a dialog open.',
      next: 'Close any dialog in Excel: the pane then goes on by itself. If nothing happens, try again.',
      action: 'Try again',
    },
    noLibrary: {
      what: 'Office’s own library was not reached',
      why: 'The pane loads office.js from Microsoft, and this computer did not get it.',
      next: 'Check the network and open the pane again, or check the file on the web page.',
      action: 'Open the page',
    },
    tooOld: {
      what: 'This Excel is too old',
      why: 'Checking while you type needs Excel 2021, Microsoft 365 or Excel on the web (ExcelApi 1.9).',
      next: 'The red and amber of the template work all the same; you can also check the file on the web page.',
      action: 'Open the page',
    },
    otherForm: {
      what: 'This is no Xuebiao workbook',
      why: 'It has none of our marks. Renamed sheets and inserted rows would not matter.',
      next: 'Make a new template, or open the file your county sent.',
      action: 'New template',
    },
    unknownKind: {
      what: 'This template is for a kind of school that this edition does not know',
      why: 'A later version may have made it.',
      next: 'Update Xuebiao, or make a template of this edition.',
      action: 'New template',
    },
    laterEdition: {
      what: 'This template is later than this Xuebiao',
      why: 'It may ask for more, or ask in another sense, so that it cannot be read rightly.',
      next: 'Load the pane anew, which brings its latest edition; if it stays the same, ask who set it up.',
      action: 'Load anew',
    },
    countyWorkbook: {
      what: 'This is a county workbook',
      why: 'It is made from the schools’ workbooks and not filled in here.',
      next: 'To make it again, choose the schools’ files.',
      action: 'County rollup',
    },
    noYear: {
      what: 'This template lacks its school year',
      why: 'A mark on its hidden sheet was changed.',
      next: 'Make a new template and copy the figures.',
      action: 'New template',
    },
  },
}
