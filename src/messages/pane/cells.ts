export const cells = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`)
