/** An error as Excel answers it: the client library turns it into an OfficeExtension.Error. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location = '',
  ) {
    super(message)
  }
}

export const notFound = (location: string): HostError =>
  new HostError('ItemNotFound', "The requested resource doesn't exist.", location)

export const invalid = (location: string): HostError =>
  new HostError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.', location)

/** Loud on purpose: a test that needs more has to teach the host first. */
export const notImitated = (what: string): HostError =>
  new HostError('ApiNotFound', `the emulated host does not imitate ${what}`, what)
