const { sep } = require('node:path')
const { default: Sequencer } = require('@jest/test-sequencer')

/** Whole browsers, programs and LibreOffice: minutes, where the others take seconds. */
const LONG = /^(guide|bench|build|release|browser|agreement|independent|journeys)\b/

/**
 * Long suites first: one that begins last leaves all other cores idle. jest knows that from earlier runs, of which a
 * clean checkout has none.
 */
module.exports = class extends Sequencer {
  sort(tests) {
    const isLong = ({ path }) => LONG.test(path.split(`${sep}test${sep}`).at(-1))
    const sorted = super.sort(tests)
    return [...sorted.filter(isLong), ...sorted.filter((each) => !isLong(each))]
  }
}
