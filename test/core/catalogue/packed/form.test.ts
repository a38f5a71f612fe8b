import type { Form, FormCell } from '#core'
import { packForm, unpackForm } from '../../../../src/core/catalogue/packed/form'
import { madeField, madeTemplate } from '../../../support/madeTemplate'

const cells: FormCell[] = [{ kind: 'reference', field: 'area' }, { kind: 'none' }]
const form = (): Form => madeTemplate({ fields: [madeField('rooms')], cells }).forms[0]!

test('each cell is one text', () => {
  expect(packForm(form()).rows.map((row) => row.cells)).toEqual([['rooms', '=area', '-']])
})
test('a form comes back as it was', () => {
  expect(packForm(form())).toMatchObject({ ...form(), rows: [{ label: form().rows[0]?.label, indent: 0 }] })
  expect(unpackForm(packForm(form()))).toEqual(form())
})
