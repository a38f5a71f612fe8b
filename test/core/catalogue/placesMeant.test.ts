import { placesMeant } from '#core'
import { catalogue } from '../../support/catalogue'

const meant = (given: string): string[] => placesMeant(given, catalogue).map(({ id }) => id)

test.each([
  ['yanzhou', 'yanzhou'],
  ['济宁市兖州区', 'yanzhou'],
  ['兖州', 'yanzhou'],
  ['兖州区', 'yanzhou'],
  ['济宁兖州', 'yanzhou'],
  ['济宁兖州区', 'yanzhou'],
  ['济宁市兖州', 'yanzhou'],
  ['兖州县', undefined],
  ['济宁县兖州区', undefined],
  ['济宁区', undefined],
  ['济南市区', undefined],
  ['Yanzhou', 'yanzhou'],
  ['yanzhou-2022', 'yanzhou'],
  ['济兖政办发〔2022〕2号', 'yanzhou'],
  ['济兖政办发[2022]2号', 'yanzhou'],
  ['《济南市深化教育强镇筑基行动实施方案》', 'jinan'],
  ['济南', 'jinan'],
  ['淄川', 'zichuan'],
  ['开发区', 'jiningKfq'],
  ['济宁市', 'jining'],
  ['Jining', 'jining'],
  ['jining development', undefined],
  ['火星', undefined],
  ['', undefined],
  ['市', undefined],
  ['国', undefined],
  ['e', undefined],
  ['ji', undefined],
  ['《》', undefined],
])('%s → %s', (given, id) => {
  expect(meant(given)).toEqual(id === undefined ? [] : [id])
})

test('part of several names means each of them', () => {
  expect(meant('济宁')).toEqual(['jining', 'yanzhou', 'jiningKfq'])
  expect(meant('宁市')).toEqual(['jining', 'yanzhou'])
})

test('districts whose own name begins as kinds of places do', () => {
  const place = { id: 'shizhong', label: { zh: '枣庄市市中区', en: 'Shizhong' }, lineage: [] }
  for (const given of ['市中', '市中区', '枣庄市中'])
    expect(placesMeant(given, { jurisdictions: [place], plans: [] })).toEqual([place])
})
