// Reads a county's raw workbooks with SheetJS. Nothing here comes from src/: that is the point of this folder.
const { createHash } = require('node:crypto')
const { readFileSync, readdirSync } = require('node:fs')
const { join } = require('node:path')
const { read } = require('xlsx')

const REFERENCE = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]+)\$(\d+)$/

/** The reports that were read, by the digests of their bytes: SheetJS takes its time. */
const known = new Map()

/** The cells of a workbook by their defined names. */
function cellsOf(bytes) {
  const book = read(bytes, { cellFormula: false, cellHTML: false, cellText: false })
  const cells = new Map()
  for (const { Name, Ref } of book.Workbook?.Names ?? []) {
    const [, quoted, plain, column, row] = REFERENCE.exec(Ref) ?? []
    const sheet = book.Sheets[quoted?.replaceAll("''", "'") ?? plain]
    if (sheet) cells.set(Name, sheet[column + row])
  }
  return cells
}

/** One school's report: numbers, words, and yes or no; what is not of that kind is unknown, never 0. */
function reportOf(path) {
  const bytes = readFileSync(path)
  const digest = createHash('sha256').update(bytes).digest('hex')
  const report = known.get(digest) ?? reportFrom(cellsOf(bytes))
  known.set(digest, report)
  return report
}

function reportFrom(cells) {
  const value = (name) => cells.get(name)?.v
  return {
    /** Whether the form of this kind of school asks for it at all. */
    asks: (name) => cells.has(name),
    num: (name) => (cells.get(name)?.t === 'n' ? value(name) : undefined),
    text: (name) => (typeof value(name) === 'string' && value(name) !== '' ? value(name) : undefined),
    yes: (name) => (value(name) === '是' ? true : value(name) === '否' ? false : undefined),
    all: () => JSON.stringify([...cells].map(([name, cell]) => [name, cell?.v]).sort()),
  }
}

function rosterOf(path) {
  const [head, ...lines] = readFileSync(path, 'utf8').trim().split('\n')
  const columns = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((text, at) => [columns[at], text])))
}

/** The schools of a folder that count: on the roster's word for place and flags, once each. */
function schoolsOf(folder, roster) {
  const byId = new Map()
  for (const name of readdirSync(folder).sort()) {
    let report
    try {
      report = reportOf(join(folder, name))
    } catch {
      continue // a file that is no workbook
    }
    const id = report.text('schoolId')
    if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), report])
  }
  const differ = (reports) => new Set(reports.map((report) => report.all())).size > 1
  return [...byId].flatMap(([id, reports]) => {
    if (differ(reports)) return [] // sent twice, not the same: nobody knows which is right
    const [report] = reports
    const listed = roster.find((each) => each.schoolId === id)
    const flag = { 是: true, 否: false }
    return {
      ...report,
      id,
      type: report.text('schoolType'),
      township: listed?.townshipName || report.text('townshipName'),
      yes: (name) => (listed && name in listed ? flag[listed[name]] : report.yes(name)),
    }
  })
}

/**
 * A county as its officials have it: `schools` that count, the townships where one is missing, last year's
 * schools with today's flags, and what the county itself wrote into its own workbook.
 */
function countyAt({ schools: folder, roster: list, lastYear, county, year }) {
  const roster = list ? rosterOf(list) : []
  const schools = schoolsOf(folder, roster)
  const counted = new Set(schools.map(({ id }) => id))
  return {
    year,
    schools,
    away: new Set(roster.filter(({ schoolId }) => !counted.has(schoolId)).map((each) => each.townshipName)),
    before: lastYear && schoolsOf(lastYear, roster),
    own: county && reportOf(county),
  }
}

module.exports = { countyAt }
