import { madeOnce } from './madeOnce'
import { run } from './terminal'

/** The folder that `xuebiao demo` makes, for reading only, and what it prints. */
export async function madeDemo(): Promise<{ readonly folder: string; readonly out: string }> {
  const { folder, told } = await madeOnce('demo', async (into) => {
    const { code, out, err } = await run('demo', '--out', into)
    if (code !== 0 || err !== '') throw new Error(err)
    return out
  })
  return { folder, out: told }
}
