/** Lock files of office programs, hidden files, and our own unfinished writes, by their name without a folder. */
export const isPassedOver = (name: string): boolean => /^(~\$|\.|.*\.tmp$)/.test(name)
