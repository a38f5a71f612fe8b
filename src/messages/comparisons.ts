/** The signs of comparisons, beside Chinese text of full width. */
export const zh = { '>=': '≥', '<=': '≤', '=': '＝', '<': '＜', '>': '＞' }

export const en: typeof zh = { '>=': '≥', '<=': '≤', '=': '=', '<': '<', '>': '>' }
