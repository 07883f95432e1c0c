import type { StoredModel } from '../../src/bot/understanding/linear-model.ts';

/** Something with the classes that hold of it. */
export type Sample = { readonly features: readonly string[]; readonly names: readonly string[] };

/** Whether exactly one class holds of each sample, or any number of them. */
export type Kind = 'one' | 'any';

/** How often each sample is learned from. */
const rounds = 25;
/** How far a weight moves at first. */
const step = 0.1;
/** How strongly weights are drawn back to 0. */
const decay = 1e-3;
/** Features of fewer samples than these are not learned from. */
const fewest = 2;

/** The same shuffling each time, so that the same samples give the same model. */
const buildShuffle = () => {
  let state = 1;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  return <T>(all: T[]): void => {
    for (let at = all.length - 1; at > 0; at -= 1) {
      const other = Math.floor(next() * (at + 1));
      [all[at], all[other]] = [all[other] as T, all[at] as T];
    }
  };
};

type Row = { readonly weights: number[]; readonly moved: number[] };

const newRow = (length: number): Row => ({
  weights: new Array<number>(length).fill(0),
  moved: new Array<number>(length).fill(0),
});

const sumOf = (rows: readonly Row[], at: number): number =>
  rows.reduce((sum, { weights }) => sum + (weights[at] ?? 0), 0);

const toLikelihoods: Readonly<Record<Kind, (scores: readonly number[]) => number[]>> = {
  one: (scores) => {
    const most = Math.max(...scores);
    const raised = scores.map((score) => Math.exp(score - most));
    const sum = raised.reduce((all, one) => all + one, 0);
    return raised.map((one) => one / sum);
  },
  any: (scores) => scores.map((score) => 1 / (1 + Math.exp(-score))),
};

const moveWeights = ({ weights, moved }: Row, errors: readonly number[]): void => {
  for (const [at, error] of errors.entries()) {
    const slope = error + decay * (weights[at] ?? 0);
    const total = (moved[at] ?? 0) + slope * slope;
    moved[at] = total;
    weights[at] = (weights[at] ?? 0) - (step * slope) / (1e-6 + Math.sqrt(total));
  }
};

const countFeatures = (samples: readonly Sample[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { features } of samples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
};

const mostByte = 127;

const store = (
  classes: readonly string[],
  bias: Row,
  rows: ReadonlyMap<string, Row>,
): StoredModel => {
  const features = [...rows.keys()].sort();
  const all = features.map((feature) => rows.get(feature)?.weights ?? []);
  const largest = all.flat().reduce((most, one) => Math.max(most, Math.abs(one)), 1e-9);
  const scale = Number((largest / mostByte).toPrecision(6));
  const bytes = Int8Array.from(all.flat().map((one) => Math.round(one / scale)));
  return {
    classes,
    bias: bias.weights.map((one) => Number(one.toPrecision(4))),
    scale,
    features,
    weights: Buffer.from(bytes.buffer).toString('base64'),
  };
};

/**
 * Fits a logistic regression by stochastic gradient descent with a step of its own for each weight (AdaGrad:
 * Duchi, Hazan and Singer, 2011).
 */
export const fitModel = (kind: Kind, samples: readonly Sample[]): StoredModel => {
  const classes = [...new Set(samples.flatMap(({ names }) => names))].sort();
  const counts = countFeatures(samples);
  const kept = [...counts].filter(([, count]) => count >= fewest);
  const rows = new Map(kept.map(([feature]) => [feature, newRow(classes.length)]));
  const bias = newRow(classes.length);
  const lessons = samples.map(({ features, names }) => ({
    active: [bias, ...features.flatMap((feature) => rows.get(feature) ?? [])],
    right: classes.map((name) => (names.includes(name) ? 1 : 0)),
  }));
  const shuffle = buildShuffle();
  for (let done = 0; done < rounds; done += 1) {
    shuffle(lessons);
    for (const { active, right } of lessons) {
      const likely = toLikelihoods[kind](classes.map((_, at) => sumOf(active, at)));
      const errors = likely.map((one, at) => one - (right[at] ?? 0));
      for (const row of active) moveWeights(row, errors);
    }
  }
  return store(classes, bias, rows);
};
