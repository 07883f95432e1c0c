import type { Measure } from '../../src/domain/measure.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { parsePeriod } from '../../src/domain/period/period.ts';
import type { PeriodKind } from '../../src/domain/period/period-kinds.ts';
import type { Series } from '../../src/domain/series.ts';
import type { CouncilWords } from '../../src/domain/words.ts';

/** A series of quarterly counts; a test states what differs. */
export const buildSeries = (differs: Partial<Series> = {}): Series => ({
  id: 'council',
  valueKind: 'count',
  unit: 'crimes',
  decimals: 0,
  periodKind: 'financial-quarter',
  timing: 'flow',
  counts: 'cases',
  source: 'a test',
  breaks: [],
  ownAreas: [{ code: 'E10000009' }],
  ...differs,
});

/** A measure where lower is better; a test states what differs. */
export const buildMeasure = (differs: Partial<Measure> = {}): Measure => ({
  code: 'S05A',
  name: 'Total crime in Dorset',
  shortName: 'Total crime',
  polarity: 'lower-is-better',
  series: [buildSeries()],
  ...differs,
});

/** Observations of one kind of period, from labels and values. */
export const buildObservations = (
  kind: PeriodKind,
  ...pairs: readonly [string, number | null][]
): Observation[] =>
  pairs.map(([label, value]) => {
    const period = parsePeriod(kind, label);
    if (!period) throw new RangeError(`${label} is not a ${kind}`);
    return { period, value, printed: String(value), flags: value === null ? ['suppressed'] : [] };
  });

/** The words of a council that has taught the bot none. */
export const noWords: CouncilWords = {
  synonyms: [],
  terms: [],
  answers: [],
  help: [],
  examples: [],
};
