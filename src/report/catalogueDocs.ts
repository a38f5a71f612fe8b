import {
  figureOf,
  type Catalogue,
  type Check,
  type Mark,
  type Measure,
  type Plan,
  type Source,
  type Target,
} from '#core'
import { messages } from '#messages'
import { sourceText } from './basis'
import { measuredBy } from './measuredBy'

/** Pages on what the catalogue holds, in Markdown: one per plan, and one of all checks. By file name. */
export function catalogueDocs(catalogue: Catalogue): ReadonlyMap<string, string> {
  return new Map([
    ['checks.md', checksPage(catalogue)],
    ...catalogue.plans.map((plan): [string, string] => [`${plan.id}.md`, planPage(plan, catalogue)]),
  ])
}

const MARKS: Readonly<Record<Mark, string>> = {
  verified: '已核',
  implementation: '见于第三方实现',
  memory: '业内通行',
  proposed: '自拟',
}

const MEASURES: Readonly<Record<Measure, string>> = {
  computed: '由填报数字计算',
  declared: '由学校申报',
  county: '由县级填报',
  notMeasurable: '无法计量',
}

/** A table row; what would break the table is escaped. */
const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`

/** Who verifies it goes to the text that was found. */
const linked = ({ document, clause, url }: Source): string =>
  sourceText({ document: url === undefined ? document : `[${document}](${url})`, clause })

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

function planPage(plan: Plan, catalogue: Catalogue): string {
  const place =
    catalogue.jurisdictions.find(({ id }) => id === plan.jurisdiction)?.label.zh ?? plan.jurisdiction
  return [
    `# ${plan.title.zh}`,
    '',
    `${plan.issuer}，${plan.number || '文内无文号'}，${plan.date}；适用：${place}。`,
    ...(plan.note ? ['', plan.note.zh] : []),
    '',
    table(
      ['行', '条款', '要求', '学段', '指标', '目标', '期限', '由谁计量', '核实', '口径与取舍'],
      plan.targets.map((target) => [
        target.row,
        target.clause,
        target.text.zh,
        catalogue.stages.find(({ id }) => id === target.stage)?.label.zh ?? '',
        subjectText(target, catalogue),
        goalText(target),
        target.due === undefined ? '' : String(target.due),
        MEASURES[target.measure],
        MARKS[target.mark],
        target.reason?.zh ?? '',
      ]),
    ),
    ...ledger(plan),
    '',
  ].join('\n')
}

function subjectText(target: Target, catalogue: Catalogue): string {
  const name = measuredBy(target, catalogue, 'zh-CN')
  return name && target.subject !== undefined ? `${name}（\`${target.subject}\`）` : name
}

/** `>= 4.2 人`; what is only shown keeps its number, in brackets. */
function goalText({ shape, comparison, value, unit }: Target): string {
  if (shape.type === 'kOfN' || comparison === undefined || value === undefined) return ''
  const figure = figureOf(shape)
  const goal = figure.type === 'date' ? `<= ${figure.by}` : `${comparison} ${value} ${unit.zh}`.trim()
  return shape.type === 'shown' ? `（${goal}，只列数值）` : goal
}

/** The ledger annexed to a plan, with the rows that feed each project. */
function ledger({ projects, targets }: Plan): string[] {
  if (!projects) return []
  const rowsOf = (number: number): string =>
    [...new Set(targets.filter(({ project }) => project === number).map(({ row: id }) => id))].join('、')
  return [
    '',
    '## 重点项目清单',
    '',
    table(
      ['序号', '项目', '任务', '牵头部门', '对应的行'],
      projects.map(({ number, name, task, lead }) => [
        String(number),
        name.zh,
        task.zh,
        lead.zh,
        rowsOf(number),
      ]),
    ),
  ]
}

function checksPage({ templates }: Catalogue): string {
  const words = messages['zh-CN'].finding
  const rules = new Map<string, { check: Check; instances: Set<string> }>()
  for (const { checks } of templates.values())
    for (const check of checks) {
      const rule = rules.get(check.rule) ?? { check, instances: new Set() }
      rule.instances.add(check.id)
      rules.set(check.rule, rule)
    }
  return [
    '# 全部校验',
    '',
    '每条校验在 `seeds/checks/` 写一次，按学段、年级等展开；公式为展开后的第一条。年际校验需要上学年的文件，其余在工作簿内',
    '由条件格式和“核对”表执行，在命令行和加载项中由同一公式执行。',
    '',
    table(
      ['编号', '类别', '名称', '公式', '展开数', '在哪里执行', '出处', '核实'],
      [...rules.values()].map(({ check, instances }) => [
        check.rule,
        words.kind[check.kind],
        check.name.zh,
        `\`${check.formula}\``,
        String(instances.size),
        check.yearOnYear ? '命令行、加载项（给出上学年文件时也在工作簿）' : '工作簿、命令行、加载项',
        linked(check.source),
        MARKS[check.source.mark],
      ]),
    ),
    '',
  ].join('\n')
}
