import { address, type ConditionalFormatSpec, type SheetSpec, type ValidationSpec } from '#spec'
import type { DifferentialStyles } from './differentialStyles'
import { escapeCharacters } from './text'
import { countedList, element, escapeXml } from './xml'

/** Widths in characters. The library leaves out a width of 9, its own default, and Excel's default is another. */
export function columnElements({ columns }: SheetSpec): string {
  if (columns.length === 0) return ''
  return element(
    'cols',
    {},
    columns.map((width, index) => element('col', { min: index + 1, max: index + 1, width, customWidth: 1 })),
  )
}

/** What follows the cells, their protection and filter, in the order that the schema asks for (CT_Worksheet). */
export function elementsAfterCells(sheet: SheetSpec, looks: DifferentialStyles): string {
  return [
    countedList(
      'mergeCells',
      (sheet.merges ?? []).map((ref) => element('mergeCell', { ref })),
    ),
    ...conditionalFormats(sheet.formats ?? [], looks),
    countedList('dataValidations', (sheet.validations ?? []).map(validation)),
    hyperlinks(sheet),
  ].join('')
}

/**
 * Priorities are counted anew, from 1 and each once: Excel wants them unique in a sheet, and LibreOffice forgets all
 * but one format of the same priority. Formats of one range stand together, as LibreOffice compares only those.
 */
function conditionalFormats(formats: readonly ConditionalFormatSpec[], looks: DifferentialStyles): string[] {
  const rules = new Map<string, string[]>()
  const inOrder = [...formats].sort((a, b) => a.priority - b.priority)
  for (const [index, { range, formula, stopIfTrue, style }] of inOrder.entries()) {
    const rule = element(
      'cfRule',
      {
        type: 'expression',
        dxfId: looks.indexOf(style),
        priority: index + 1,
        stopIfTrue: stopIfTrue === true ? 1 : undefined,
      },
      [element('formula', {}, [escapeXml(formula)])],
    )
    const before = rules.get(range)
    if (before) before.push(rule)
    else rules.set(range, [rule])
  }
  return [...rules].map(([sqref, content]) => element('conditionalFormatting', { sqref }, content))
}

/**
 * The library keeps validations by cell: it joins equal ones into rectangles, which changes the meaning of relative
 * formulas, takes dates for milliseconds, and loses line breaks. Without `error` Excel refuses in its own words.
 */
function validation({ range, type, operator, formulas, allowBlank, prompt, error }: ValidationSpec): string {
  const compares = type !== 'list' && type !== 'custom'
  return element(
    'dataValidation',
    {
      type,
      errorStyle: error?.style === 'warning' ? 'warning' : undefined,
      operator: compares && operator !== 'between' ? operator : undefined,
      allowBlank: allowBlank ? 1 : undefined,
      showInputMessage: prompt ? 1 : undefined,
      showErrorMessage: 1,
      errorTitle: error && escapeCharacters(error.title),
      error: error && escapeCharacters(error.text),
      promptTitle: prompt && escapeCharacters(prompt.title),
      prompt: prompt && escapeCharacters(prompt.text),
      sqref: range,
    },
    formulas.map((formula, index) => element(`formula${index + 1}`, {}, [escapeXml(String(formula))])),
  )
}

/** The library writes every link as one to a file outside, which Excel cannot follow. */
function hyperlinks({ cells }: SheetSpec): string {
  const links = cells
    .filter(({ link }) => link !== undefined)
    .map(({ row, column, link }) => element('hyperlink', { ref: address(row, column), location: link }))
  return links.length === 0 ? '' : element('hyperlinks', {}, links)
}
