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
import { isXuebiaoName } from '#core'
import { ExcelWorkbook, noWorkbook, openedIn, opener, type Opener } from '#excel'
import { loadOwnTheme, registerOwnIcons } from '#taskpane'
import { AddIn, type Obstacle } from './addin'

/** Milliseconds until we say that nobody answers. An answer that comes later is as good. */
const PATIENCE = 5000

async function start(): Promise<void> {
  registerOwnIcons()
  loadOwnTheme()
  const answer = opener()
  const silence = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE))
  const first = await Promise.race([answer, silence])
  show(first)
  if (first === undefined) show(await answer)
}

function show(around: Opener | undefined): void {
  const language = languageOf(
    (typeof around === 'object' ? around : openedIn())?.language ?? navigator.language,
  )
  const catalogue = new BundledCatalogue(language)
  const obstacle = obstacleIn(around)
  const workbook = obstacle
    ? noWorkbook
    : new ExcelWorkbook((name) => isXuebiaoName(name, catalogue), saveFile)
  const services = browserServices(workbook, catalogue, language, new WorkbookWorker(startWorker))
  document.documentElement.lang = language
  ReactDOM.render(<AddIn services={services} obstacle={obstacle} />, document.getElementById('root'))
}

function obstacleIn(around: Opener | undefined): Obstacle | undefined {
  if (around === 'noLibrary') return around
  if (around === undefined) return openedIn() ? 'silent' : 'noOffice'
  if (around === 'nobody' || !around.isExcel) return 'noOffice'
  return around.isNewEnough ? undefined : 'tooOld'
}

void start()
