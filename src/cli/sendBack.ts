import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { rollUpFiles } from '#app'
import {
  earlierDeadlineIn,
  earlierItemsIn,
  isoDay,
  isSettledExclusion,
  sendBacksOf,
  UnreadableWorkbook,
  type EarlierItem,
  type SchoolSendBack,
} from '#core'
import { readWorkbook, writeWorkbook } from '#files'
import { cliMessages, type Language, workbookMessages } from '#messages'
import { exclusionSentence, refusalSentence } from '#report'
import { isSettled, sendBackWorkbook, type SendBackRequest } from '#workbook'
import type { Arguments } from './arguments'
import { realDay } from './day'
import { placeAsked } from './place'
import { rosterAt } from './roster'
import { Stop } from './stop'
import { yearOf } from './template'
import type { ExitCode, Terminal } from './terminal'
import { fileNameOf, filesAt, folderAt, saveOver, tools, watcher } from './tools'

/**
 * `xuebiao sendback <folder> --out list.xlsx|folder`: what every school has to mend or explain, a page each; into a
 * folder, a file each. `--before` takes an earlier list and says what became of it.
 */
export async function sendBack(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { language, operands, last, out, roster, before } = args
  if (out === undefined) throw new Stop(cliMessages[language].needs('--out'))
  const using = await tools()
  const standing = await rosterAt(roster, using, language)
  const agreed = standing.deadline === undefined ? undefined : isoDay(standing.deadline)
  const deadline = args.deadline === undefined ? agreed : realDay(args.deadline, language)
  const earlier = before === undefined ? undefined : await earlierAt(before, language)
  const given = [out, ...[roster, before].filter((path) => path !== undefined)]
  const { rollup, refused } = await rollUpFiles(
    {
      files: filesAt(operands, language, given),
      year: args.year === undefined ? undefined : yearOf(args.year, language),
      jurisdiction: placeAsked(args.plan, using.catalogue, language),
      ...(last.length > 0 && { lastYear: filesAt(last, language) }),
      ...standing,
    },
    using,
    watcher(terminal, language),
  )
  const pages = sendBacksOf(rollup, earlier?.items ?? [])
  const request = {
    pages,
    catalogue: using.catalogue,
    year: rollup.year,
    deadline,
    language,
  }
  const list = (path: string, own: SendBackRequest): Promise<void> => saveList(path, own, terminal)
  await (out.endsWith('.xlsx') ? list(out, request) : saveEach(out, request, list))
  const unsettled = rollup.excluded.filter((each) => !isSettledExclusion(each))
  for (const each of refused) terminal.err(refusalSentence(each, language))
  for (const each of unsettled) terminal.err(exclusionSentence(each, language))
  const own = workbookMessages[language].sendBack
  const items = pages.reduce((sum, page) => sum + page.items.length, 0)
  terminal.out(own.written(pages.filter((page) => page.items.length > 0).length, items, out))
  if (earlier) terminal.out(settledLine(pages, language))
  // Whoever was given more time the last time is not to have less now by a slip.
  if (deadline !== undefined && earlier?.deadline !== undefined && deadline < earlier.deadline)
    terminal.err(own.earlierDeadline(deadline, earlier.deadline))
  return items === 0 && refused.length === 0 && unsettled.length === 0 ? 0 : 1
}

type SaveList = (path: string, request: SendBackRequest) => Promise<void>

/** In place of nothing but an earlier list: a school's own file may bear the same name. */
const saveList = async (path: string, request: SendBackRequest, terminal: Terminal): Promise<void> =>
  saveOver(
    path,
    await writeWorkbook(sendBackWorkbook(request)),
    { language: request.language, terminal },
    (standing) => listIn(standing) !== undefined,
  )

/** A file for each school, to be sent to it alone, and the whole list for the next time. */
async function saveEach(folder: string, request: SendBackRequest, list: SaveList): Promise<void> {
  await folderAt(folder, request.language)
  const { title, overview } = workbookMessages[request.language].sendBack
  for (const page of request.pages) {
    const name = fileNameOf(`${page.schoolId} ${page.schoolName}`)
    await list(join(folder, `${name}.xlsx`), { ...request, pages: [page] })
  }
  await list(join(folder, `${fileNameOf(`${title(request.year)} ${overview}`)}.xlsx`), request)
}

/** What became of the earlier list, and how much of this one it did not have. */
function settledLine(pages: readonly SchoolSendBack[], language: Language): string {
  const asked = pages.flatMap(({ earlier }) => earlier)
  const added = pages.flatMap(({ items, earlier }) =>
    items.filter(({ key }) => !earlier.some((each) => each.key === key)),
  )
  const { settled } = workbookMessages[language].sendBack
  return settled(asked.filter(isSettled).length, asked.length, added.length)
}

interface EarlierList {
  readonly items: readonly EarlierItem[]
  readonly deadline: string | undefined
}

async function earlierAt(path: string, language: Language): Promise<EarlierList> {
  const bytes = await readFile(path).catch(() => undefined)
  const list = bytes && listIn(bytes)
  if (!list) throw new Stop(workbookMessages[language].sendBack.notAList(path))
  return list
}

/** What an earlier list asked for; nothing where the file is none. */
function listIn(bytes: Uint8Array): EarlierList | undefined {
  try {
    const content = readWorkbook(bytes)
    const items = earlierItemsIn(content)
    return items && { items, deadline: earlierDeadlineIn(content) }
  } catch (problem) {
    if (problem instanceof UnreadableWorkbook) return undefined
    throw problem
  }
}
