import { CatalogueError } from '#core'
import { complain } from '../../../src/core/catalogue/complaint'

test('a complaint says where, what, and what to do', () => {
  expect(complain('a.json', ['rows', 3, 'id'], 'twice', 'renumber it')).toEqual({
    file: 'a.json',
    path: 'rows.3.id',
    problem: 'twice',
    remedy: 'renumber it',
  })
  expect(complain('a.json', [], 'missing').remedy).toBe('correct this value')
})

test('all of them make one error, a line each', () => {
  const complaints = [
    complain('a.json', ['x'], 'wrong', 'mend it'),
    complain('b.json', [], 'missing', 'add it'),
  ]
  const error = new CatalogueError(complaints)
  expect(error.complaints).toBe(complaints)
  expect(error.message).toBe('a.json: x: wrong — mend it\nb.json: : missing — add it')
})
