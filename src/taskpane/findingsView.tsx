import * as React from 'react'
import { DefaultButton } from 'office-ui-fabric-react/lib/Button'
import type { Judged } from '#app'
import { messages } from '#messages'
import { FindingCard } from './findingCard'
import { countsOf, firstOf, groupsOf, keyOf, type Filter } from './findingGroups'
import { GapList, gapsAmong, useStacks } from './gaps'
import { KeepFocus } from './keepFocus'
import { useServices } from './services'

interface Props {
  readonly judged: Judged
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly onExplain: (check: string) => void
  readonly onTargets: () => void
}

/** Cards drawn at once: a blank template has few, a pasted mess may have hundreds. */
const STEP = 40
const FILTERS: readonly Filter[] = ['all', 'logical', 'empirical', 'blank', 'plan']

/** 核查 */
export function FindingsView({ judged, filter, onFilter, onExplain, onTargets }: Props): JSX.Element {
  const { language } = useServices()
  const [shown, setShown] = React.useState(STEP)
  const gaps = gapsAmong(useStacks(judged))
  const { finding, pane } = messages[language]
  const { findings: words, counts: labels } = pane
  const groups = groupsOf(judged.report, judged.template, filter, language)
  const all = groups.reduce((sum, { findings }) => sum + findings.length, 0)
  const { outcomes, withoutLastYear } = judged.report
  const counts = { ...countsOf(judged.report), plan: gaps.length }
  return (
    <>
      <div className="filters" role="group" aria-label={words.filter}>
        {FILTERS.map((each) => (
          <button
            key={each}
            type="button"
            className={`filter ${each}`}
            aria-pressed={filter === each}
            onClick={() => onFilter(each)}
          >
            {each !== 'all' && <span aria-hidden="true">{finding.sign[each]} </span>}
            {each === 'all' ? words.all : `${labels[each]} ${counts[each]}`}
          </button>
        ))}
      </div>
      {filter === 'plan' ? (
        <>
          <p className="note">{pane.targets.intro}</p>
          {gaps.length === 0 && <p className="nothing">✓ {words.none.plan}</p>}
          <GapList gaps={gaps} />
          <DefaultButton text={words.showTargets} onClick={onTargets} />
        </>
      ) : (
        <KeepFocus>
          {all === 0 && (
            <p className="nothing" data-stop tabIndex={-1}>
              ✓ {filter === 'all' && judged.isOtherEdition ? words.noneYet : words.none[filter]}
            </p>
          )}
          {firstOf(groups, shown).map(({ form, title, findings }) => (
            <section key={form} aria-label={title}>
              <h2>{title}</h2>
              <ul className="cards">
                {findings.map((each) => (
                  <FindingCard key={keyOf(each)} finding={each} judged={judged} onExplain={onExplain} />
                ))}
              </ul>
            </section>
          ))}
          {all > shown && (
            <DefaultButton text={words.more(all - shown)} onClick={() => setShown(shown + STEP)} />
          )}
        </KeepFocus>
      )}
      {outcomes.unknown > 0 && (
        <p className="note">{words.unknown(outcomes.unknown - withoutLastYear, withoutLastYear)}</p>
      )}
    </>
  )
}
