import { schoolFields, type Change } from '#core'
import type { Content } from '../sheetDraft'
import type { County } from './county'
import type { Drawn } from './drawnCells'
import { listSheet } from './listSheet'

/** What moved since the county's workbook as it stood: schools, and figures cell by cell. */
export function changesSheet(changes: readonly Change[], county: County): Drawn {
  const labels = county.words.changes
  const fields = schoolFields(county.catalogue)
  const titles = new Map(county.forms.map((form) => [form.id, `${form.number} ${county.say(form.title)}`]))
  const row = ({ schoolId, schoolName, type, field: id, ...change }: Change): Content['value'][] => {
    const field = id === undefined ? undefined : fields.get(id)
    const { was, is, place } = change
    return [
      labels.type[type],
      schoolName,
      schoolId,
      field && titles.get(field.form),
      field && county.say(field.label),
      was ?? (field && labels.blank),
      is ?? (field && labels.blank),
      typeof was === 'number' && typeof is === 'number' ? is - was : undefined,
      change.fileBefore,
      change.fileNow,
      place && `${place.sheet}!${place.cell}`,
    ]
  }
  return listSheet(
    {
      sheet: county.words.sheet.changes,
      title: labels.title,
      intro: labels.intro,
      columns: [
        { label: labels.number, width: 5.5, style: 'number' },
        { label: labels.what, width: 10, style: 'center' },
        { label: labels.schoolName, width: 24, style: 'wrapped' },
        { label: labels.schoolId, width: 12, style: 'text' },
        { label: labels.form, width: 18, style: 'wrapped' },
        { label: labels.item, width: 26, style: 'wrapped' },
        { label: labels.was, width: 12, style: 'answer' },
        { label: labels.is, width: 12, style: 'answer' },
        { label: labels.difference, width: 10, style: 'answer' },
        { label: labels.fileBefore, width: 22, style: 'small' },
        { label: labels.fileNow, width: 22, style: 'small' },
        { label: labels.place, width: 18, style: 'small' },
      ],
      items: changes,
      row,
      ending: changes.length === 0 ? labels.nothing : undefined,
    },
    county,
  )
}
