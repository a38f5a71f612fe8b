import type { Report } from '../check/check'
import type { CountyCheck } from './countyCheck'
import type { FieldId, KindId, StageId } from './field'
import type { Indicator, IndicatorValue } from './indicator'
import type { Plan, Target } from './plan'
import type { RawValue } from './raw'
import type { Seal } from './seal'
import type { CellAddress, Submission, Value } from './submission'
import type { Words } from './words'

/** A submission that was read, and which file, byte for byte, it is. */
export interface Opened {
  readonly submission: Submission
  /** SHA-256 of the file, hexadecimal. */
  readonly digest: string
  /** Of a submission out of a county workbook: as the county saw it. */
  readonly seal: Seal
}

/** A submission with what its check found. */
export interface Received extends Opened {
  readonly report: Report
}

/** A school that should report (应报学校). */
export interface Expected {
  readonly schoolId: string
  readonly schoolName: string
  readonly kind?: KindId | undefined
  readonly townshipName?: string | undefined
  /** Flags the county assigns: `isRuralSchool` and the like. They win over what the school says. */
  readonly flags: ReadonlyMap<FieldId, boolean>
}

/** What the county decided about one file, by its SHA-256 (取舍). */
export interface Decision {
  readonly digest: string
  /** Of a school's several files take this one; or leave this one out, whatever it is. */
  readonly take: 'adopt' | 'exclude'
  /** In the official's words. */
  readonly reason: string
  /** The file's name and school as they were then, for the time when it no longer is among the files. */
  readonly source: string
  readonly schoolId?: string | undefined
}

/** What tells the files of one school apart, by which the county picks one. */
export interface TwinDifferences {
  readonly files: readonly {
    readonly digest: string
    /** The day the school put on its cover (填报日期), as Excel counts days. */
    readonly reportDate: number | undefined
  }[]
  /** Typed cells that do not hold the same in all of them. */
  readonly count: number
  /** The first few, with what each of the files holds, in their order; `undefined`: blank. */
  readonly first: readonly { readonly label: Words; readonly values: readonly Value[] }[]
}

/** Why a file is not counted though it could be. */
export type Exclusion = { readonly source: string; readonly digest: string } & (
  | { readonly reason: 'noSchoolId' }
  | { readonly reason: 'wrongYear'; readonly year: number }
  | {
      readonly reason: 'sentTwice'
      readonly schoolId: string
      readonly others: readonly string[]
      readonly differences?: TwinDifferences
    }
  /** The same figures in a second file: counted once. */
  | { readonly reason: 'copy'; readonly schoolId: string; readonly others: readonly string[] }
  /** The county took another file of the school. */
  | {
      readonly reason: 'replaced'
      readonly schoolId: string
      readonly by: string
      readonly differences?: TwinDifferences
    }
  /** A county's own workbook, some of whose files it could not count; its schools that it counted are counted. */
  | { readonly reason: 'countyIncomplete'; readonly files: number }
  /** A school of such a county: it reported, and the county has not settled which of its files counts. */
  | { readonly reason: 'waitsBelow'; readonly schoolId: string }
  /** The county left it out. */
  | { readonly reason: 'setAside'; readonly schoolId?: string | undefined; readonly why: string }
)

/** Settled: nothing more has to be done about such a file. */
export const isSettledExclusion = ({ reason }: Exclusion): boolean =>
  reason === 'copy' || reason === 'replaced' || reason === 'setAside'

/** Schools whose files are there, here or below, and wait for somebody to pick one: none is missing. */
export const waitingSchools = (excluded: readonly Exclusion[]): ReadonlySet<string> =>
  new Set(
    excluded.flatMap((each) =>
      each.reason === 'sentTwice' || each.reason === 'waitsBelow' ? [each.schoolId] : [],
    ),
  )

/** One counted school. */
export interface School {
  readonly schoolId: string
  readonly schoolName: string
  readonly kind: KindId
  /** What the roster says, else what the school says; absent: neither does. */
  readonly township: string | undefined
  readonly received: Received
  readonly value: (id: FieldId) => Value
}

/** One stage of one counted school (学段行), or the school as a whole: a row of the county's tables. */
export interface Part {
  readonly school: School
  /** Absent for the school as a whole. */
  readonly stage: StageId | undefined
  /** By indicator id; those of this stage, or those without a stage. */
  readonly indicators: ReadonlyMap<string, PartValue>
}

/** A school's value, or why it takes no part. */
export type PartValue = IndicatorValue & { readonly inScope: boolean | undefined }

/** The schools of one township (镇、街道), as the roster or, failing that, the schools name it. */
export interface Township {
  readonly name: string
  /** Parts of its counted schools, in the county's order. */
  readonly parts: readonly Part[]
  /** Of its expected schools, those not counted. */
  readonly missing: readonly Expected[]
  /** Nobody of it is missing, as far as the roster places schools. */
  readonly isComplete: boolean
  /** In the county's order; each made from its own parts. */
  readonly indicators: readonly CountyIndicator[]
}

/** The county a year ago, as far as its schools' workbooks of that year are at hand. */
export interface LastYear {
  readonly schools: readonly School[]
  readonly parts: readonly Part[]
  readonly indicators: readonly CountyIndicator[]
  /** Counted this year and not founded since, but without a workbook of last year. */
  readonly lacking: readonly School[]
  readonly isComplete: boolean
}

/** A township held to a target's number. */
export interface TownshipFigure {
  readonly township: string
  readonly value: number | undefined
}

/** The figure of the county, or of a township, for an indicator, made from its parts. */
export interface CountyIndicator extends IndicatorValue {
  readonly indicator: Indicator
  /** Parts in scope, with and without a value. */
  readonly counted: number
  readonly lacking: number
  /** Pupil-weighted coefficient of variation between parts; `undefined` for plain counts, or where it cannot be told. */
  readonly variation?: number | undefined
}

/**
 * Where a target stands in the report year.
 * - `reached`
 * - `inProgress`: not reached, due in a later year
 * - `due`: not reached, due this year
 * - `missed`: not reached, was due in an earlier year
 * - `gap`: not reached, the plan names no year
 * - `incomplete` 未齐: schools or figures are missing, so there is no verdict yet
 * - `cannotTell`: nothing to judge
 * - `shown`: a value without a verdict, as the document's words carry no number
 * - `notMeasurable`
 * - `notConcerned` 不适用: the county is not one of those it is asked of
 */
export const STANDINGS = [
  'reached',
  'inProgress',
  'due',
  'missed',
  'gap',
  'incomplete',
  'cannotTell',
  'shown',
  'notMeasurable',
  'notConcerned',
] as const

/** How a figure stands to a target: reached, in progress, missed, incomplete … */
export type Standing = (typeof STANDINGS)[number]

/** Those held to a target that reach it, that fall short, and of which it cannot be told. */
export interface Held<T> {
  readonly reached: readonly T[]
  readonly short: readonly T[]
  readonly lacking: readonly T[]
}

/** A target, the figure it is held to, and who reaches it. */
export interface TargetProgress {
  readonly plan: Plan
  readonly target: Target
  /** County value: a ratio, a sum, a coefficient of variation, or the share (%) of schools or townships that reach it. */
  readonly value: Value
  readonly standing: Standing
  /** For targets of each school: who reaches it. */
  readonly schools?: Held<Part>
  /** For targets of each township: which reach it. */
  readonly townships?: Held<TownshipFigure>
}

/** What moved between an earlier county workbook and this rollup. */
export interface Change {
  readonly schoolId: string
  readonly schoolName: string
  /** A school counted anew, one counted no longer, or one figure of a school counted both times. */
  readonly type: 'added' | 'gone' | 'figure'
  readonly field?: FieldId
  /** As cells show them; `undefined`: blank. */
  readonly was?: Value
  readonly is?: Value
  readonly fileBefore?: string
  readonly fileNow?: string
  /** The figure's cell in the file it comes from now. */
  readonly place?: CellAddress | undefined
}

/** What a county office makes of its schools' submissions (汇总). */
export interface Rollup {
  readonly jurisdiction: string
  readonly year: number
  /** In order of school id. */
  readonly schools: readonly School[]
  /** Whole schools first, then by stage in catalogue order; within, by school id. */
  readonly parts: readonly Part[]
  /** Expected schools of which nothing countable came; those that sent twice are among the excluded. */
  readonly missing: readonly Expected[]
  /** Counted though not on the roster. */
  readonly unexpected: readonly School[]
  readonly excluded: readonly Exclusion[]
  /** All expected schools are counted. Without a roster nobody is known to be missing. */
  readonly isComplete: boolean
  readonly hasRoster: boolean
  /** Who should report; empty without a roster. */
  readonly roster: readonly Expected[]
  /** What the county decided about files, at hand or not. */
  readonly decisions: readonly Decision[]
  /** Until when schools were to report, as Excel counts days. */
  readonly deadline?: number | undefined
  /** Counted, and reported after the deadline by their own date. */
  readonly late: readonly School[]
  readonly totals: ReadonlyMap<FieldId, Total>
  readonly indicators: readonly CountyIndicator[]
  /** In order of name. */
  readonly townships: readonly Township[]
  /** Counted, but nobody says in which township. */
  readonly townless: readonly School[]
  /** Absent where no workbooks of last year were given. */
  readonly lastYear?: LastYear | undefined
  readonly progress: readonly TargetProgress[]
  /** What looks wrong across schools, the weightiest first. */
  readonly countyFindings: readonly CountyFinding[]
  /** What the county itself filled in, by `county.…` field. */
  readonly supplement: ReadonlyMap<FieldId, RawValue>
}

/** Σ of a field over the schools that report it. */
export interface Total {
  readonly sum: number
  readonly reported: number
  /** Schools that have the field and left it blank or unusable: never counted as 0. */
  readonly lacking: number
}

/** What a county check found: facts only. */
export interface CountyFinding {
  readonly check: CountyCheck
  /** Whom it concerns; none: the county as a whole. */
  readonly schools: readonly School[]
  /** The row of the county's tables, where one figure of it stands out. */
  readonly part?: Part | undefined
  readonly indicator?: string | undefined
  readonly field?: FieldId | undefined
  /** The figure, and what the county would expect: the peers' median, last year's figure, the other side. */
  readonly found?: number | string | undefined
  readonly expected?: number | undefined
  /** By what part of itself the county's figure moves if the expected figure holds; `undefined`: not a matter of size. */
  readonly effect?: number | undefined
}
