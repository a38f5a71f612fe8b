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

/** A bar for the value, a stroke for the target, a dot for last year. */
export function Bullet({ value, limit, lastYear, isReached, label }: Props): JSX.Element {
  const scale = bulletScale(value, { value: limit }, lastYear)
  return (
    <svg
      className={`bullet ${isReached ? 'reached' : 'short'}`}
      viewBox="0 0 100 14"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <rect className="track" x="0" y="4" width="100" height="6" />
      {scale.value !== undefined && <rect className="value" x="0" y="4" width={scale.value} height="6" />}
      <rect className="limit" x={scale.limit - 0.5} y="0" width="1" height="14" />
      {scale.lastYear !== undefined && (
        <rect className="lastYear" x={scale.lastYear - 0.5} y="2" width="1" height="10" />
      )}
    </svg>
  )
}
