import { sealOf, sealStanding, sealText, type FieldCatalogue, type Seal, type Submission } from '#core'
import type { Tools } from './ports'

/** What a seal over these figures says. `digest` is SHA-256, hexadecimal. */
export async function sealFor(
  catalogue: Pick<FieldCatalogue, 'templates'>,
  submission: Submission,
  digest: Tools['digest'],
): Promise<string> {
  return sealOf(await digest(new TextEncoder().encode(sealText(catalogue, submission))))
}

/** Works the seal out again, and compares it with the one on the cover. */
export async function compareSeal(
  catalogue: FieldCatalogue,
  submission: Submission,
  digest: Tools['digest'],
): Promise<Seal> {
  const current = await sealFor(catalogue, submission, digest)
  return { standing: sealStanding(catalogue, submission, current), current }
}
