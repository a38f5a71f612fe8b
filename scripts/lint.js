const { spawn } = require('node:child_process')
const { availableParallelism } = require('node:os')
const { scripts } = require('../package.json')

/** `npm run lint`: every script `lint:…`, the longest of which stand first, as many at a time as there are cores. */
const waiting = Object.keys(scripts).filter((name) => name.startsWith('lint:'))

/** Runs one check after another; what each says comes in one piece. */
async function work() {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const { code, said } = await run(check)
    process.stdout.write(`${check}: ${code === 0 ? 'ok' : 'failed'}\n${code === 0 ? '' : said}`)
    if (code !== 0) process.exitCode = 1
  }
}

/** On Windows npm is a script of the shell. */
const run = (check) =>
  new Promise((resolve) => {
    const child = spawn(`npm run --silent ${check}`, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data))
    child.on('close', (code) => resolve({ code, said }))
  })

for (let core = 0; core < availableParallelism(); core++) void work()
