/** A UTF-16 unit takes at most so many bytes. */
const BYTES_A_UNIT = 3

/** Bytes of a piece. */
export const ROOM = 1 << 18

/**
 * The bytes of short pieces, in UTF-8 and many pieces at a time: each hand-over to a thread costs. A piece is a whole text:
 * a character of two UTF-16 units (a surrogate pair) never begins in one piece and ends in the next, where each half would
 * be written as U+FFFD.
 */
export function* encoded(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  const room = new Uint8Array(ROOM)
  let filled = 0
  for (const piece of pieces) {
    const most = piece.length * BYTES_A_UNIT
    if (filled > 0 && filled + most > ROOM) {
      yield room.slice(0, filled)
      filled = 0
    }
    if (most > ROOM) yield encoder.encode(piece)
    else filled += encoder.encodeInto(piece, room.subarray(filled)).written
  }
  yield room.slice(0, filled)
}
