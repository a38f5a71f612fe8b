import type { HostBook } from './hostBook'
import { notImitated } from './hostError'
import { HostNames } from './hostNames'
import { HostObject } from './hostObject'
import { HostSheets } from './hostSheets'

export class HostWorkbook extends HostObject {
  readonly scalars = ['name']
  readonly members = [
    'application',
    'worksheets',
    'names',
    'protection',
    'insertWorksheetsFromBase64',
    '_RemoveReference',
  ]
  readonly name = '学校报表.xlsx'
  readonly application: HostApplication
  readonly worksheets: HostSheets
  readonly names: HostNames

  constructor(host: HostBook) {
    super(host)
    this.application = new HostApplication(host)
    this.worksheets = new HostSheets(host)
    this.names = new HostNames(host)
    this.protection = new StructureProtection(host)
  }

  readonly protection: StructureProtection

  insertWorksheetsFromBase64(base64: string, options: unknown): string[] {
    this.host.checkStructure('Workbook.insertWorksheetsFromBase64')
    if (JSON.stringify(options) !== '{"positionType":"End"}') throw notImitated('sheets at another place')
    if (!this.host.importer) throw notImitated('sheets from a file')
    const before = this.host.sheets.length
    this.host.importer(base64)
    this.host.countWrite('insertWorksheetsFromBase64')
    return this.host.sheets.slice(before).map(({ id }) => id)
  }

  _RemoveReference(id: string): void {
    this.host.release(id)
  }
}

class StructureProtection extends HostObject {
  readonly scalars = ['protected']
  readonly members: readonly string[] = []
  protected = false
}

class HostApplication extends HostObject {
  readonly scalars: readonly string[] = []
  readonly members = ['createWorkbook']

  createWorkbook(base64: string): NewWorkbook {
    return new NewWorkbook(this.host, base64)
  }
}

/** A workbook that was made and not opened yet. */
class NewWorkbook extends HostObject {
  readonly scalars = ['id']
  readonly members = ['open']
  readonly id: string

  constructor(
    host: HostBook,
    private readonly base64: string,
  ) {
    super(host)
    this.id = host.newId()
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id }
  }

  open(): void {
    this.host.opened.push(this.base64)
  }
}

export const WEB_PARTITION = 'WacPartition'

/** What Excel on the web answers beside its workbook. */
export class WebWorkbook extends HostObject {
  readonly scalars: readonly string[] = []
  readonly members = ['createAndOpenWorkbook']

  createAndOpenWorkbook(base64: string): void {
    this.host.opened.push(base64)
  }
}
