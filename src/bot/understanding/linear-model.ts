/**
 * A linear model as it is stored: for each feature of a text, how much it speaks for each class, as a whole
 * number from -127 to 127 times the scale. (data/models.json, made by `npm run train`)
 */
export type StoredModel = {
  readonly classes: readonly string[];
  /** What speaks for each class when nothing is known. */
  readonly bias: readonly number[];
  readonly scale: number;
  readonly features: readonly string[];
  /** A byte for each feature and class, in base64. */
  readonly weights: string;
};

/** A linear model, ready to be used. */
export type LinearModel = {
  readonly classes: readonly string[];
  /** How much the features speak for each class; those that the model does not know say nothing. */
  readonly score: (features: readonly string[]) => number[];
  /** Whether anything was learned of a feature. */
  readonly knows: (feature: string) => boolean;
};

/** Makes a stored model ready. */
export const openModel = ({
  classes,
  bias,
  scale,
  features,
  weights,
}: StoredModel): LinearModel => {
  const bytes = new Int8Array(Buffer.from(weights, 'base64'));
  const rows = new Map(features.map((feature, index) => [feature, index * classes.length]));
  return {
    classes,
    knows: (feature) => rows.has(feature),
    score: (given) => {
      const scores = [...bias];
      for (const feature of given) {
        const row = rows.get(feature);
        if (row === undefined) continue;
        for (let at = 0; at < scores.length; at += 1)
          scores[at] = (scores[at] ?? 0) + scale * (bytes[row + at] ?? 0);
      }
      return scores;
    },
  };
};

/** How likely each class is, together 1; the likeliest first. */
export type Likelihoods = readonly { readonly name: string; readonly likelihood: number }[];

/** Tells how likely each class is where one of them is right (softmax). */
export const classify = (model: LinearModel, features: readonly string[]): Likelihoods => {
  const scores = model.score(features);
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const sum = raised.reduce((all, one) => all + one, 0);
  return model.classes
    .map((name, at) => ({ name, likelihood: (raised[at] ?? 0) / sum }))
    .toSorted((a, b) => b.likelihood - a.likelihood);
};

/** Tells which classes hold where any number of them may (more likely than not). */
export const pickAll = (model: LinearModel, features: readonly string[]): ReadonlySet<string> => {
  const scores = model.score(features);
  return new Set(model.classes.filter((_, at) => (scores[at] ?? 0) > 0));
};

/** How likely one class holds where any number of them may. */
export const likelihoodOf = (
  model: LinearModel,
  features: readonly string[],
  name: string,
): number => 1 / (1 + Math.exp(-(model.score(features)[model.classes.indexOf(name)] ?? 0)));

/** What is known of English words, whatever they are used for. */
export type WordKnowledge = {
  /** The few hundred words that are used like it, and the wider circle of those: "g143", "c19". */
  readonly kinOf: (word: string) => { readonly group: string; readonly circle: string };
};

const unknown = { group: 'g?', circle: 'c?' };

/**
 * What is known of English words.
 *
 * @param lists a line for each group of words that are used alike, the number of its circle first
 * (data/word-groups.txt)
 */
export const buildWordKnowledge = (lists: string): WordKnowledge => {
  const kin = new Map<string, { readonly group: string; readonly circle: string }>();
  for (const [number, line] of lists.split('\n').entries()) {
    const [circle = '', ...words] = line.split(' ');
    const own = { group: `g${number}`, circle: `c${circle}` };
    for (const word of words) kin.set(word, own);
  }
  return { kinOf: (word) => kin.get(word) ?? kin.get(word.replace(/s$/, '')) ?? unknown };
};
