import { Flattener, Unflattener, type FieldCatalogue, type FlatSubmission, type Opened } from '#core'
import type { Refusal } from './ports'

/** What was opened on one thread, on its way to another. */
export type Carried = Refusal | (Omit<Opened, 'submission'> & { readonly submission: FlatSubmission })

type Load = (opened: Opened | Refusal) => Carried
export type Unload = (carried: Carried) => Opened | Refusal

/** Loads what one thread has opened, to be unloaded on another in the same order. */
export function loader(): Load {
  const flattener = new Flattener()
  return (opened) =>
    'problem' in opened ? opened : { ...opened, submission: flattener.flat(opened.submission) }
}

/** Unloads what comes from one thread that has the same catalogue; throws an Error where something is lost. */
export function unloader({ templates }: FieldCatalogue): Unload {
  const unflattener = new Unflattener(templates)
  return (carried) =>
    'problem' in carried ? carried : { ...carried, submission: unflattener.submission(carried.submission) }
}
