import type { HostBook } from './hostBook'
import { HostObject } from './hostObject'

/** What office.js asks of Office itself, outside the workbook. Calls are recorded on the host. */
const SERVICES: Readonly<Record<string, readonly string[]>> = {
  'Microsoft.InternalService.AddinInternalService': ['notifyActionHandlerReady'],
  'Microsoft.AppRuntime.AppRuntimeService': ['setAppRuntimeState'],
}

export class HostService extends HostObject {
  readonly scalars: readonly string[] = []

  constructor(
    host: HostBook,
    name: string,
    readonly members: readonly string[],
  ) {
    super(host)
    for (const member of members)
      Object.assign(this, {
        [member]: (...given: unknown[]) => void host.calls.push({ service: name, member, given }),
      })
  }
}

export function serviceNamed(host: HostBook, name: string): HostService | undefined {
  const members = SERVICES[name]
  return members && new HostService(host, name, members)
}
