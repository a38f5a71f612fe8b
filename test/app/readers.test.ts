import { openAll, openFiles, type IntakeTools, type Readers, type SourceFile, type Watcher } from '#app'
import { digest, readWorkbook } from '#files'
import { catalogue } from '../support/catalogue'
import { countyFolder } from '../support/countyFiles'

/** Files read on several threads: the same, in the same order, whatever becomes of the threads. */
const tools: IntakeTools = { catalogue, readWorkbook, digest }
let files: SourceFile[]
beforeEach(async () => {
  const county = (await countyFolder()).files
  // Far more than threads are asked for at once.
  files = Array.from({ length: 8 }, (_, copy) =>
    county.map(({ name, bytes }) => ({
      name: `${copy} ${name}`,
      read: () => Promise.resolve(bytes),
    })),
  ).flat()
})

interface Threads {
  readonly tools: IntakeTools
  readonly asked: number
  readonly most: number
  readonly ended: number
}

/** Threads that answer later the earlier they were asked; `fails`: those of these turns die. */
function threads(count: number, fails: (turn: number) => boolean = () => false): Threads {
  const seen = { asked: 0, most: 0, ended: 0 }
  let [turn, now] = [0, 0]
  const readers: Readers = {
    count,
    async open(batch) {
      const own = turn++
      seen.asked++
      seen.most = Math.max(seen.most, ++now)
      await new Promise((resolve) => setTimeout(resolve, 10 * (count - (own % (count + 1)))))
      now--
      if (fails(own)) throw new Error('died')
      return openFiles(batch, tools)
    },
    end: () => seen.ended++,
  }
  return Object.assign(seen, { tools: { ...tools, startReaders: () => readers } })
}

test('answers that come out of order are handed over in order, and no more is read than asked for', async () => {
  const reading = threads(3)
  expect(await openAll(files, reading.tools)).toEqual(await openAll(files, tools))
  expect([reading.most, reading.ended]).toEqual([7, 1])
})

test('files that a thread passes over are read by the one that asked', async () => {
  const reading = threads(2)
  const { startReaders } = reading.tools
  const forgetful = (count: number): Readers | undefined => {
    const readers = startReaders?.(count)
    return readers && { ...readers, open: async (batch) => (await readers.open(batch)).slice(1) }
  }
  expect(await openAll(files, { ...tools, startReaders: forgetful })).toEqual(await openAll(files, tools))
})

test('a thread that dies loses no file', async () => {
  const reading = threads(2, (turn) => turn % 3 === 1)
  expect(await openAll(files, reading.tools)).toEqual(await openAll(files, tools))
})

test('who stops waits for no thread, and none is asked for more', async () => {
  const reading = threads(2)
  let steps = 0
  const watcher: Watcher = {
    step: () => steps++,
    get isCancelled() {
      return steps === 4
    },
  }
  const { opened, refused } = await openAll(files, reading.tools, watcher)
  expect(opened.length + refused.length).toBe(4)
  expect([reading.asked, reading.ended]).toEqual([5, 1])
})
