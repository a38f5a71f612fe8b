import { openSpec } from '../host/openSpec'
import { NEWEST_SETS } from '../host/nativeBridge'
import { templateOf } from '../support/catalogue'
import { blankTemplate } from '../support/filledTemplate'
import { journeys } from './journey'

/** Old and new Excels, and one that speaks English. */
const spec = blankTemplate(templateOf('primarySchool'))
const [pupils, girls] = ['enrolment.primary.g1', 'enrolment.primary.g1.girls']
const { open, browser } = journeys()

test('an Excel that is too old is told so, and asked for nothing', async () => {
  const host = openSpec(spec)
  const excel = await open(host, { sets: { ExcelApi: '1.7', AddinCommands: '1.1' } })
  await excel.see('这个 Excel 版本太旧')
  expect(host.reads).toBe(0)
})

test.each(['1.9', '1.13', '1.14', '1.15'])('ExcelApi %s checks what is typed and pasted', async (version) => {
  const host = openSpec(spec)
  const excel = await open(host, { sets: { ...NEWEST_SETS, ExcelApi: version } })
  await excel.see(/2-1 /)
  await excel.quiet()
  host.requests.length = 0
  host.type(pupils, [40])
  host.type(girls, [45])
  await excel.see(/须改正 [1-9]/)
  expect(host.requests.length).toBe(0)
  host.type(pupils, [40], [20])
  await excel.see('须改正 0')
  await excel.quiet()
  expect(host.reads).toBe(1)
  expect(host.writes).toEqual([])
})

test('the pane speaks English in an English Excel', async () => {
  const excel = await open(openSpec(spec), { locale: 'en-US' })
  await excel.see(/to correct/)
  expect(await excel.pane.evaluate(() => document.documentElement.lang)).toBe('en')
})

describe('an Excel that does not answer', () => {
  beforeAll(() => browser().context.clock.install())

  test('is waited for in words, goes on by itself, and typing works as before', async () => {
    const host = openSpec(spec)
    host.faults.hang()
    const excel = await open(host)
    await excel.see('正在读取工作簿')
    await excel.page.clock.fastForward('00:16')
    await excel.see('Excel 没有回应')
    host.faults.answer()
    await excel.press('立即核查')
    await excel.see(/2-1 /)
    host.type(pupils, [40])
    host.type(girls, [45])
    await excel.see(/须改正 [1-9]/)
    expect(host.writes).toEqual([])
  })

  test('in the middle of the work: what was typed stays judged, and nothing is lost', async () => {
    const host = openSpec(spec)
    const excel = await open(host)
    await excel.see(/2-1 /)
    host.faults.hang()
    host.type(pupils, [40], [45])
    await excel.quiet()
    await excel.page.clock.fastForward('00:16')
    await excel.see('Excel 没有回应')
    host.faults.answer()
    // The next attempt is a second away.
    await excel.see(/须改正 [1-9]/)
    await excel.gone('Excel 没有回应')
    host.type(girls, [20])
    await excel.see('须改正 0')
  })

  test('not even to say that it is there', async () => {
    const excel = await open(openSpec(spec), { isSilent: true })
    await excel.see('等了 5 秒')
    await excel.page.evaluate(() => window.introduce())
    await excel.see(/2-1 /)
  })
})

test('the policy keeps back what these journeys say never happens, and it would be seen', async () => {
  const { violations, complaints, requests } = browser()
  const excel = await open(openSpec(spec))
  await excel.see(/2-1 /)
  const before = requests.length
  const outcome = await excel.pane.evaluate(async () => {
    const sent = await fetch('https://example.org/?school=3708120101').then(
      () => 'sent',
      () => 'kept back',
    )
    const script = document.createElement('script')
    script.textContent = 'window.wasRun = true'
    document.body.append(script)
    return [sent, 'wasRun' in window]
  })
  await excel.quiet()
  expect(outcome).toEqual(['kept back', false])
  expect([...violations].sort()).toEqual([
    'connect-src https://example.org/?school=3708120101',
    'script-src-elem inline',
  ])
  expect(complaints.length).toBeGreaterThan(0)
  expect(requests.slice(before).filter((url) => url.includes('example.org'))).toEqual([])
  violations.length = 0
  complaints.length = 0
})
