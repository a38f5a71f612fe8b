import { MARKER, type FieldId, type RawValue } from '#core'
import { wordsKey, type Language } from '#messages'
import type { WorkbookSpec } from '#spec'
import { templateWorkbook } from '#workbook'
import { catalogue, templateOf } from '../../support/catalogue'
import { requestFor, sampleCells, yearBefore } from '../../support/filledTemplate'
import { ExcelHost } from '../../host/excelHost'
import { openSpec } from '../../host/openSpec'

/** The workbooks of one invented school in the states in which a clerk meets them. */
const template = templateOf('primarySchool')

type Cells = Map<FieldId, RawValue>

const made = (values: Cells, lastYear?: Cells): WorkbookSpec =>
  templateWorkbook(requestFor(template, { values, ...(lastYear && { lastYear }) }))

export const clean = (): Cells => sampleCells('primarySchool')
export const lastYear = (): Cells => yearBefore(clean())

/** With slips of every kind: a unit, two digits that changed places, a third of the pupils gone, cells forgotten. */
export function withSlips(): Cells {
  const cells = clean()
  cells.set('classrooms', '45间')
  const girls = Number(cells.get('enrolment.primary.g3.girls'))
  cells.set('enrolment.primary.g3.girls', girls + 90)
  cells.set('schoolId', '37081201')
  cells.set('isPublic', '对')
  cells.set('isBoardingSchool', '是')
  cells.delete('equipmentValue')
  cells.delete('graduates.primary')
  return cells
}

/** True figures that fall short of plans, some of them better than the year before. */
export function withGaps(): Cells {
  const cells = clean()
  cells.set('equipmentStandardMet', '否')
  cells.set('classIIStandardMet', '否')
  cells.set('multimediaRooms', 10)
  return cells
}

export function aYearBefore(): Cells {
  const cells = lastYear()
  cells.set('backboneTeachers.primary', 4)
  cells.set('multimediaRooms', 9)
  return cells
}

/** Half of the forms are filled, as after a first afternoon. */
export function halfFilled(): Cells {
  const done = new Set(template.forms.slice(0, Math.ceil(template.forms.length / 2)).map(({ id }) => id))
  return new Map(
    [...clean()].filter(([id], index) => done.has(template.fields.get(id)?.form ?? '') || index % 3 === 0),
  )
}

export const openWith = (values: Cells, lastYear?: Cells): ExcelHost => openSpec(made(values, lastYear))

export const openBlank = (): ExcelHost => openSpec(templateWorkbook(requestFor(template)))

export function openForeign(): ExcelHost {
  const host = new ExcelHost()
  host.addSheet('Sheet1')
  return host
}

/** A school workbook whose hidden sheet says something else. */
export function openMarked(name: keyof typeof MARKER, value: string | number): ExcelHost {
  const host = openSpec(made(clean()))
  const { sheet, at } = host.place(MARKER[name])
  sheet.put(at.row, at.column, { value })
  return host
}

export const countyKind = (): string =>
  [...catalogue.templates.values()].find(({ kind }) => kind.level === 'county')?.kind.id ?? ''

export const specWith = made

/** The same workbook without any of our names. */
export const foreignSpec = (): WorkbookSpec => ({ ...made(clean()), names: [] })

/** What somebody chooses who wants a template: the kind of school and the place, as the lists call them. */
export function primaryInYanzhou(language: Language): readonly [kind: string, place: string] {
  const place = catalogue.jurisdictions.find(({ id }) => id === 'yanzhou')
  if (!place) throw new Error('no yanzhou in seeds/jurisdictions.json')
  return [template.kind.label[wordsKey(language)], place.label[wordsKey(language)]]
}
