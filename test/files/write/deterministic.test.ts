import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { readWorkbook } from '../../../src/files/read'
import { writeWorkbook } from '../../../src/files/write'
import { runNode } from '../../support/child'
import { EVERYTHING } from './everything'

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const SCRIPT = `
  const { createHash } = require('node:crypto')
  const { writeWorkbook } = require('./src/files/write')
  const { EVERYTHING } = require('./test/files/write/everything')
  writeWorkbook(EVERYTHING).then((bytes) =>
    console.log(new Date(0).getHours(), createHash('sha256').update(bytes).digest('hex')))
`

describe('the same spec gives the same bytes', () => {
  it('each time', async () =>
    expect(digest(await writeWorkbook(EVERYTHING))).toBe(digest(await writeWorkbook(EVERYTHING))))

  it('at another time', async () => {
    const now = digest(await writeWorkbook(EVERYTHING))
    jest.useFakeTimers({
      now: new Date('2031-07-01T23:59:59Z'),
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout'],
    })
    try {
      expect(new Date().getFullYear()).toBe(2031)
      expect(digest(await writeWorkbook(EVERYTHING))).toBe(now)
    } finally {
      jest.useRealTimers()
    }
  })

  it.each([
    ['Asia/Shanghai', 8],
    ['America/St_Johns', 20],
    ['Pacific/Kiritimati', 13],
  ])('in the time zone of %s', async (TZ, hour) => {
    const printed = await runNode(SCRIPT, { env: { ...process.env, TZ } })
    expect(printed.trim()).toBe(`${hour} ${digest(await writeWorkbook(EVERYTHING))}`)
  })
})

it('another spec gives other bytes', async () =>
  expect(digest(await writeWorkbook({ ...EVERYTHING, title: '另一本' }))).not.toBe(
    digest(await writeWorkbook(EVERYTHING)),
  ))

it('a browser, whose deflate is another, packs the same parts', async () => {
  jest.resetModules()
  jest.doMock('../../../src/files/write/deflate', () =>
    jest.requireActual<object>('../../../src/files/write/deflate.browser'),
  )
  jest.doMock('../../../src/files/crc32', () =>
    jest.requireActual<object>('../../../src/files/crc32.browser'),
  )
  const inBrowser = await import('../../../src/files/write/writeWorkbook')
  const bytes = await inBrowser.writeWorkbook(EVERYTHING)
  expect(unzipSync(bytes)).toEqual(unzipSync(await writeWorkbook(EVERYTHING)))
  expect(readWorkbook(bytes)).toEqual(readWorkbook(await writeWorkbook(EVERYTHING)))
})
