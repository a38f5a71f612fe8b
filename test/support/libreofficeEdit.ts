import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { FILTERS, runSoffice, writeProfile, type Target } from './libreoffice'

const HEADING =
  '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n'
const MODULE =
  'xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic"'

/**
 * Opens a workbook in LibreOffice, does there what a person would do, and saves it as `to`. `steps` is Basic, in which
 * `doc` is the workbook. Returns the bytes saved.
 */
export async function editIn(file: string, to: Target, steps: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'xuebiao-libreoffice-'))
  const [out, done, profile] = [`saved.${to}`, 'done.txt', 'profile'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  const url = (path: string): string => pathToFileURL(path).href
  const macro = `
    Sub Main
      On Error Goto Failed
      Dim hidden(0) As New com.sun.star.beans.PropertyValue
      hidden(0).Name = "Hidden" : hidden(0).Value = True
      doc = StarDesktop.loadComponentFromURL("${url(file)}", "_blank", 0, hidden())
      Edit(doc)
      Dim filter(0) As New com.sun.star.beans.PropertyValue
      filter(0).Name = "FilterName" : filter(0).Value = "${FILTERS[to].split(':')[1]}"
      doc.storeToURL("${url(out)}", filter())
      doc.close(True)
      Failed:
      Open "${done}" For Output As #1
      Print #1, Error$
      Close #1
      StarDesktop.terminate()
    End Sub
    Sub Edit(doc)
      ${steps}
    End Sub`
  const soffice = (argument: string): Promise<string> =>
    runSoffice([`-env:UserInstallation=${url(profile)}`, '--headless', '--norestore', argument], 120)
  await writeProfile(profile, false)
  // A new profile gets a module of its own, which is empty.
  await soffice('--terminate_after_init')
  const escaped = macro.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  await writeFile(
    join(profile, 'user', 'basic', 'Standard', 'Module1.xba'),
    `${HEADING}<script:module ${MODULE}>${escaped}</script:module>`,
  )
  const said = await soffice('macro:///Standard.Module1.Main')
  const problem = await readFile(done, 'utf8').catch(() => said)
  if (problem.trim() !== '') throw new Error(`libreoffice failed at its macro: ${problem}`)
  return readFile(out)
}
