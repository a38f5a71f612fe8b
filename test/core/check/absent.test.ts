import { environmentOf, readAll, type Field } from '#core'

const words = { zh: '四年级', en: 'fourth year' }
const field: Field = {
  id: 'enrolment.junior.g10',
  label: words,
  unit: words,
  type: 'count',
  blank: 'zero',
  form: 'pupils',
  mark: 'proposed',
}
const fields = new Map([[field.id, field]])
const valueOf = (cells: Map<string, undefined>) =>
  environmentOf(readAll(fields, { cells }), fields).value(field.id)

describe('a field whose blank means none', () => {
  it('is 0 where its cell is blank', () => {
    expect(valueOf(new Map([[field.id, undefined]]))).toBe(0)
  })
  it('cannot be told where its cell is gone', () => {
    expect(valueOf(new Map())).toBeUndefined()
  })
})
