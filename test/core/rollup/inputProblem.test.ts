import { InputProblem } from '#core'

test('a problem tells its place in its message', () => {
  expect(new InputProblem('badTake', 4, '要', '接收').message).toBe('badTake at 接收 4: 要')
  expect(new InputProblem('badKind', 4, '大学').message).toBe('badKind at line 4: 大学')
})
