import {
  countyInputOf,
  countySourceOf,
  UnreadableWorkbook,
  type Catalogue,
  type CountyInput,
  type CountySource,
  type WorkbookContent,
} from '#core'
import type { CountyTools } from './ports'

/** A county's workbook as it stands, before it is made anew. */
export interface EarlierCounty {
  /** What people typed into it, to be kept. */
  readonly typed: CountyInput
  /** The figures it holds; absent where its rows are no longer those it was made with. */
  readonly figures: CountySource | undefined
}

/**
 * What a county workbook holds of what the county typed into it.
 * @returns undefined when the bytes are no county workbook
 * @throws InputProblem where something typed makes no sense; UnreadableWorkbook 'tooLarge': it may well be a county's
 */
export function earlierCountyIn(
  bytes: Uint8Array,
  source: string,
  { catalogue, readWhole }: Pick<CountyTools, 'catalogue' | 'readWhole'>,
): EarlierCounty | undefined {
  try {
    return earlierCountyOf(readWhole(bytes), source, catalogue)
  } catch (problem) {
    if (problem instanceof UnreadableWorkbook && problem.code !== 'tooLarge') return undefined
    throw problem
  }
}

/** What an open county workbook holds of what the county typed into it. */
export function earlierCountyOf(
  content: WorkbookContent,
  source: string,
  catalogue: Catalogue,
): EarlierCounty | undefined {
  const typed = countyInputOf(content, catalogue)
  if (!typed) return undefined
  const figures = countySourceOf(content, source, catalogue)
  return { typed, figures: figures && 'schools' in figures ? figures : undefined }
}
