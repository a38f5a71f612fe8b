import { sealOf, sealStanding, sealText, type Seal, type Submission, type Template } from '#core'
import type { Tools } from './ports'

/** What a seal over these figures says. `digest` is SHA-256, hexadecimal. */
export async function sealFor(
  template: Template,
  submission: Submission,
  digest: Tools['digest'],
): Promise<string> {
  return sealOf(await digest(new TextEncoder().encode(sealText(template, submission))))
}

/** Works the seal out again, and compares it with the one on the cover. */
export async function compareSeal(
  template: Template,
  submission: Submission,
  digest: Tools['digest'],
): Promise<Seal> {
  const current = await sealFor(template, submission, digest)
  return { standing: sealStanding(template, submission, current), current }
}
