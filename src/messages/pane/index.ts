import * as frame from './frame'
import * as obstacles from './obstacles'
import * as findings from './findings'
import * as filling from './filling'
import * as targets from './targets'
import * as sending from './sending'
import * as making from './making'

/** The words of the task pane, one file per view; those of the page without Excel are apart. */
export const zh = {
  ...frame.zh,
  ...obstacles.zh,
  ...findings.zh,
  ...filling.zh,
  ...targets.zh,
  ...sending.zh,
  ...making.zh,
}

export const en: typeof zh = {
  ...frame.en,
  ...obstacles.en,
  ...findings.en,
  ...filling.en,
  ...targets.en,
  ...sending.en,
  ...making.en,
}
