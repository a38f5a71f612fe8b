import type { AddIn } from '#spec'

/** What a manifest says the add-in is: the only place where its id is written. */
export function addInOf(manifest: string): AddIn {
  const textOf = (name: string): string => {
    const [, text] = new RegExp(`<${name}>\\s*([^<\\s]+)\\s*</${name}>`).exec(manifest) ?? []
    if (text === undefined) throw new Error(`no ${name} in the manifest`)
    return text
  }
  return { id: textOf('Id'), version: textOf('Version'), pane: textOf('TaskpaneId') }
}
