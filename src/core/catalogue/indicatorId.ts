/** `bachelorShare.rural.primary`: what is measured, of which schools, in which stage. */
export const indicatorId = (key: string, group: string | undefined, stage: string | undefined): string =>
  [key, group, stage].filter((part) => part !== undefined).join('.')
