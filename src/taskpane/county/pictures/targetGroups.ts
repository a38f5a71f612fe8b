import type { Standing } from '#core'

/** How an official reads where targets stand, in the order of the bar. */
export const TARGET_GROUPS = ['reached', 'inProgress', 'due', 'missed', 'untold', 'other'] as const
export type TargetGroup = (typeof TARGET_GROUPS)[number]

export const GROUP_OF: Readonly<Record<Standing, TargetGroup>> = {
  reached: 'reached',
  inProgress: 'inProgress',
  due: 'due',
  missed: 'missed',
  gap: 'missed',
  incomplete: 'untold',
  cannotTell: 'untold',
  shown: 'other',
  notMeasurable: 'other',
  notConcerned: 'other',
}
