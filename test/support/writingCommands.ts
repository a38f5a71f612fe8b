import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { writeWorkbook } from '#files'
import { templateWorkbook } from '#workbook'
import { templateOf } from './catalogue'
import { schoolFrom } from './countySchools'
import { requestFor } from './filledTemplate'
import { run } from './terminal'

/**
 * Every command that writes, with something to read, and with a place in which old files of the same names stand where
 * the command may replace them.
 */
export class WritingCommands {
  readonly base = mkdtempSync(join(tmpdir(), 'xuebiao-lost-'))
  private readonly inbox = join(this.base, 'inbox')
  private readonly table = join(this.base, 'table.csv')
  readonly place = join(this.base, 'place')
  readonly all = Object.entries(COMMANDS).map(([name, { file, argv, old }]) => ({
    name,
    old,
    /** The file that it writes first. */
    file,
    argv: (place = this.place) => argv(join(place, file), this.inbox, this.table),
  }))

  async setUp(): Promise<void> {
    // Other users read here, too.
    chmodSync(this.base, 0o755)
    for (const folder of [this.inbox, this.place]) mkdirSync(folder)
    writeFileSync(this.table, 'schoolId,schoolName\n3708120001,第一小学\n3708120002,第二小学\n')
    await this.send(1, '第一小学')
    for (const { file, old, argv } of this.all) {
      const to = join(this.place, file)
      mkdirSync(dirname(to), { recursive: true })
      if (old === 'anything') writeFileSync(to, 'what stood here before')
      if (old === 'itsOwn') await run(...argv())
    }
    await this.send(2, '第二小学')
  }

  /** What stands in the place: bytes by file. */
  standing(place = this.place): Readonly<Record<string, string>> {
    const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
    return Object.fromEntries(
      files.map(({ parentPath, name }) => {
        const path = join(parentPath, name)
        return [path.slice(place.length + 1), readFileSync(path, 'base64')]
      }),
    )
  }

  /** Puts back what stood there. */
  restore(standing: Readonly<Record<string, string>>): void {
    for (const file of Object.keys(this.standing()).filter((each) => !(each in standing)))
      rmSync(join(this.place, file))
    for (const [file, bytes] of Object.entries(standing))
      writeFileSync(join(this.place, file), bytes, 'base64')
  }

  tearDown(): void {
    rmSync(this.base, { recursive: true })
  }

  private async send(code: number, name: string): Promise<void> {
    const given = schoolFrom('primarySchool', code, { schoolName: name }, { classrooms: '45间' })
    const request = requestFor(templateOf('primarySchool'), { values: given.submission.cells })
    writeFileSync(join(this.inbox, `${code}.xlsx`), await writeWorkbook(templateWorkbook(request)))
  }
}

interface Command {
  readonly file: string
  /** What it replaces. A school's figures may stand in a filled form: that is replaced by nothing but the same bytes. */
  readonly old: 'anything' | 'itsOwn' | 'nothing'
  readonly argv: (to: string, inbox: string, table: string) => string[]
}

const COMMANDS: Readonly<Record<string, Command>> = {
  template: {
    file: '模板.xlsx',
    old: 'nothing',
    argv: (to) => ['template', 'primarySchool', '--plan', 'yanzhou', '--year', '2025', '--out', to],
  },
  rollup: { file: 'county.xlsx', old: 'itsOwn', argv: (to, inbox) => ['rollup', inbox, '--out', to] },
  'sendback, one list': {
    file: '打回清单.xlsx',
    old: 'itsOwn',
    argv: (to, inbox) => ['sendback', inbox, '--out', to],
  },
  'sendback, a file each': {
    file: '打回/3708120001 第一小学.xlsx',
    old: 'itsOwn',
    argv: (to, inbox) => ['sendback', inbox, '--out', dirname(to)],
  },
  'facts as CSV': { file: 'facts.csv', old: 'anything', argv: (to, inbox) => ['facts', inbox, '--out', to] },
  'facts as Parquet': {
    file: 'facts.parquet',
    old: 'anything',
    argv: (to, inbox) => ['facts', inbox, '--out', to],
  },
  fill: {
    file: '填好/3708120001 第一小学.xlsx',
    old: 'nothing',
    argv: (to, _, table) => [
      'fill',
      'primarySchool',
      table,
      '--plan',
      'yanzhou',
      '--year',
      '2025',
      '--out',
      dirname(to),
    ],
  },
  'check --json': {
    file: 'check.json',
    old: 'anything',
    argv: (to, inbox) => ['check', inbox, '--json', to],
  },
  demo: {
    file: 'schools/01 新兖镇中心中学.xlsx',
    old: 'anything',
    argv: (to) => ['demo', '--out', dirname(dirname(to))],
  },
}
