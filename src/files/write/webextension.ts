import type { PaneSpec } from '#spec'
import type { Parts } from './pack'
import { DECLARATION, element, insertBefore } from './xml'

/** [MS-OWEXML] 2.1 and 2.2, and the part names that Excel itself chooses. */
const TYPES = 'application/vnd.ms-office.webextension'
const RELATIONS = 'http://schemas.microsoft.com/office/2011/relationships/webextension'
const NAMESPACES = 'http://schemas.microsoft.com/office/webextensions'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const FOLDER = 'xl/webextensions'

/** Where a host looks for the add-in ([MS-OWEXML] 2.2.5, CT_OsfWebExtensionReference). */
const STORES: Readonly<Record<PaneSpec['from'], { readonly store: string; readonly storeType: string }>> = {
  sideload: { store: 'developer', storeType: 'Registry' },
  central: { store: 'EXCatalog', storeType: 'EXCatalog' },
}

/**
 * Adds the parts that let Excel open the add-in's pane with the workbook. `visibility="0"` asks nothing of anybody:
 * where the add-in is not installed, the parts are passed over without a word.
 */
export function addPane(parts: Parts, { addIn, from }: PaneSpec): void {
  change(parts, '[Content_Types].xml', '</Types>', [
    element('Override', {
      PartName: `/${FOLDER}/taskpanes.xml`,
      ContentType: `${TYPES}taskpanes+xml`,
    }),
    element('Override', { PartName: `/${FOLDER}/webextension1.xml`, ContentType: `${TYPES}+xml` }),
  ])
  change(parts, '_rels/.rels', '</Relationships>', [
    element('Relationship', {
      Id: 'rIdTaskpanes',
      Type: `${RELATIONS}taskpanes`,
      Target: `${FOLDER}/taskpanes.xml`,
    }),
  ])
  const added: Readonly<Record<string, string>> = {
    'taskpanes.xml': element('wetp:taskpanes', { 'xmlns:wetp': `${NAMESPACES}/taskpanes/2010/11` }, [
      element('wetp:taskpane', { dockstate: 'right', visibility: 0, width: 350, row: 4 }, [
        element('wetp:webextensionref', { 'xmlns:r': RELATED, 'r:id': 'rId1' }),
      ]),
    ]),
    '_rels/taskpanes.xml.rels': element('Relationships', { xmlns: PACKAGE }, [
      element('Relationship', { Id: 'rId1', Type: RELATIONS, Target: 'webextension1.xml' }),
    ]),
    'webextension1.xml': element(
      'we:webextension',
      // Tells instances in one document apart; there is only one.
      { 'xmlns:we': `${NAMESPACES}/webextension/2010/11`, id: `{${addIn.id.toUpperCase()}}` },
      [
        element('we:reference', { id: addIn.id, version: addIn.version, ...STORES[from] }),
        element('we:alternateReferences', {}),
        element('we:properties', {}, [element('we:property', { name: addIn.pane, value: 'true' })]),
        element('we:bindings', {}),
        element('we:snapshot', { 'xmlns:r': RELATED }),
      ],
    ),
  }
  for (const [name, xml] of Object.entries(added)) parts.set(`${FOLDER}/${name}`, DECLARATION + xml)
}

function change(parts: Parts, name: string, before: string, added: readonly string[]): void {
  const xml = parts.get(name)
  if (xml === undefined) throw new Error(`exceljs wrote no ${name}`)
  parts.set(name, insertBefore(xml, before, added.join('')))
}
