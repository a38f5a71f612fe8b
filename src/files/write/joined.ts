export async function joined(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const kept: Uint8Array[] = []
  for await (const piece of pieces) kept.push(piece)
  const whole = new Uint8Array(kept.reduce((size, { length }) => size + length, 0))
  let at = 0
  for (const piece of kept) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
