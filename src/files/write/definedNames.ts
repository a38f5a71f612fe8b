import { sheetPrefix, type SheetSpec, type WorkbookSpec } from '#spec'
import { element, escapeXml } from './xml'

/**
 * All names of the workbook: its own, and the hidden ones that hold print areas, title rows and filters. The library
 * would take each range apart cell by cell; for print areas it leaves `$A1` relative and does not double the quotes
 * in sheet names; for filters it writes no name.
 */
export function definedNames(spec: WorkbookSpec): string {
  const own = spec.names.map(({ name, sheet, reference }) =>
    element('definedName', { name }, [escapeXml(sheetPrefix(sheet) + reference)]),
  )
  const builtIn = spec.sheets.flatMap(builtInNames)
  const names = [...builtIn, ...own]
  return names.length === 0 ? '' : element('definedNames', {}, names)
}

function builtInNames(sheet: SheetSpec, index: number): string[] {
  const name = (kind: string, range: string | undefined, hidden?: 1) =>
    range === undefined
      ? []
      : [
          element('definedName', { name: `_xlnm.${kind}`, localSheetId: index, hidden }, [
            escapeXml(sheetPrefix(sheet.name) + absoluteRange(range)),
          ]),
        ]
  /** Columns first, as Excel writes them. */
  const titles = ({ print }: SheetSpec): string[] => {
    const ranges = [print?.titleColumns, print?.titleRows].flatMap((range) =>
      range === undefined ? [] : escapeXml(sheetPrefix(sheet.name) + absoluteRange(range)),
    )
    return ranges.length === 0
      ? []
      : [element('definedName', { name: '_xlnm.Print_Titles', localSheetId: index }, [ranges.join(',')])]
  }
  return [
    ...name('_FilterDatabase', sheet.filter, 1),
    ...name('Print_Area', sheet.print?.area),
    ...titles(sheet),
  ]
}

/** `A1:H20` → `$A$1:$H$20`, `1:4` → `$1:$4`. */
const absoluteRange = (range: string): string => range.replace(/[A-Z]+|[0-9]+/g, '$$$&')
