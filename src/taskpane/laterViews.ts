/** Everything behind the first screen, in one piece: what one of them needs the next needs too. */
export { ExplanationsView } from './explanationsView'
export { NewTemplate } from './newTemplate'
export { ProgressView } from './progressView'
export { RollupView } from './rollupView'
export { SendView } from './sendView'
export { TargetsView } from './targetsView'
