import { wordsKey, type Language } from '#messages'
import type { PaneCatalogue, TemplateWish } from './services'

/** What no file system takes in a name. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f]/g

/** The file name a new template is offered under: `小学-济宁市兖州区-2025.xlsx`; by the short codes for who reads no Chinese. */
export function templateFile(
  { kind, jurisdiction, year }: Pick<TemplateWish, 'kind' | 'jurisdiction' | 'year'>,
  { kinds, jurisdictions }: Pick<PaneCatalogue, 'kinds' | 'jurisdictions'>,
  language: Language,
): string {
  const said = (all: PaneCatalogue['kinds' | 'jurisdictions'], id: string): string =>
    language === 'en' ? id : (all.find((each) => each.id === id)?.label[wordsKey(language)] ?? id)
  const parts = [said(kinds, kind), said(jurisdictions, jurisdiction), String(year)]
  return `${parts.join('-').replaceAll(FORBIDDEN, '_')}.xlsx`
}
