/** How the parts of a sentence are set beside each other. */
export const zh = {
  titled: (title: string, text: string) => `${title}：${text}`,
  bracketed: (text: string, inside: string) => (inside === '' ? text : `${text}（${inside}）`),
  listed: (parts: readonly string[]) => parts.filter(Boolean).join('，'),
  titles: (parts: readonly string[]) => parts.join('；'),
  /** A unit shared among others. */
  per: (of: string, among: string) => `${of}/${among}`,
}

export const en: typeof zh = {
  titled: (title, text) => `${title}: ${text}`,
  bracketed: (text, inside) => (inside === '' ? text : `${text} (${inside})`),
  listed: (parts) => parts.filter(Boolean).join(', '),
  titles: (parts) => parts.join('; '),
  per: (of, among) => `${of} per ${among.replace(/s$/, '')}`,
}
