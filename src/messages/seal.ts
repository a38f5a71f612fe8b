import type { SealStanding } from '#core'
import { plural } from './plural'

/** Words of the seal (校验码). They speak of figures that did or did not change, never of who made it. */
export const zh = {
  standing: {
    intact: '已封存且未改动',
    changed: '封存后有改动',
    unsealed: '未封存',
    otherEdition: '版本不同，无法核对',
  } satisfies Record<SealStanding, string>,
  /** One line of a school's report; `current` where it is another than the one on the cover. */
  line: (cover: string | undefined, standing: string, current: string | undefined) =>
    `校验码${cover === undefined ? '' : ` ${cover}`}：${standing}${current === undefined ? '' : `；现有数字的校验码为 ${current}`}`,
  count: (standing: string, count: number) => `${standing} ${count} 所`,
  counts: (counts: readonly string[]) => `校验码：${counts.join('   ')}`,
  changed: (count: number) => `封存后有改动的学校 ${count} 所，请与学校核对后由学校重新生成校验码：`,
  changedAdvice: '封存后有改动：请与学校核对，由学校重新生成校验码。',
  otherEditionAdvice: '校验码由另一版目录封存，本版无法核对。',
}

export const en: typeof zh = {
  standing: {
    intact: 'sealed, unchanged',
    changed: 'changed after sealing',
    unsealed: 'not sealed',
    otherEdition: 'other edition, cannot be compared',
  },
  line: (cover, standing, current) =>
    `seal${cover === undefined ? '' : ` ${cover}`}: ${standing}${current === undefined ? '' : `; the figures give ${current}`}`,
  count: (standing, count) => `${standing}: ${count}`,
  counts: (counts) => `Seals: ${counts.join('   ')}`,
  changed: (count) =>
    `figures changed after sealing in ${plural(count, 'school')}; ask, and have them sealed again:`,
  changedAdvice: 'Changed after sealing: ask the school, and let it seal again.',
  otherEditionAdvice: 'Sealed under another edition of the catalogue: cannot be compared.',
}
