import type { SchoolSendBack } from '#core'

/** Excel's limit. */
const LONGEST = 31

/** A sheet name for every school: its own, with the end of its code where that is taken, or is no name for a sheet. */
export function sheetNames(pages: readonly SchoolSendBack[], taken: readonly string[]): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()))
  return pages.map(({ schoolName, schoolId }) => {
    const plain = schoolName
      .replace(/[\\/?*:[\]]/g, '')
      .replace(/^'+|'+$/g, '')
      .trim()
    const isFree = plain !== '' && plain.length <= LONGEST && !used.has(plain.toLowerCase())
    const name = isFree ? plain : `${plain.slice(0, LONGEST - schoolId.length - 1)} ${schoolId}`.trim()
    used.add(name.toLowerCase())
    return name
  })
}
