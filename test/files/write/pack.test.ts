import { unzipSync } from 'fflate'
import { joined } from '../../../src/files/write/joined'
import { pack } from '../../../src/files/write/pack'

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

/** Of every length of UTF-8, and so many that they come in several hand-overs. */
function* pieces(count: number): Generator<string> {
  for (let index = 0; index < count; index++) yield `<${index}>学校 é 𠀀</${index}>`
}

describe('parts in pieces', () => {
  it('come back whole, in whatever pieces they came', async () => {
    const long = [...pieces(100_000)].join('')
    const parts = new Map<string, Iterable<string>>([
      ['short', ['x']],
      ['none', []],
      ['empty', ['', '', '']],
      ['many', pieces(100_000)],
      ['long', ['a', long, 'b']],
    ])
    const back = unzipSync(joined(await pack(parts)))
    expect(Object.keys(back).sort()).toEqual(['empty', 'long', 'many', 'none', 'short'])
    expect([text(back['short']), text(back['none']), text(back['empty'])]).toEqual(['x', '', ''])
    expect(text(back['many']) === long).toBe(true)
    expect(text(back['long']) === `a${long}b`).toBe(true)
  })

  it('fail as their making fails, wherever that is', async () => {
    function* spoilt(after: number): Generator<string> {
      yield* pieces(after)
      throw new Error(`no piece ${after}`)
    }
    for (const after of [0, 1, 50_000])
      await expect(pack(new Map([['part', spoilt(after)]]))).rejects.toThrow(`no piece ${after}`)
  })
})
