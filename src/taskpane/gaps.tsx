import * as React from 'react'
import type { Judged } from '#app'
import { schoolTargets, type SchoolTarget } from '#core'
import { messages, wordsKey } from '#messages'
import { useServices } from './services'
import { Sign } from './sign'
import { isGap } from './standingTone'
import { stackedTargets, type StackedTarget } from './stackedTargets'
import { useMeasured } from './useMeasured'

/** Every target for this school, one entry for each figure, as the workbook stands. */
export function useStacks({ template, submission, report }: Judged): readonly StackedTarget[] {
  const { jurisdictions } = useServices().catalogue
  const { template: measured, plans } = useMeasured(template)
  const { jurisdiction, year } = submission
  return React.useMemo(
    () =>
      stackedTargets(
        schoolTargets(measured, report.readings, { jurisdiction, year }, { jurisdictions, plans }),
        year,
      ),
    [measured, report, jurisdiction, year, jurisdictions, plans],
  )
}

export const gapsAmong = (stacks: readonly StackedTarget[]): StackedTarget[] =>
  stacks.filter(({ first }) => isGap(first.standing))

interface Props {
  readonly gaps: readonly StackedTarget[]
}

/** Where the school falls short of a plan: true figures, to be seen before sending and never in its way. */
export function GapList({ gaps }: Props): JSX.Element {
  return (
    <ul className="gapList">
      {gaps.map(({ first }) => (
        <li key={`${first.plan.id} ${first.target.id}`} className="gap">
          <Sign sign="△" />
          <GapName {...first} />
        </li>
      ))}
    </ul>
  )
}

function GapName({ target, measures }: SchoolTarget): JSX.Element {
  const { language } = useServices()
  const [only] = measures.length === 1 ? measures : []
  const key = wordsKey(language)
  const short = measures.filter(({ isReached }) => isReached === false).length
  return (
    <span>
      {only ? only.indicator.label[key] : target.text[key]}
      {!only && ` ${messages[language].pane.targets.shortOf(short, measures.length)}`}
    </span>
  )
}
