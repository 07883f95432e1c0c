import type { StoredModel } from '../../src/bot/understanding/linear-model.ts';

/** Something with the classes that hold of it. */
export type Sample = { readonly features: readonly string[]; readonly names: readonly string[] };

/** Whether exactly one class holds of each sample, or any number of them. */
export type Kind = 'one' | 'any';

/** How often each sample is learned from. */
const rounds = 25;
/** The weights are averaged over so many of the last rounds, so that no sample counts for more by coming last. */
const averaged = 10;
/** How a model is fitted. */
export type Pace = {
  /** How far a weight moves at first, and how strongly it is drawn back to 0. */
  readonly step: number;
  readonly decay: number;
  /** The share of a sample's features that is left out each time it is learned from; none unless given. */
  readonly leftOut?: number;
  /** How many models, each shuffled otherwise, are fitted and averaged; one unless given. */
  readonly times?: number;
};

const usual: Pace = { step: 0.1, decay: 1e-3 };
/** Features of fewer samples than these are not learned from. */
const fewest = 2;

/** Numbers from 0 to 1, the same each time, so that the same samples give the same model. */
const buildRandom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
};

const shuffle = <T>(all: T[], random: () => number): void => {
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [all[at], all[other]] = [all[other] as T, all[at] as T];
  }
};

type Row = { readonly weights: Float64Array; readonly moved: Float64Array };

const newRow = (length: number): Row => ({
  weights: new Float64Array(length),
  moved: new Float64Array(length),
});

const scoreAll = (rows: readonly Row[], scores: Float64Array): void => {
  scores.fill(0);
  for (const { weights } of rows)
    for (let at = 0; at < scores.length; at += 1)
      scores[at] = (scores[at] as number) + (weights[at] as number);
};

/** Turns scores into likelihoods, in their place. */
const toLikelihoods: Readonly<Record<Kind, (scores: Float64Array) => void>> = {
  one: (scores) => {
    const most = Math.max(...scores);
    let sum = 0;
    for (const [at, score] of scores.entries()) sum += scores[at] = Math.exp(score - most);
    for (const [at, raised] of scores.entries()) scores[at] = raised / sum;
  },
  any: (scores) => {
    for (const [at, score] of scores.entries()) scores[at] = 1 / (1 + Math.exp(-score));
  },
};

const moveWeights = (
  { weights, moved }: Row,
  errors: Float64Array,
  { step, decay }: Pace,
): void => {
  for (let at = 0; at < errors.length; at += 1) {
    const weight = weights[at] as number;
    const slope = (errors[at] as number) + decay * weight;
    const total = (moved[at] as number) + slope * slope;
    moved[at] = total;
    weights[at] = weight - (step * slope) / (1e-6 + Math.sqrt(total));
  }
};

const countFeatures = (samples: readonly Sample[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { features } of samples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
};

/** A sample, its features by their numbers. */
type Lesson = { readonly features: readonly number[]; readonly right: readonly number[] };

type Lessons = {
  readonly kind: Kind;
  readonly classes: readonly string[];
  readonly features: readonly string[];
  readonly lessons: readonly Lesson[];
};

const prepare = (kind: Kind, samples: readonly Sample[]): Lessons => {
  const classes = [...new Set(samples.flatMap(({ names }) => names))].sort();
  const counts = countFeatures(samples);
  const features = [...counts].flatMap(([name, count]) => (count >= fewest ? [name] : [])).sort();
  const numbers = new Map(features.map((name, at) => [name, at]));
  const lessons = samples.map((sample) => ({
    features: sample.features.flatMap((name) => numbers.get(name) ?? []),
    right: classes.map((name) => (sample.names.includes(name) ? 1 : 0)),
  }));
  return { kind, classes, features, lessons };
};

const addTo = (sums: Float64Array, weights: Float64Array): void => {
  for (let at = 0; at < sums.length; at += 1)
    sums[at] = (sums[at] as number) + (weights[at] as number);
};

/** The weights of one model by its features, those of the bias last. */
const fitOnce = (
  { kind, classes, features, lessons }: Lessons,
  pace: Pace,
  random: () => number,
): Float64Array[] => {
  const rows = [...features, 'bias'].map(() => newRow(classes.length));
  const sums = rows.map(({ weights }) => new Float64Array(weights.length));
  const bias = rows.at(-1) as Row;
  const order = [...lessons];
  const errors = new Float64Array(classes.length);
  const { leftOut = 0 } = pace;
  for (let done = 0; done < rounds; done += 1) {
    shuffle(order, random);
    for (const lesson of order) {
      const kept = lesson.features.filter(() => leftOut === 0 || random() >= leftOut);
      const active = [bias, ...kept.map((at) => rows[at] as Row)];
      scoreAll(active, errors);
      toLikelihoods[kind](errors);
      for (let at = 0; at < errors.length; at += 1)
        errors[at] = (errors[at] as number) - (lesson.right[at] as number);
      for (const row of active) moveWeights(row, errors, pace);
    }
    if (done >= rounds - averaged)
      for (const [at, { weights }] of rows.entries()) addTo(sums[at] as Float64Array, weights);
  }
  return sums.map((sum) => sum.map((weight) => weight / averaged));
};

const average = (models: readonly (readonly Float64Array[])[]): number[][] =>
  (models[0] ?? []).map((weights, row) =>
    Array.from(
      weights,
      (_, at) => models.reduce((sum, model) => sum + (model[row]?.[at] ?? 0), 0) / models.length,
    ),
  );

const mostByte = 127;

const store = ({ classes, features }: Lessons, rows: readonly number[][]): StoredModel => {
  const all = rows.slice(0, -1).flat();
  const largest = all.reduce((most, one) => Math.max(most, Math.abs(one)), 1e-9);
  const scale = Number((largest / mostByte).toPrecision(6));
  const bytes = Int8Array.from(all.map((one) => Math.round(one / scale)));
  return {
    classes,
    bias: (rows.at(-1) ?? []).map((one) => Number(one.toPrecision(4))),
    scale,
    features,
    weights: Buffer.from(bytes.buffer).toString('base64'),
  };
};

/**
 * Fits a logistic regression by stochastic gradient descent with a step of its own for each weight (AdaGrad:
 * Duchi, Hazan and Singer, 2011).
 */
export const fitModel = (
  kind: Kind,
  samples: readonly Sample[],
  pace: Pace = usual,
): StoredModel => {
  const lessons = prepare(kind, samples);
  const times = Array.from({ length: pace.times ?? 1 }, (_, at) => at + 1);
  return store(lessons, average(times.map((seed) => fitOnce(lessons, pace, buildRandom(seed)))));
};
