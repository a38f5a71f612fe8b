import { strFromU8, unzipSync } from 'fflate'
import { zip } from '../support/zipFixture'
import type { Draft, Parts } from './mutation'

/** The file that a draft of the parts makes. */
export function workbookBytes(parts: Parts, change: (draft: Draft) => Draft = (draft) => draft): Uint8Array {
  const { entries, options } = change({ entries: [...parts], options: {} })
  return zip(entries, options)
}

/** The texts of a file's parts; pictures are left out. */
export function partsOf(bytes: Uint8Array): Parts {
  const texts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name))
  return new Map(texts.map(([name, content]) => [name, strFromU8(content)]))
}
