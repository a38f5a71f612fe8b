import './fabricConfig'
import './zodConfig'

export { bundledCatalogue } from './catalogue'
export { languageOf } from './language'
export { browserServices, startWorker } from './services'
export { saveFile } from './save'
export { WorkbookWorker } from './worker'
