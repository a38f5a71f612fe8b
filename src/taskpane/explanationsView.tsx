import * as React from 'react'
import type { Judged } from '#app'
import type { CheckFinding } from '#core'
import { messages } from '#messages'
import { ExplanationCard } from './explanationCard'
import { KeepFocus } from './keepFocus'
import { useServices } from './services'

interface Props {
  readonly judged: Judged
  /** The check to explain first. */
  readonly wanted: string | undefined
}

/** 说明: unusual figures that are true, and why. */
export function ExplanationsView({ judged, wanted }: Props): JSX.Element {
  const { language } = useServices()
  const words = messages[language].pane.explanations
  const findings = judged.report.findings.filter(
    (finding): finding is CheckFinding => finding.type === 'check' && finding.kind === 'empirical',
  )
  const waiting = findings.filter(({ explanation }) => !explanation)
  const given = findings.filter(({ explanation }) => explanation)
  const sections = [
    { name: 'waiting', title: words.waiting(waiting.length), list: waiting },
    { name: 'given', title: words.given(given.length), list: given },
  ]
  return (
    <>
      <p className="note">{words.intro}</p>
      <KeepFocus>
        {findings.length === 0 && (
          <p className="nothing" data-stop tabIndex={-1}>
            ✓ {words.none}
          </p>
        )}
        {sections.map(
          ({ name, title, list }) =>
            list.length > 0 && (
              <section key={name} aria-label={title}>
                <h2>{title}</h2>
                <ul className="cards">
                  {list.map((finding) => (
                    <ExplanationCard
                      key={finding.check}
                      finding={finding}
                      judged={judged}
                      isWanted={finding.check === wanted}
                    />
                  ))}
                </ul>
              </section>
            ),
        )}
      </KeepFocus>
    </>
  )
}
