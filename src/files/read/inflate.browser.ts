import { Inflate, inflateSync } from 'fflate'

/** Deflate grows data at most 1032-fold: one step can go beyond the limit by 64 MiB, not more. */
const STEP_BYTES = 64 * 1024

/** The same as in `inflate.ts`, without Node. */
export function inflateRaw(data: Uint8Array, size: number): Uint8Array {
  return data.length <= STEP_BYTES ? inflateAtOnce(data, size) : inflateInSteps(data, size)
}

/** fflate writes nothing beyond what it was given: a byte more than the size shows that there is more. */
function inflateAtOnce(data: Uint8Array, size: number): Uint8Array {
  const content = inflateSync(data, { out: new Uint8Array(size + 1) })
  refuseBeyond(size, content.length)
  return content
}

/** Several times slower, for it copies every step's output twice. */
function inflateInSteps(data: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size)
  let length = 0
  const inflate = new Inflate((chunk) => {
    refuseBeyond(size, length + chunk.length)
    out.set(chunk, length)
    length += chunk.length
  })
  for (let from = 0; from < data.length; from += STEP_BYTES) {
    inflate.push(data.subarray(from, from + STEP_BYTES), from + STEP_BYTES >= data.length)
  }
  return out.subarray(0, length)
}

function refuseBeyond(size: number, length: number): void {
  if (length > size) throw new RangeError(`more than ${size} bytes`)
}
