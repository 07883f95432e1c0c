import type { Query } from '../request.ts';

/** What these find depends on more than their words. */
const found: readonly Query['aspect'][] = ['fact', 'round-help'];

/** Whether two readers read the same. */
export const isSame = (a: Query, b: Query): boolean =>
  (a.aspect === b.aspect && found.includes(a.aspect)) || JSON.stringify(a) === JSON.stringify(b);
