import * as React from 'react'
import type { SchoolTarget, Template } from '#core'
import { messages, wordsKey } from '#messages'
import { limitText } from '#report'
import { MeasureRow } from './measureRow'
import { useServices } from './services'
import { Sign } from './sign'
import type { StackedTarget } from './stackedTargets'
import { standingTone } from './standingTone'

interface Props {
  readonly stack: StackedTarget
  readonly template: Template
  /** Last year's values by indicator. */
  readonly lastYear: ReadonlyMap<string, number | undefined>
}

/** One figure, the target that is read first, and what other plans ask of it. */
export function TargetCard({ stack, template, lastYear }: Props): JSX.Element {
  const { language } = useServices()
  const { pane, report } = messages[language]
  const key = wordsKey(language)
  const { first, others, measures } = stack
  const { target, standing } = first
  const { tone, sign } = standingTone(standing)
  const [only] = measures.length === 1 ? measures : []
  return (
    <li className={`target ${tone}`}>
      <p className="what">
        <Sign sign={sign} />
        <span>{only ? only.indicator.label[key] : target.text[key]}</span>
        <span className="standing">{standing === 'outOfScope' ? '' : report.standing[standing]}</span>
      </p>
      {target.shape.type === 'kOfN' && (
        <p>
          {pane.targets.reachedOf(
            measures.filter(({ isReached }) => isReached).length,
            measures.length,
            target.shape.atLeast,
          )}
        </p>
      )}
      {measures.map((measure) => (
        <MeasureRow
          key={measure.indicator.id}
          measure={measure}
          lastYear={lastYear.get(measure.indicator.id)}
          template={template}
          isNamed={!only}
        />
      ))}
      <ul className="demands">
        {[first, ...others].map((each) => (
          <Demand key={`${each.plan.id} ${each.target.id}`} {...each} />
        ))}
      </ul>
    </li>
  )
}

/** Which plan asks for how much by when. */
function Demand({ plan, target, measures, standing }: SchoolTarget): JSX.Element {
  const { language } = useServices()
  const { pane, punctuation } = messages[language]
  const key = wordsKey(language)
  const [{ limit } = { limit: undefined }] = measures.length === 1 ? measures : []
  return (
    <li>
      {limit && <strong>{`${limitText(limit, language)} `}</strong>}
      {punctuation.listed([
        target.due === undefined ? pane.targets.always : pane.targets.due(target.due),
        `${plan.title[key]} ${target.clause}`,
        ...(standing === 'reached' ? [`✓ ${messages[language].report.standing.reached}`] : []),
      ])}
    </li>
  )
}
