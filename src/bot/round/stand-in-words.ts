import type { Delegation } from '../../domain/person.ts';

/** " for S05" where somebody stands in for that alone. */
export const forIndicator = ({ indicator }: Pick<Delegation, 'indicator'>): string =>
  indicator === undefined ? '' : ` for ${indicator}`;
