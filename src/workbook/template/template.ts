import type { FieldId } from '#core'
import { textLiteral } from '../formula'
import type { WorkbookSpec } from '#spec'
import { bookOf, type Book } from './book'
import { coverSheet } from './cover'
import type { Drawn } from './drawn'
import { explanationSheet } from './explanationSheet'
import { fieldListSheet } from './fieldList'
import { formSheet } from './formSheet'
import { indicatorSheet } from './indicatorSheet'
import { isJudged } from './indicatorFacts'
import { markerSheet } from './marker'
import { targetName } from './names'
import { openListSheet } from './openList'
import { registerSheet } from './register'
import type { TemplateRequest } from './request'
import { STYLES } from './styles'

/**
 * The official-looking workbook for one kind of school: cover, review, forms, indicators, explanations, register of
 * checks. Every field has one cell under its id, every check one state cell; all computed cells carry the result
 * they have with the figures given.
 */
export function templateWorkbook(request: TemplateRequest): WorkbookSpec {
  const book = bookOf(request)
  const { template, say } = book
  const gaps = gapConditions(book)
  const covers = template.forms.filter(({ layout }) => layout === 'cover')
  const grids = template.forms.filter(({ layout }) => layout === 'grid')
  const drawn: Drawn[] = [
    ...covers.map((form) => coverSheet(form, gaps, book)),
    openListSheet(book),
    ...grids.map((form) => formSheet(form, gaps, book)),
    indicatorSheet(book),
    explanationSheet(book),
    registerSheet(book),
    fieldListSheet(book),
    markerSheet(book),
  ]
  return {
    title: `${say.words.schoolYear(request.year)} ${say.words.cover.title}${say.words.cover.kind(say.of(template.kind.label))}`,
    sheets: drawn.map(({ sheet }) => sheet),
    names: drawn.flatMap(({ draft }) => draft.names),
    styles: STYLES,
    ...(request.pane && { pane: request.pane }),
  }
}

/** By field: the conditions under which its figure makes a gap to a target that is due. */
function gapConditions({ targets, say }: Book): Map<FieldId, string[]> {
  const conditions = new Map<FieldId, string[]>()
  for (const { plan, target, indicators } of targets) {
    // A k-of-n target falls short through indicators that have targets of their own.
    if (!isJudged(target) || target.shape.type === 'kOfN') continue
    const condition = `${targetName(plan.id, target.id)}=${textLiteral(say.words.indicators.signs.gap)}`
    for (const id of new Set(indicators.flatMap(({ figures }) => figures)))
      conditions.set(id, [...(conditions.get(id) ?? []), condition])
  }
  return conditions
}
