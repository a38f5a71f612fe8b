import * as React from 'react'
import { bulletScale } from './bulletScale'

interface Props {
  readonly value: number | undefined
  readonly limit: number
  readonly lastYear: number | undefined
  readonly isReached: boolean | undefined
  /** The same in words. */
  readonly label: string
}

/** A bar for the value, a stroke for the target, a dot for last year. Lengths are per cent, heights pixels. */
export function Bullet({ value, limit, lastYear, isReached, label }: Props): JSX.Element {
  const scale = bulletScale(value, { value: limit }, lastYear)
  const percent = (share: number): string => `${Math.round(share * 100) / 100}%`
  return (
    <svg
      className={`bullet ${isReached ? 'reached' : 'short'}`}
      width="100%"
      height="18"
      role="img"
      aria-label={label}
    >
      <rect className="track" x="0" y="5" width="100%" height="8" rx="2" />
      {scale.value !== undefined && (
        <rect className="value" x="0" y="5" width={percent(scale.value)} height="8" rx="2" />
      )}
      <line className="limit" x1={percent(scale.limit)} x2={percent(scale.limit)} y1="1" y2="17" />
      {scale.lastYear !== undefined && (
        <circle className="lastYear" cx={percent(Math.max(1, scale.lastYear))} cy="9" r="3.5" />
      )}
    </svg>
  )
}
