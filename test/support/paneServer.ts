import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { headersFor } from '../../config/addresses'

export const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
}

export interface PaneServer {
  /** Such as `http://localhost:40123`. */
  readonly origin: string
  /** The paths that were asked for. */
  readonly requests: readonly string[]
  close(): void
}

/**
 * A web server for the pane as it was built, with the headers that one has to send. For what a browser's requests,
 * answered by the test itself, do not show: those of workers within workers.
 */
export async function servePane(folder: string): Promise<PaneServer> {
  const requests: string[] = []
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    requests.push(pathname)
    const file = join(folder, normalize(decodeURIComponent(pathname)))
    if (!existsSync(file)) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain', ...headersFor(pathname) })
    return response.end(readFileSync(file))
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://localhost:${port}`,
    requests,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
