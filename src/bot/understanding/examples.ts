import type { Mind } from './mind.ts';
import { understand } from './understand.ts';
import type { Choice } from './understanding.ts';

/** Questions that are offered, as they would be typed. (data/examples.json) */
export type Examples = readonly {
  readonly heading: string;
  readonly examples: readonly string[];
}[];

/** The same with the request that each makes. */
export type OfferedGroup = { readonly heading: string; readonly examples: readonly Choice[] };

/** Leaves out what this catalogue cannot answer, so that nothing is offered in vain. */
export const offerExamples = (groups: Examples, mind: Mind): OfferedGroup[] =>
  groups
    .map(({ heading, examples }) => ({
      heading,
      examples: examples.flatMap((title): Choice[] => {
        const understood = understand(title, mind);
        return understood.kind === 'request' ? [{ title, request: understood.request }] : [];
      }),
    }))
    .filter(({ examples }) => examples.length > 0);
