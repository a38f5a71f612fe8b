import * as React from 'react'

interface Props {
  readonly sign: string
  /** What it stands for, read out instead of it; absent where the words beside it say the same. */
  readonly label?: string
}

/** A sign in its colour: the colour is never alone. */
export const Sign = ({ sign, label }: Props): JSX.Element =>
  label === undefined ? (
    <span className="sign" aria-hidden="true">
      {sign}
    </span>
  ) : (
    <span className="sign" role="img" aria-label={label}>
      {sign}
    </span>
  )
