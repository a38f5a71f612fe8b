/** Everything behind the first screen, in one piece: what one of them needs the next needs too. */
export { ExplanationsView } from './explanationsView'
export { NewTemplate } from './newTemplate'
export { ProgressView } from './progressView'
export { CountyView } from './county/countyView'
export { SendView } from './sendView'
export { TargetsView } from './targetsView'
