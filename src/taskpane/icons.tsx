import * as React from 'react'
import { registerIcons } from 'office-ui-fabric-react/lib/Styling'

const drawn = (path: string): JSX.Element => (
  <svg
    width="1em"
    height="1em"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    aria-hidden="true"
  >
    <path d={path} />
  </svg>
)

const CIRCLE = 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13z'
const CROSS = 'M3.5 3.5l9 9M12.5 3.5l-9 9'

/** Our own pictures under the names that the components ask for: their icon font would come from the network. */
export function registerOwnIcons(): void {
  registerIcons({
    icons: {
      chevrondown: drawn('M3 5.5l5 5l5-5'),
      chevronright: drawn('M5.5 3l5 5l-5 5'),
      chevronup: drawn('M3 10.5l5-5l5 5'),
      doublechevrondown: drawn('M3 3.5l5 5l5-5M3 8.5l5 5l5-5'),
      clear: drawn(CROSS),
      cancel: drawn(CROSS),
      info: drawn(`${CIRCLE}M8 7v4.5M8 4.5v.5`),
      errorbadge: drawn(`${CIRCLE}M5.5 5.5l5 5M10.5 5.5l-5 5`),
      blocked2: drawn(`${CIRCLE}M3.5 3.5l9 9`),
      warning: drawn('M8 2l6.5 12h-13zM8 6.5v3.5M8 11.5v.5'),
      completed: drawn(`${CIRCLE}M5 8l2.2 2.2L11 6`),
      checkmark: drawn('M2.5 8.5l3.5 3.5l7.5-8'),
      circlering: drawn(CIRCLE),
      statuscirclecheckmark: drawn('M5 8l2.2 2.2L11 6'),
    },
  })
}
