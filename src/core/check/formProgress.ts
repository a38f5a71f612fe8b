import type { Template } from '../model/template'
import type { Readings } from './readCells'
import { readyTemplate } from './ready'

/** How far one form is filled: cells that a school may not leave blank. */
export interface FormProgress {
  readonly form: string
  readonly filled: number
  readonly blank: number
}

/** How far each form is filled, in the order of the forms. A cell that is gone is still to be filled. */
export const formProgress = (template: Template, readings: Readings): FormProgress[] =>
  readyTemplate(template).forms.map(({ id, asked }) => {
    const blank = asked.filter(({ field }) => readings.get(field.id)?.state === 'blank').length
    return { form: id, filled: asked.length - blank, blank }
  })
