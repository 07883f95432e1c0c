/**
 * The label of a field. What is compulsory is only said: the client would hold back a draft as well.
 *
 * @example nameField(['S05A Total crime', 'crimes'], true) // 'S05A Total crime: crimes (required)'
 */
export const nameField = (parts: readonly string[], required: boolean): string =>
  `${parts.filter((part) => part !== '').join(': ')}${required ? ' (required)' : ''}`;
