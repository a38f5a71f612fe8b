import type { StageId } from './field'
import type { Words } from './words'

/**
 * Schools that plans speak of together (口径): 乡村学校, 镇驻地学校. Who belongs is decided by flags the county
 * assigns and by the stages it runs; neither names nor area codes are asked.
 */
export interface Group {
  readonly id: string
  readonly label: Words
  /** A formula over yes/no fields of the school; absent: `stages` alone decide. */
  readonly condition?: string | undefined
  /** The county answers the condition's fields in its roster (应报名册). */
  readonly assigned?: boolean | undefined
  /** Only kinds of school that run one of these stages. */
  readonly stages?: readonly StageId[] | undefined
}
