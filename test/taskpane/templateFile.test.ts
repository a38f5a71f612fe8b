import { templateFile } from '../../src/taskpane/templateFile'
import { catalogue } from '../support/catalogue'

const wish = { kind: 'primarySchool', jurisdiction: 'yanzhou', year: 2025 }

test('a new template has a name in the reader’s language, by which schools and places are told apart', () => {
  expect(templateFile(wish, catalogue, 'zh-CN')).toBe('小学-济宁市兖州区-2025.xlsx')
  expect(templateFile(wish, catalogue, 'en')).toBe('primarySchool-yanzhou-2025.xlsx')
})

test('what a file system refuses never gets into it, and a kind from elsewhere keeps its code', () => {
  const label = { zh: '东\\西/南:北*?"<>|', en: 'x' }
  const jurisdictions = [{ id: 'yanzhou', label }] as unknown as (typeof catalogue)['jurisdictions']
  expect(templateFile({ ...wish, kind: 'other' }, { ...catalogue, jurisdictions }, 'zh-CN')).toBe(
    'other-东_西_南_北______-2025.xlsx',
  )
})
