import type { CannotWriteReason } from '#core'
import { plural } from './plural'
import * as states from './states'

/** Words of the command line. */
export const zh = {
  help: `学表 xuebiao：学校统计报表的校验与汇总

用法：
  xuebiao template --list                               列出办学类型和地区
  xuebiao template <类型> --plan <地区> --year <学年> [--out 文件.xlsx] [--auto-open central|sideload|none]
                                                        生成填报模板；--auto-open 装有加载项的电脑打开即显示窗格
  xuebiao template --last <上学年的文件> [--out 文件.xlsx]
                                                        生成本校下一学年的模板：校名、代码等不变的内容已填好，
                                                        并带上上学年数据供比较；类型、地区、学年取自该文件，也可另给
  xuebiao check <文件或文件夹>… [--last <文件或文件夹>]  校验；--last 给出上学年的文件
  xuebiao rollup <文件夹> --out county.xlsx [--roster 名册] [--last <上学年的文件夹>] [--deadline 2025-10-15]
                                                        汇总成县级工作簿，再运行即刷新，县里填的都保留；给各县的汇总表，
                                                        就是市级；名册可以是 CSV、工作簿或县级汇总表；--last 也可以是
                                                        上学年的县级汇总表
  xuebiao sendback <文件或文件夹>… --out 打回清单.xlsx|文件夹 [--deadline 2025-10-15] [--before 上次清单.xlsx]
                                                        每校一页：哪一格、现有数字、应当怎样；--before 核对上次的事项
  xuebiao facts <文件或文件夹>… --out facts.csv|facts.parquet [--roster roster.csv]
                                                        导出长表：每校每项一行（说明见 docs/facts.md）
  xuebiao fill <类型> <表.csv> --plan <地区> --year <学年> --out <文件夹>
                                                        按表中每一行生成一份已填的工作簿
  xuebiao demo [--out 文件夹]                           生成示范县并校验、汇总

选项：
  --plan <地区>   写地区的名称、简称、标识，或其规划的名称、文号，如 兖州、济教字〔2024〕29号
  --json [文件]   check、rollup、template --list 以 JSON 输出结果（格式见 docs/json）；不给文件名则输出到屏幕
  --lang en       English
  --version       版本
  --help          本说明

退出码：0 没有问题；1 做成了，但有要处理的（待改正、待说明的数，没有计入的文件，缺报的学校）；2 没有做成；
        130 被中断。`,
  unknownCommand: (name: string) => `没有“${name}”这个命令。运行 xuebiao --help 查看用法。`,
  unknownOption: (option: string) => `没有 ${option} 这个参数。运行 xuebiao --help 查看用法。`,
  optionValue: (option: string) =>
    `${option} 后面的值不对：要么缺了，要么它不带值。运行 xuebiao --help 查看用法。`,
  cannotWriteReason: {
    folderMissing: '文件夹不存在',
    notAFile: '同名的是文件夹',
    notAFolder: '同名的是文件',
    notPermitted: '没有写入权限',
    inUse: '正被其他程序打开',
    diskFull: '磁盘已满',
    badName: '文件名不能用',
    unknown: '原因不明',
  } satisfies Record<CannotWriteReason, string>,
  noFiles: '没有指定文件或文件夹。',
  emptyFolder: (paths: string) => `${paths}：没有文件。`,
  notThere: (path: string) => `${path}：没有这个文件或文件夹。请核对名称。`,
  nothingRead: (file: string) =>
    `没有读到一份可计入的填报表，${file} 没有改动。请核对文件夹；要重新开始，请换一个 --out。`,
  noKind: (given: string, known: string) => `没有“${given}”这种办学类型。可用：${known}`,
  noPlace: (given: string, known: string) => `没有“${given}”这个地区或规划。可用：${known}`,
  manyPlaces: (given: string, known: string) => `“${given}”不止一个地区。请写明是哪一个：${known}`,
  badAutoOpen: (given: string, known: string) => `--auto-open 不能是“${given}”。可用：${known}`,
  badYear: (given: string) => `学年“${given}”不对，请写起始年份，如 2025 表示 2025/2026 学年。`,
  needs: (option: string) => `缺少 ${option}。运行 xuebiao --help 查看用法。`,
  oneLast: (count: number) => `这里 --last 要一所学校的一个文件，给了 ${count} 个。`,
  notLastYear: (file: string, theirs: number, wanted: number) =>
    `${file}：是 ${theirs}/${theirs + 1} 学年的，不是 ${wanted}/${wanted + 1} 学年的上学年。请换文件，或改 --year。`,
  kinds: '办学类型：',
  places: '地区（规划）：',
  noPlans: '无规划文件',
  reading: (done: number, of: number, name: string) => `读取 ${done}/${of}  ${name}`,
  cannotWrite: (path: string, why: string) =>
    `${path}：写不进去（${why}）。原有文件没有改动；请处理后再试，或换一个位置。`,
  /** Whatever had been written whole stays. */
  interrupted: (out: string | undefined) =>
    `已中断${out === undefined ? '' : `，${out} 可能没有写成`}；原有文件都是完整的。要继续，请再运行一次。`,
  cannotRead: (file: string, code: string) =>
    `${file}：已有的文件${states.zh.refused}（${code}），没有改动它。请关闭打开它的程序、检查权限后再试，或换一个位置。`,
  standsTooLarge: (file: string) =>
    `${file}：已有的文件太大，读不出其中填写的内容，没有改动它。请用 --out 换一个文件名，需要的内容自行抄过去；学校太多时先分县汇总，再合并各县的汇总表。`,
  notEmpty: (folder: string, file: string) =>
    `${folder}：里面有不是示范县的文件（${file}），没有写入。请换一个文件夹，或先移走它们。`,
  notACounty: (file: string) =>
    `${file}：已有一个不是县级汇总的文件，没有改动它。请换一个文件名，或先移走它。`,
  standsThere: (file: string) =>
    `${file}：已有同名文件，没有改动它，里面可能有填好的数。请换一个文件名或文件夹，或先移走它。`,
  rosterMissing: (file: string) =>
    `${file}：应报名册${states.zh.refused}。请核对文件名和所在文件夹，关闭正打开它的程序。`,
  tableMissing: (file: string) =>
    `${file}：${states.zh.refused}。请核对文件名和所在文件夹，关闭正打开它的程序。`,
  unknownColumns: (file: string, columns: string) =>
    `${file}：这些列不是数据项：${columns}。列名请用数据项标识或名称。`,
  writing: (done: number, of: number, name: string) => `写出 ${done}/${of}  ${name}`,
  filled: (count: number, folder: string) => `已在 ${folder} 写出 ${count} 份工作簿`,
  factsFormat: (path: string) => `${path}：文件名请以 .csv 或 .parquet 结尾。`,
  facts: (rows: number, files: number, path: string) => `已在 ${path} 写出 ${files} 份填报表的 ${rows} 行`,
  demo: (folder: string, schools: number) => `示范县：${schools} 份学校填报表已写入 ${folder}`,
}

export const en: typeof zh = {
  help: `xuebiao: checks school statistics workbooks and rolls them up

Usage:
  xuebiao template --list                               list school kinds and places
  xuebiao template <kind> --plan <place> --year <Y> [--out f.xlsx] [--auto-open central|sideload|none]
                                                        make a blank template; --auto-open: Excel with the add-in shows its pane
  xuebiao template --last <last year's file> [--out f.xlsx]
                                                        the same school's template of the next year: name, codes and the
                                                        like filled in, last year's figures along for comparison; kind,
                                                        place and year are those of the file unless given
  xuebiao check <file|folder>... [--last <file|folder>] check; --last gives last year's files
  xuebiao rollup <folder> --out county.xlsx [--roster list] [--last <last year's folder>] [--deadline 2025-10-15]
                                                        fill the county workbook, or refresh it and keep what was typed there;
                                                        counties’ workbooks make a city’s; list: CSV, a sheet, a county workbook;
                                                        --last: last year's files, or its county workbook
  xuebiao sendback <file|folder>... --out list.xlsx|folder [--deadline 2025-10-15] [--before earlier.xlsx]
                                                        a page per school: cell, figures, what is asked; --before
                                                        says what became of an earlier list
  xuebiao facts <file|folder>... --out facts.csv|facts.parquet [--roster roster.csv]
                                                        one row per school and field (see docs/facts.md)
  xuebiao fill <kind> <table.csv> --plan <place> --year <Y> --out <folder>
                                                        a filled workbook for every line of a table
  xuebiao demo [--out folder]                           make a county, check it, roll it up

Options:
  --plan <place>  its name, part of it, its id, or its plan’s title or document number
  --json [file]   check, rollup, template --list: the result as JSON (schemas in docs/json), on the screen without a file name
  --lang en       English
  --version       the edition
  --help          this page

Exit status: 0 clean; 1 done, with something to settle (findings, files that are not counted, missing schools);
             2 could not run; 130 interrupted.`,
  unknownCommand: (name) => `no command "${name}". See xuebiao --help.`,
  unknownOption: (option) => `there is no option ${option}. See xuebiao --help.`,
  optionValue: (option) => `${option}: its value is missing, or it takes none. See xuebiao --help.`,
  cannotWriteReason: {
    folderMissing: 'the folder does not exist',
    notAFile: 'a folder has that name',
    notAFolder: 'a file has that name',
    notPermitted: 'no permission',
    inUse: 'another program has it open',
    diskFull: 'the disk is full',
    badName: 'the name cannot be used',
    unknown: 'unknown cause',
  },
  noFiles: 'no file or folder given.',
  emptyFolder: (paths) => `${paths}: no files.`,
  notThere: (path) => `${path}: there is no such file or folder. Look at its name.`,
  nothingRead: (file) =>
    `not one submission that counts was read; ${file} is untouched. Look at the folder; to begin anew, choose another --out.`,
  noKind: (given, known) => `no school kind "${given}". Known: ${known}`,
  noPlace: (given, known) => `no place or plan "${given}". Known: ${known}`,
  manyPlaces: (given, known) => `"${given}" is in several names. Say which: ${known}`,
  badAutoOpen: (given, known) => `--auto-open cannot be "${given}". Known: ${known}`,
  badYear: (given) => `year "${given}" is not right; write the first year, 2025 for 2025/2026.`,
  needs: (option) => `${option} is missing. See xuebiao --help.`,
  oneLast: (count) => `--last takes one file of one school here; ${count} were given.`,
  notLastYear: (file, theirs, wanted) =>
    `${file}: is of ${theirs}/${theirs + 1}, which is not the year before ${wanted}/${wanted + 1}. Choose another file, or change --year.`,
  kinds: 'School kinds:',
  places: 'Places (plans):',
  noPlans: 'no plan',
  reading: (done, of, name) => `reading ${done}/${of}  ${name}`,
  cannotWrite: (path, why) =>
    `${path}: cannot be written (${why}). What was there is untouched; mend that and try again, or choose another place.`,
  interrupted: (out) =>
    `interrupted${out === undefined ? '' : `; ${out} may not have been written`}; what was there is whole. Run it again to go on.`,
  cannotRead: (file, code) =>
    `${file}: the file there is ${states.en.refused} (${code}); it is untouched. Close what has it open, look at its permissions and try again, or choose another place.`,
  standsTooLarge: (file) =>
    `${file}: the file there is too large to take what was typed into it; it is untouched. Choose another name with --out and copy what you need; with so many schools roll up county by county first, then the counties' workbooks.`,
  notEmpty: (folder, file) =>
    `${folder}: holds files that are not the demo county's (${file}); nothing was written. Choose another folder or move them.`,
  notACounty: (file) =>
    `${file}: a file that is no county workbook stands there; it is untouched. Choose another name or move it.`,
  standsThere: (file) =>
    `${file}: a file stands there; it is untouched, for it may hold figures. Choose another name or folder, or move it.`,
  rosterMissing: (file) =>
    `${file}: the roster is ${states.en.refused}. Check its name and folder, and close the program that has it open.`,
  tableMissing: (file) =>
    `${file}: ${states.en.refused}. Check its name and folder, and close the program that has it open.`,
  unknownColumns: (file, columns) =>
    `${file}: these columns are no fields: ${columns}. Use field ids or labels.`,
  writing: (done, of, name) => `writing ${done}/${of}  ${name}`,
  filled: (count, folder) => `${plural(count, 'workbook')} written to ${folder}`,
  factsFormat: (path) => `${path}: let the name end in .csv or .parquet.`,
  facts: (rows, files, path) => `${plural(rows, 'row')} of ${plural(files, 'workbook')} written to ${path}`,
  demo: (folder, schools) => `demo county: ${plural(schools, 'school workbook')} written to ${folder}`,
}
