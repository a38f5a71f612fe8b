import * as React from 'react'
import type { Judged } from '#app'
import { readAll, schoolTargets, type SchoolMeasure } from '#core'
import { messages } from '#messages'
import { useStacks } from './gaps'
import { useServices } from './services'
import { SECTIONS, sectionOf } from './stackedTargets'
import { TargetCard } from './targetCard'
import { useMeasured } from './useMeasured'

/** 指标: each figure that the plans hold the school to, what falls short first. */
export function TargetsView({ judged }: { readonly judged: Judged }): JSX.Element {
  const { language } = useServices()
  const words = messages[language].pane.targets
  const stacks = useStacks(judged)
  const before = useLastYear(judged)
  return (
    <>
      <p className="note">{words.intro}</p>
      {stacks.length === 0 && <p className="nothing">{words.none}</p>}
      {stacks.length > 0 && <p className="note">{words.legend}</p>}
      {SECTIONS.map((section) => {
        const list = stacks.filter((each) => sectionOf(each) === section)
        if (list.length === 0) return null
        return (
          // What asks for nothing is there when it is looked for.
          <details key={section} className={`targetSection ${section}`} open={section === 'gap'}>
            <summary>
              <h2>{words.sections[section](list.length)}</h2>
            </summary>
            <ul className="targets">
              {list.map((each) => (
                <TargetCard
                  key={`${each.first.plan.id} ${each.first.target.id}`}
                  stack={each}
                  template={judged.template}
                  lastYear={before}
                />
              ))}
            </ul>
          </details>
        )
      })}
    </>
  )
}

/** Last year's values by indicator, where last year's figures are known. */
function useLastYear({
  template,
  lastYear,
  submission: { jurisdiction, year },
}: Judged): ReadonlyMap<string, number | undefined> {
  const { jurisdictions } = useServices().catalogue
  const { template: measured, plans } = useMeasured(template)
  return React.useMemo(() => {
    if (!lastYear) return new Map<string, number | undefined>()
    const place = { jurisdiction, year }
    const targets = schoolTargets(measured, readAll(template.fields, lastYear), place, {
      jurisdictions,
      plans,
    })
    return new Map(
      targets.flatMap(({ measures }) =>
        measures.map(({ indicator, part }: SchoolMeasure) => [indicator.id, part.value] as const),
      ),
    )
  }, [measured, template, lastYear, jurisdiction, year, jurisdictions, plans])
}
