import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { rollUpFiles } from '#app'
import { earlierItemsIn, sendBacksOf, UnreadableWorkbook, type EarlierItem } from '#core'
import { readWorkbook, writeWorkbook } from '#files'
import { messages, type Language } from '#messages'
import { refusalSentence } from '#report'
import { isSettled, sendBackWorkbook, type SendBackRequest } from '#workbook'
import type { Arguments } from './arguments'
import { rosterAt } from './rollup'
import { Stop } from './stop'
import { yearOf } from './template'
import type { ExitCode, Terminal } from './terminal'
import { fileNameOf, filesAt, save, tools, watcher } from './tools'

/**
 * `xuebiao sendback <folder> --out list.xlsx|folder`: what every school has to mend or explain, a page each; into a
 * folder, a file each. `--before` takes an earlier list and says what became of it.
 */
export async function sendBack(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { language, operands, last, out, roster, before } = args
  const words = messages[language]
  if (out === undefined) throw new Stop(words.cli.needs('--out'))
  const deadline = deadlineOf(args.deadline ?? '', language)
  const using = tools()
  const given = [out, ...[roster, before].filter((path) => path !== undefined)]
  const { rollup, refused } = await rollUpFiles(
    {
      files: filesAt(operands, language, given),
      year: args.year === undefined ? undefined : yearOf(args.year, language),
      jurisdiction: args.plan,
      ...(last.length > 0 && { lastYear: filesAt(last, language) }),
      ...(roster !== undefined && { roster: await rosterAt(roster, using, language) }),
    },
    using,
    watcher(terminal, language),
  )
  const pages = sendBacksOf(rollup, before === undefined ? [] : await earlierAt(before, language))
  const request = { pages, catalogue: using.catalogue, year: rollup.year, deadline, language }
  await (out.endsWith('.xlsx') ? saveList(out, request) : saveEach(out, request))
  for (const each of refused) terminal.err(refusalSentence(each, language))
  const items = pages.reduce((sum, page) => sum + page.items.length, 0)
  terminal.out(words.sendBack.written(pages.filter((page) => page.items.length > 0).length, items, out))
  const asked = pages.flatMap(({ earlier }) => earlier)
  if (before !== undefined) terminal.out(words.sendBack.settled(asked.filter(isSettled).length, asked.length))
  return items === 0 && refused.length === 0 ? 0 : 1
}

const saveList = async (path: string, request: SendBackRequest): Promise<void> =>
  save(path, await writeWorkbook(sendBackWorkbook(request)), request.language)

/** A file for each school, to be sent to it alone, and the whole list for the next time. */
async function saveEach(folder: string, request: SendBackRequest): Promise<void> {
  await mkdir(folder, { recursive: true })
  const { title, overview } = messages[request.language].sendBack
  for (const page of request.pages) {
    const name = fileNameOf(`${page.schoolId} ${page.schoolName}`)
    await saveList(join(folder, `${name}.xlsx`), { ...request, pages: [page] })
  }
  await saveList(join(folder, fileNameOf(`${title(request.year)} ${overview}.xlsx`)), request)
}

/** `2025-10-15` as people write it. @throws Stop */
function deadlineOf(given: string, language: Language): string {
  if (given === '') return ''
  const day = new Date(`${given}T00:00:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/.test(given) || Number.isNaN(day.getTime()))
    throw new Stop(messages[language].sendBack.badDeadline(given))
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(day)
}

async function earlierAt(path: string, language: Language): Promise<readonly EarlierItem[]> {
  const refuse = (): Stop => new Stop(messages[language].sendBack.notAList(path))
  const bytes = await readFile(path).catch(() => undefined)
  if (!bytes) throw refuse()
  try {
    const items = earlierItemsIn(readWorkbook(bytes))
    if (!items) throw refuse()
    return items
  } catch (problem) {
    throw problem instanceof UnreadableWorkbook ? refuse() : problem
  }
}
