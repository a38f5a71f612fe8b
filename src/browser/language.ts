import type { Language } from '#messages'

/** Chinese for every kind of Chinese, English for everything else. */
export const languageOf = (tag: string): Language => (/^zh\b/i.test(tag) ? 'zh-CN' : 'en')
