import { loader, openFiles, unloader, type IntakeTools, type SourceFile } from '#app'
import { fieldCatalogue, type Opened } from '#core'
import { digest, readWorkbook } from '#files'
import { catalogue } from '../support/catalogue'
import { countyFolder } from '../support/countyFiles'

const tools: IntakeTools = { catalogue, readWorkbook, digest }

/** Its maps as lists: how they are made inside does not matter. */
const plain = ({ submission, ...rest }: Opened) => ({
  ...rest,
  submission: { ...submission, cells: [...submission.cells], addresses: [...submission.addresses] },
})

test('what was opened on another thread, which knows the fields alone, is the same on this one', async () => {
  const files = (await countyFolder()).files.map(({ name, bytes }): SourceFile => ({
    name,
    read: () => Promise.resolve(bytes),
  }))
  const there = { ...tools, catalogue: structuredClone(fieldCatalogue(catalogue)) }
  const [load, unload] = [loader(), unloader(catalogue)]
  const shown = (each: Awaited<ReturnType<typeof openFiles>>[number]) =>
    'problem' in each ? each : plain(each)
  const here = (await openFiles(files, tools)).map(shown)
  const opened = (await openFiles(files, there)).map((each) => structuredClone(load(each)))
  expect(opened.map((each) => shown(unload(each)))).toEqual(here)
  expect(here.filter((each) => 'problem' in each)).toHaveLength(2)
})
