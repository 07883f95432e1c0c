import { z } from 'zod';
import { provenance, type StoredProvenance } from '../provenance-schema.ts';
import { values } from '../schema/stored.ts';

type Values = z.infer<typeof values>;
type Value = Values['observations'][number];

/** Nearly all values of a series have one source, so a row holds each source once and its place. */
const place = z.number().int().min(0);
const observation = values.shape.observations.element;
const placed = values.extend({
  sources: z.array(provenance),
  observations: z.array(observation.extend({ provenance: place.optional() })),
});

const spread = ({ sources, observations, ...row }: z.infer<typeof placed>): Values => ({
  ...row,
  observations: observations.map(({ provenance: at, lastGood, ...one }): Value => {
    const source = at === undefined ? undefined : sources[at];
    return {
      ...one,
      ...(source ? { provenance: source } : {}),
      ...(lastGood ? { lastGood } : {}),
    };
  }),
});

/** The values of one series for one area as a row holds them; rows until 0.5.0 have no sources. */
export const valuesRow = z.union([placed.transform(spread), values]);

/** The inverse of what {@link valuesRow} reads. */
export const placeSources = ({ observations, ...row }: Values): z.input<typeof placed> => {
  const sources = new Map<string, { readonly at: number; readonly source: StoredProvenance }>();
  const placeOf = (source: StoredProvenance): number => {
    const key = JSON.stringify(source);
    const known = sources.get(key) ?? { at: sources.size, source };
    sources.set(key, known);
    return known.at;
  };
  const all = observations.map(({ provenance: source, ...one }) =>
    source ? { ...one, provenance: placeOf(source) } : one,
  );
  return { ...row, sources: [...sources.values()].map(({ source }) => source), observations: all };
};
