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
    const back = unzipSync(await joined(pack(parts)))
    expect(Object.keys(back).sort()).toEqual(['empty', 'long', 'many', 'none', 'short'])
    expect([text(back['short']), text(back['none']), text(back['empty'])]).toEqual(['x', '', ''])
    expect(text(back['many']) === long).toBe(true)
    expect(text(back['long']) === `a${long}b`).toBe(true)
  })

  it('are handed on as they are made', async () => {
    let made = 0
    function* watched(): Generator<string> {
      for (const piece of pieces(100_000)) {
        made++
        yield piece
      }
    }
    for await (const piece of pack(new Map([['many', watched()]]))) if (piece.length > 100) break
    expect(made).toBeGreaterThan(0)
    expect(made).toBeLessThan(50_000)
  })

  it('stand in the file in the order they are made, behind those that tell what file it is', async () => {
    const names = ['b', '_rels/.rels', 'a', '[Content_Types].xml']
    const file = await joined(pack(new Map(names.map((name) => [name, [name]]))))
    expect(Object.keys(unzipSync(file))).toEqual(['[Content_Types].xml', '_rels/.rels', 'b', 'a'])
  })

  it('fail as their making fails, wherever that is', async () => {
    function* spoilt(after: number): Generator<string> {
      yield* pieces(after)
      throw new Error(`no piece ${after}`)
    }
    for (const after of [0, 1, 50_000])
      await expect(joined(pack(new Map([['part', spoilt(after)]])))).rejects.toThrow(`no piece ${after}`)
  })
})
