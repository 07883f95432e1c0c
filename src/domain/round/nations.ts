/** The nations that have bank holidays of their own; England and Wales share theirs. */
export const nations = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
/** One of the {@link nations}. */
export type Nation = (typeof nations)[number];
