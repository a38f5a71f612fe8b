import { main } from './main'

/** The program: the process is touched here and nowhere else. */
const CLEAR_LINE = '\r\u001b[2K'
const isScreen = process.stderr.isTTY

// A reader such as `head` that has seen enough is no failure.
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code !== 'EPIPE') throw problem
  process.exit()
})

main(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${isScreen ? CLEAR_LINE : ''}${text}\n`),
  progress: (text) => {
    if (isScreen) process.stderr.write(CLEAR_LINE + text.slice(0, process.stderr.columns - 1))
  },
}).then(
  (code) => {
    if (isScreen) process.stderr.write(CLEAR_LINE)
    process.exitCode = code
  },
  (problem: unknown) => {
    process.stderr.write(
      `xuebiao: ${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}\n`,
    )
    process.exitCode = 2
  },
)
