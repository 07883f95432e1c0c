/**
 * What is said of those of a list that a card has no room for.
 *
 * @example sayMore(1) // 'One more is not shown here.'
 */
export const sayMore = (left: number): string =>
  left === 1 ? 'One more is not shown here.' : `${left} more are not shown here.`;
