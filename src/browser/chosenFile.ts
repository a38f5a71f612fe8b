import type { SourceFile } from '#app'
import { bytesOf } from './bytesOf'

/** A file that somebody chose on the page, which any worker can read. */
export class ChosenFile implements SourceFile {
  constructor(
    readonly name: string,
    readonly file: File,
  ) {}

  read(): Promise<Uint8Array> {
    return bytesOf(this.file)
  }
}
