import { generatedDocs } from './generatedDocs'
import { writeDocs } from './writeDocs'

/** Writes every generated page under docs/; `npm test` fails while one of them is stale. */
writeDocs(process.cwd(), generatedDocs(process.cwd()))
