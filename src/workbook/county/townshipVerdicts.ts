import type { TargetProgress } from '#core'
import type { Messages } from '#messages'

/** How a township stands to a target, in a word. */
export function wordOf(
  { townships }: TargetProgress,
  name: string,
  words: Messages['county']['part'],
): string {
  const isIn = (list: readonly { readonly township: string }[] = []): boolean =>
    list.some(({ township }) => township === name)
  if (isIn(townships?.reached)) return words.reached
  if (isIn(townships?.short)) return words.short
  return isIn(townships?.lacking) ? words.lacking : words.outOfScope
}
