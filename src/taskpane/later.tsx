import * as React from 'react'

/** What is not on the first screen comes with the first look at it, and all of it in one piece. */
const views = () => import('./laterViews')

export const ExplanationsView = React.lazy(async () => ({ default: (await views()).ExplanationsView }))
export const NewTemplate = React.lazy(async () => ({ default: (await views()).NewTemplate }))
export const ProgressView = React.lazy(async () => ({ default: (await views()).ProgressView }))
export const RollupView = React.lazy(async () => ({ default: (await views()).RollupView }))
export const SendView = React.lazy(async () => ({ default: (await views()).SendView }))
export const TargetsView = React.lazy(async () => ({ default: (await views()).TargetsView }))
