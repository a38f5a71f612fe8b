import * as React from 'react'
import { Spinner } from 'office-ui-fabric-react/lib/Spinner'
import type { Judged } from '#app'
import { readAll, schoolTargets, type SchoolMeasure, type SchoolTarget, type Template } from '#core'
import { messages, wordsKey, workbookMessages } from '#messages'
import { describeIn, valueText } from '#report'
import { Bullet } from './bullet'
import { isGap, standingTone } from './standingTone'
import { useServices } from './services'
import { usePlans } from './usePlans'

/** 指标: each target that the school answers for, by plan. */
export function TargetsView({ judged }: { readonly judged: Judged }): JSX.Element {
  const { language, catalogue } = useServices()
  const { jurisdictions } = catalogue
  const arrived = usePlans()
  const words = messages[language].pane.targets
  const key = wordsKey(language)
  const { template, submission, report, lastYear } = judged
  const targets = React.useMemo(
    () => schoolTargets(template, report.readings, submission, { jurisdictions, plans: arrived ?? [] }),
    [template, report, submission, jurisdictions, arrived],
  )
  const before = React.useMemo(
    () =>
      lastYear
        ? schoolTargets(template, readAll(template.fields, lastYear), submission, {
            jurisdictions,
            plans: arrived ?? [],
          })
        : [],
    [template, lastYear, submission, jurisdictions, arrived],
  )
  const shown = targets.filter(({ standing }) => standing !== 'outOfScope')
  const plans = [...new Set(shown.map(({ plan }) => plan))]
  const reached = shown.filter(({ standing }) => standing === 'reached').length
  if (!arrived) return <Spinner label={messages[language].pane.loading} />
  return (
    <>
      <p className="note">{words.intro}</p>
      {shown.length === 0 ? (
        <p className="nothing">{words.none}</p>
      ) : (
        <p>{words.counts(reached, shown.filter(({ standing }) => isGap(standing)).length)}</p>
      )}
      {plans.map((plan) => (
        <section key={plan.id} aria-label={plan.title[key]}>
          <h2>
            {plan.title[key]}
            {plan.number && <small>{` ${plan.number}`}</small>}
          </h2>
          <ul className="targets">
            {shown
              .filter((each) => each.plan === plan)
              .map((each) => (
                <TargetCard
                  key={each.target.id}
                  {...each}
                  template={template}
                  before={before.find(({ target }) => target === each.target)}
                />
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

interface CardProps extends SchoolTarget {
  readonly template: Template
  readonly before: SchoolTarget | undefined
}

function TargetCard({ target, measures, standing, template, before }: CardProps): JSX.Element {
  const { language, catalogue } = useServices()
  const { pane, report } = messages[language]
  const words = pane.targets
  const key = wordsKey(language)
  const state = standing === 'outOfScope' ? '' : report.standing[standing]
  const { sign } = standingTone(standing)
  // Only a school of several stages has the same target more than once.
  const stage = template.kind.stages.length > 1 && catalogue.stages.find(({ id }) => id === target.stage)
  return (
    <li className={`target ${standingTone(standing).tone}`}>
      <p className="what">
        <span className="sign" aria-hidden="true">
          {sign}
        </span>
        {target.text[key]}
        {stage && `（${stage.label[key]}）`}
        <span className="standing">{state}</span>
      </p>
      <p className="clause">
        {`${target.clause} · ${target.due === undefined ? words.always : words.due(target.due)}`}
        {target.shape.type === 'kOfN' &&
          ` · ${words.reachedOf(measures.filter(({ isReached }) => isReached).length, measures.length, target.shape.atLeast)}`}
      </p>
      {measures.map((measure, index) => (
        <MeasureRow
          key={measure.indicator.id}
          measure={measure}
          lastYear={before?.measures[index]?.part.value}
          template={template}
          comparisons={workbookMessages[language].template.indicators.comparisons}
          isNamed={measures.length > 1}
        />
      ))}
    </li>
  )
}

interface RowProps {
  readonly measure: SchoolMeasure
  readonly lastYear: number | undefined
  readonly template: Template
  readonly comparisons: Readonly<Record<string, string>>
  readonly isNamed: boolean
}

function MeasureRow({ measure, lastYear, template, comparisons, isNamed }: RowProps): JSX.Element {
  const { language } = useServices()
  const words = messages[language].pane.targets
  const key = wordsKey(language)
  const { indicator, limit, part, isReached, missing } = measure
  const show = (value: number | undefined): string =>
    value === undefined
      ? words.noValue
      : `${valueText(Number(value.toFixed(indicator.decimals)))} ${indicator.unit[key]}`
  const parts = [
    `${words.value} ${show(part.value)}`,
    limit
      ? `${words.target} ${comparisons[limit.comparison] ?? limit.comparison}${valueText(limit.value)}`
      : '',
    lastYear === undefined ? '' : `${words.lastYear} ${show(lastYear)}`,
  ].filter(Boolean)
  const counted = describeIn(indicator.numerator, template, language)
  const amount = missing === undefined ? '' : valueText(Math.abs(missing))
  return (
    <div className="measure">
      {isNamed && <p>{indicator.label[key]}</p>}
      {limit && (
        <Bullet
          value={part.value}
          limit={limit.value}
          lastYear={lastYear}
          isReached={isReached}
          label={`${indicator.label[key]}：${parts.join('，')}`}
        />
      )}
      <p className="numbers">{parts.join(' · ')}</p>
      {missing !== undefined && missing !== 0 && (
        <p className="missing">{missing > 0 ? words.more(amount, counted) : words.less(amount, counted)}</p>
      )}
    </div>
  )
}
