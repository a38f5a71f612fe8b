import { UnreadableWorkbook } from './unreadable'

/** [MS-CFB] 2.2: the header of an OLE2 container. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** [MS-CFB] 2.6.1: directory entries are 128 bytes, their names UTF-16 in front, the name's length at 64. */
const ENTRY = { size: 128, nameLength: 64 }
const HEADER_SIZE = 512
/** [MS-OFFCRYPTO] 2.3.4.4 */
const ENCRYPTED = 'EncryptedPackage'
/** [MS-XLS] 2.1.2; 'Book' up to Excel 95. */
const XLS = ['Workbook', 'Book']

const utf16 = new TextDecoder('utf-16le')

export function looksLikeOle2(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte)
}

/** @throws UnreadableWorkbook 'encrypted', 'oldXls', 'oleUnknown': always one of them */
export function refuseOle2(bytes: Uint8Array): never {
  const names = streamNames(bytes)
  if (names.has(ENCRYPTED)) throw new UnreadableWorkbook('encrypted', 'encrypted workbook')
  if (XLS.some((name) => names.has(name))) throw new UnreadableWorkbook('oldXls', 'BIFF workbook')
  throw new UnreadableWorkbook('oleUnknown', 'OLE2 container without a workbook')
}

/**
 * Everything in the file that has the shape of one of the wanted directory entries. The chain of directory
 * sectors is not followed: entries stand at multiples of 128 in any case, and damaged chains are common.
 */
function streamNames(bytes: Uint8Array): Set<string> {
  const found = new Set<string>()
  for (let at = HEADER_SIZE; at + ENTRY.size <= bytes.length; at += ENTRY.size) {
    for (const name of [ENCRYPTED, ...XLS]) if (isNamed(bytes, at, name)) found.add(name)
  }
  return found
}

/** Names are compared without regard to case ([MS-CFB] 2.6.4). */
function isNamed(bytes: Uint8Array, at: number, name: string): boolean {
  const length = (name.length + 1) * 2 // UTF-16 with a closing zero
  if (bytes[at + ENTRY.nameLength] !== length) return false
  const found = utf16.decode(bytes.subarray(at, at + length - 2))
  return found.toLowerCase() === name.toLowerCase()
}
