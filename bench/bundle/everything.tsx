import * as Fabric from 'office-ui-fabric-react'
import { rollUpFiles } from '#app'
import { loadCatalogue } from '#core'
import { readWorkbook, writeWorkbook } from '#files'
import { countyWorkbook, templateWorkbook } from '#workbook'
import '../../src/addin/main'

/** The same pane where nobody looked: everything imported, and everything that is loaded later in one piece with it. */
Object.assign(window, {
  everything: [
    Fabric,
    loadCatalogue,
    rollUpFiles,
    readWorkbook,
    writeWorkbook,
    countyWorkbook,
    templateWorkbook,
  ],
})
