import {
  browserServices,
  bundledCatalogue,
  languageOf,
  saveFile,
  startWorker,
  WorkbookWorker,
} from '#browser'
import * as React from 'react'
import * as ReactDOM from 'react-dom'
import { isXuebiaoName } from '#core'
import { ExcelWorkbook, noWorkbook, officeHost } from '#excel'
import { registerOwnIcons } from '#taskpane'
import { AddIn } from './addin'

/** office.js may keep silent for ever; milliseconds until we stop waiting. */
const PATIENCE = 5000

async function start(): Promise<void> {
  const host = await officeHost(PATIENCE)
  const language = languageOf(host?.language ?? navigator.language)
  const catalogue = bundledCatalogue()
  const obstacle = !host?.isExcel ? 'noOffice' : host.isNewEnough ? undefined : 'tooOld'
  const workbook = obstacle
    ? noWorkbook
    : new ExcelWorkbook((name) => isXuebiaoName(name, catalogue), saveFile)
  const services = browserServices(workbook, catalogue, language, new WorkbookWorker(startWorker))
  registerOwnIcons()
  document.documentElement.lang = language
  ReactDOM.render(<AddIn services={services} obstacle={obstacle} />, document.getElementById('root'))
}

void start()
