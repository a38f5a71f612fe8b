import { deflateRawSync } from 'node:zlib'
import {
  BROKEN_ARCHIVES,
  BROKEN_PACKAGES,
  changed,
  good,
  SHEET,
  THREE,
} from '../../support/hostile/brokenPackages'
import { workbook } from '../../support/xlsxFixture'
import { refusal } from './cells'

describe('a package that is not whole is refused', () => {
  it.each(BROKEN_PACKAGES)('%s', (_, bytes, code) => {
    expect(refusal(bytes).code).toBe(code)
  })
})

describe('an archive that is not whole is refused', () => {
  it.each(BROKEN_ARCHIVES)('%s', (_, bytes, code) => {
    expect(refusal(bytes).code).toBe(code)
  })

  it('more than fits is not even inflated', () => {
    const rows = '<row/>'.repeat(200_000)
    const bytes = workbook({ rows }, { lies: { [SHEET]: { size: 300 } } })
    expect(deflateRawSync(rows).length).toBeLessThan(5000)
    expect(refusal(bytes)).toMatchObject({ code: 'damaged', part: SHEET })
  })

  it('entries that the directory does not count', () => {
    const bytes = workbook(THREE)
    const view = new DataView(bytes.buffer)
    const end = bytes.length - 22
    view.setUint16(end + 10, view.getUint16(end + 10, true) - 1, true)
    expect(refusal(bytes).code).toBe('damaged')
  })

  it('no cut and no changed byte makes anything but a refusal or a reading', () => {
    for (let at = 0; at < good.length; at += 3) {
      for (const bytes of [good.subarray(0, at), changed(at, 0xff), changed(at, 0x01)]) {
        try {
          refusal(bytes)
        } catch (error) {
          expect(error).toEqual(new Error('the file was read'))
        }
      }
    }
  })
})
