import { OTHER_FORMATS } from '../../support/hostile/otherFormats'
import { refusal } from './cells'

it.each(OTHER_FORMATS.map(([what, file, code, found]) => ({ what, file, code, found })))(
  '$what',
  ({ file, code, found }) => {
    const error = refusal(file)
    expect([error.code, error.found]).toEqual([code, found])
  },
)
