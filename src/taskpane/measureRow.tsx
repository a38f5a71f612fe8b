import * as React from 'react'
import type { SchoolMeasure, Template } from '#core'
import { messages, wordsKey } from '#messages'
import { limitText, numberText } from '#report'
import { Bullet } from './bullet'
import { useServices } from './services'
import { whatItTakes } from './whatItTakes'

interface Props {
  readonly measure: SchoolMeasure
  readonly lastYear: number | undefined
  readonly template: Template
  /** Several stand under one target, so that each needs its name. */
  readonly isNamed: boolean
}

/** An indicator's value against its number, last year beside it, and what it would take to get there. */
export function MeasureRow({ measure, lastYear, template, isNamed }: Props): JSX.Element {
  const { language } = useServices()
  const { pane, punctuation } = messages[language]
  const words = pane.targets
  const key = wordsKey(language)
  const { indicator, limit, part, isReached } = measure
  const show = (value: number | undefined): string =>
    value === undefined ? words.noValue : `${numberText(value, indicator.decimals)} ${indicator.unit[key]}`
  const parts = [
    `${words.value} ${show(part.value)}`,
    ...(limit ? [`${words.target} ${limitText(limit, language)}`] : []),
    ...(lastYear === undefined ? [] : [`${words.lastYear} ${show(lastYear)}`]),
  ]
  const toDo = whatItTakes(measure, template, language)
  return (
    <div className="measure">
      {isNamed && <p className="measureName">{`${isReached === true ? '✓ ' : ''}${indicator.label[key]}`}</p>}
      {limit && (
        <Bullet
          value={part.value}
          limit={limit.value}
          lastYear={lastYear}
          isReached={isReached}
          label={punctuation.titled(indicator.label[key], punctuation.listed(parts))}
        />
      )}
      <p className="numbers">{parts.join(' · ')}</p>
      {toDo && <p className="missing">{toDo}</p>}
    </div>
  )
}
