import { judge, requiredFields, type Check, type Outcome, type Template } from '#core'
import { environmentOfValues } from '../../support/judgeValues'
import { writtenCatalogue } from '../../support/writtenCatalogue'

const said: Record<Outcome, string> = { pass: 'holds', fail: 'does not hold', unknown: 'cannot be told' }

/** A check over fields whose blank means none always has what it needs. */
const canAlwaysTell = (check: Check, { fields }: Template): boolean =>
  requiredFields(check.expression).every((id) => fields.get(id)?.blank === 'zero')

for (const template of writtenCatalogue.templates.values())
  describe(`checks of ${template.kind.label.zh}`, () => {
    for (const check of template.checks)
      describe(`${check.id} ${check.name.zh}`, () => {
        for (const outcome of ['pass', 'fail', 'unknown'] as const) {
          if (outcome === 'unknown' && canAlwaysTell(check, template)) continue
          it.each(check.examples[outcome].map((example) => [JSON.stringify(example), example] as const))(
            `${said[outcome]} for %s`,
            (_, example) => {
              expect(judge(check, environmentOfValues(example, template)).outcome).toBe(outcome)
            },
          )
        }
      })
  })
