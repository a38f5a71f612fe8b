import { readCatalogue } from '#files'
import { catalogueDocs, jsonDocs, refusalDocs } from '#report'
import { decisionsPage } from './decisionsPage'
import { licencesPage } from './licences'
import { roomsPage } from './roomsPage'

/** Generated pages by path, from the project folder. */
export const generatedDocs = (root: string): ReadonlyMap<string, string> =>
  new Map([
    ['docs/decisions/README.md', decisionsPage(root)],
    ['docs/licences.md', licencesPage(root)],
    ['docs/rooms.md', roomsPage(root)],
    ...[...jsonDocs()].map(([name, text]): [string, string] => [`docs/json/${name}`, text]),
    ...[...refusalDocs()].map(([name, text]): [string, string] => [`docs/guide/${name}`, text]),
    ...[...catalogueDocs(readCatalogue(root))].map(([name, text]): [string, string] => [
      `docs/catalogue/${name}`,
      text,
    ]),
  ])
