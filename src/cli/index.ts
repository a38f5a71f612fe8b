import { constants } from 'node:os'
import { main } from './main'
import { Interruption } from './stop'

/** The program: the process is touched here and nowhere else. */
const CLEAR_LINE = '\r\u001b[2K'
const isScreen = process.stderr.isTTY

// A reader such as `head` that has seen enough is no failure.
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code !== 'EPIPE') throw problem
  process.exit()
})

/** Ctrl+C, a closed window, a system that shuts down: the command ends by itself, and leaves nothing half done. */
const interruption = new AbortController()
let endedBy = 0
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  // Once: who asks a second time is obeyed at once.
  process.once(signal, () => {
    endedBy = constants.signals[signal]
    interruption.abort(new Interruption())
  })

main(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${isScreen ? CLEAR_LINE : ''}${text}\n`),
  progress: (text) => {
    if (isScreen) process.stderr.write(CLEAR_LINE + text.slice(0, process.stderr.columns - 1))
  },
  stop: interruption.signal,
}).then(
  (code) => {
    if (isScreen) process.stderr.write(CLEAR_LINE)
    process.exitCode = code === 2 && endedBy > 0 ? 128 + endedBy : code
  },
  (problem: unknown) => {
    process.stderr.write(
      `xuebiao: ${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}\n`,
    )
    process.exitCode = 2
  },
)
