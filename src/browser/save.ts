/** How long the browser may take to begin a download, in milliseconds. */
const PATIENCE = 60_000

/** Hands a file to the browser, which asks where to put it or puts it among the downloads. */
export function saveFile(name: string, content: Uint8Array | string | Blob): void {
  const type =
    typeof content === 'string'
      ? 'text/plain;charset=utf-8'
      : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const file = content instanceof Blob ? content : new Blob([content as BlobPart], { type })
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), PATIENCE)
}
