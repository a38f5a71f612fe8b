const { spawn } = require('node:child_process')
const { availableParallelism } = require('node:os')

/** Those that take longest first. `npm run lint` finds them where npm put them. */
const waiting = ['eslint .', 'tsc --noEmit', 'prettier --check .', 'tsc --noEmit -p src/core', 'knip']

/** Runs one check after another; what each says comes in one piece. */
async function work() {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const { code, said } = await run(check)
    process.stdout.write(`${check}: ${code === 0 ? 'ok' : 'failed'}\n${code === 0 ? '' : said}`)
    if (code !== 0) process.exitCode = 1
  }
}

/** On Windows they are scripts of the shell. */
const run = (check) =>
  new Promise((resolve) => {
    const child = spawn(check, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data))
    child.on('close', (code) => resolve({ code, said }))
  })

// As many at a time as there are cores.
for (let core = 0; core < availableParallelism(); core++) void work()
