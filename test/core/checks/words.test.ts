import { describeIn } from '#report'
import type { Check, Template } from '#core'
import { schoolTemplates } from '../../support/catalogue'

/** Units that stand in Latin letters in Chinese text too. */
const LATIN_UNITS = /Mbps/g
const ID = /[A-Za-z]{2,}/
const BRACES = /[{}[\]]/
const DOTTED_ID = /[a-z]\.[a-z]/

const texts = (check: Check, template: Template, language: 'zh-CN' | 'en'): string[] => {
  const key = language === 'en' ? 'en' : 'zh'
  return [
    describeIn(check.expression, template, language),
    ...[check.name, check.why, check.remedy, ...check.reasons].map((words) => words[key]),
  ]
}

describe.each(schoolTemplates.map((template) => [template.kind.label.zh, template] as const))(
  'the words of the checks of %s',
  (_, template) => {
    it('are Chinese without ids or braces', () => {
      const odd = template.checks.flatMap((check) =>
        texts(check, template, 'zh-CN').filter(
          (text) => ID.test(text.replace(LATIN_UNITS, '')) || BRACES.test(text),
        ),
      )
      expect(odd).toEqual([])
    })
    it('are English without ids or braces', () => {
      const odd = template.checks.flatMap((check) =>
        texts(check, template, 'en').filter((text) => DOTTED_ID.test(text) || BRACES.test(text)),
      )
      expect(odd).toEqual([])
    })
    it('demand something in the description: 应', () => {
      const odd = template.checks.map((check) => describeIn(check.expression, template, 'zh-CN'))
      expect(odd.filter((text) => !text.includes('应'))).toEqual([])
    })
    it('offer reasons with every empirical check, and with no other', () => {
      for (const { id, kind, reasons } of template.checks)
        expect([id, reasons.length > 0]).toEqual([id, kind === 'empirical'])
    })
    it('give each check an id of its own', () => {
      const ids = template.checks.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    })
  },
)
