import {
  BundledCatalogue,
  browserServices,
  languageOf,
  saveFile,
  startWorker,
  WorkbookWorker,
} from '#browser'
import * as React from 'react'
import * as ReactDOM from 'react-dom'
import { refusalSentence } from '#report'
import { loadOwnTheme, registerOwnIcons } from '#taskpane'
import { DroppedWorkbook } from './droppedWorkbook'
import { Page, type Opened } from './page'

const language = languageOf(new URLSearchParams(location.search).get('lang') ?? navigator.language)
const catalogue = new BundledCatalogue(language)
const worker = new WorkbookWorker(startWorker)
const nothing = { sheets: [], names: new Map<string, never>(), brokenNames: [], date1904: false }

async function open(file: File, onJump: (name: string) => void): Promise<Opened | string> {
  const read = await worker.read(file)
  if ('problem' in read) return refusalSentence({ source: file.name, problem: read.problem }, language)
  const workbook = new DroppedWorkbook(file.name, read.content, onJump, saveFile)
  const services = browserServices(workbook, catalogue, language, worker)
  await services.session.refresh()
  return { services, workbook }
}

const empty = browserServices(
  new DroppedWorkbook('', nothing, () => undefined, saveFile),
  catalogue,
  language,
  worker,
)

registerOwnIcons()
loadOwnTheme()
document.documentElement.lang = language
ReactDOM.render(<Page language={language} empty={empty} open={open} />, document.getElementById('root'))
