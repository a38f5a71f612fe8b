import type { KindId } from '../model/field'
import type { Template } from '../model/template'
import type { Catalogue } from './catalogue'

/** The template of a kind of school. @throws Error where there is no such kind */
export function templateOf(kind: KindId, { templates }: Pick<Catalogue, 'templates'>): Template {
  const template = templates.get(kind)
  if (!template) throw new Error(`no template for ${kind}`)
  return template
}
