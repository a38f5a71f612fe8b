import * as React from 'react'

/** What is not on the first screen comes after it, in one piece. */
const views = () => import(/* webpackChunkName: "later" */ './laterViews')

/** Fetches it once the first screen stands, so that nobody waits for it. What fails is tried again when it is wanted. */
export function useLater(): void {
  React.useEffect(() => void views().catch(() => undefined), [])
}

export const ExplanationsView = React.lazy(async () => ({ default: (await views()).ExplanationsView }))
export const NewTemplate = React.lazy(async () => ({ default: (await views()).NewTemplate }))
export const ProgressView = React.lazy(async () => ({ default: (await views()).ProgressView }))
export const CountyView = React.lazy(async () => ({ default: (await views()).CountyView }))
export const SendView = React.lazy(async () => ({ default: (await views()).SendView }))
export const TargetsView = React.lazy(async () => ({ default: (await views()).TargetsView }))
