/** Class lists with conditions: `classNames('cell', edited && 'cell-edited')`. */
export const classNames = (...parts: readonly (string | false | null | undefined)[]): string =>
  parts.filter((part) => part !== false && part !== null && part !== undefined && part !== '').join(' ')
