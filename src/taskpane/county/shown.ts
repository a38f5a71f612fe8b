/** What stands in front of the county's desk. */
export type Shown =
  | { readonly type: 'school'; readonly school: string }
  | { readonly type: 'proof'; readonly indicator: string; readonly school: string | undefined }
