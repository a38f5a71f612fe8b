import { UnreadableWorkbook } from '#core'
import { LIMITS } from '#files'

/** @throws UnreadableWorkbook 'tooLarge' before it takes the file into memory */
export async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > LIMITS.fileBytes) throw new UnreadableWorkbook('tooLarge', `${file.size} bytes`)
  return new Uint8Array(await file.arrayBuffer())
}
