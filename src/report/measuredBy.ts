import { figureOf, type Catalogue, type Target, type Words } from '#core'
import { messages, wordsKey, type Language, workbookMessages } from '#messages'

/** What a target is measured by, in words: “…（城区对照学校）÷（乡村学校）”, “…：本年−上年”; empty where nothing does. */
export function measuredBy(target: Target, catalogue: Catalogue, language: Language): string {
  const { shape, subject, measure } = target
  const words = messages[language].report.figure
  const { mostOf, variationOf } = workbookMessages[language].county.plan
  const say = (pair: Words): string => pair[wordsKey(language)]
  if (measure === 'notMeasurable') return ''
  if (shape.type === 'kOfN') return mostOf(shape.atLeast, shape.of.length, Math.round(shape.floor * 100))
  const figure = figureOf(shape)
  if (figure.type === 'passing') return words.passing
  const label = labelOf(subject, catalogue)
  const name = label === undefined ? (subject ?? '') : say(label)
  switch (figure.type) {
    case 'value':
      return name
    case 'variation':
      return variationOf(name)
    case 'ratio':
    case 'difference': {
      const [of, to] = [figure.of, figure.to].map((id) => groupOf(id, catalogue))
      return words[figure.type](name, of ? say(of) : '', to ? say(to) : '')
    }
    case 'change':
      return words.change(name)
    case 'yearsSince':
      return words.yearsSince(name)
    case 'date':
      return words.date(name, figure.by)
  }
}

/** The name of an indicator, or of a field of the county’s form. */
function labelOf(subject: string | undefined, { templates }: Catalogue): Words | undefined {
  for (const { fields, indicators } of templates.values()) {
    const found = indicators.find(({ id }) => id === subject) ?? fields.get(subject ?? '')
    if (found) return found.label
  }
  return undefined
}

/** The schools an indicator is made for. */
function groupOf(indicator: string, { templates, groups }: Catalogue): Words | undefined {
  for (const { indicators } of templates.values()) {
    const found = indicators.find(({ id }) => id === indicator)
    if (found) return groups.find(({ id }) => id === found.group)?.label
  }
  return undefined
}
