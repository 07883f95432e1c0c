import type { StatusColour } from '../target.ts';

/** A level of risk as a council's key has it. */
type RiskKeyLevel = {
  /** As printed: "HIGH", "Very high", "Red", "E". */
  readonly level: string;
  readonly meaning: string;
  readonly colour?: StatusColour;
  /** Risks of this level are looked after at the top: they are listed first of all, and have to be explained. */
  readonly severe: boolean;
};

/** A council's levels of risk, the most serious first; one at least is severe. */
export type RiskKey = readonly RiskKeyLevel[];

/** A level of the key, as a file says it; severe where it says so, or where none is and it is the first. */
type GivenLevel = Omit<RiskKeyLevel, 'severe'> & { readonly severe?: boolean | undefined };

/**
 * A key from the levels of a file. Where none is said to be severe, the most serious one is.
 *
 * @param given the most serious first
 * @example toRiskKey([{ level: 'HIGH', meaning: '…' }, { level: 'LOW', meaning: '…' }])[0]?.severe // true
 */
export const toRiskKey = (given: readonly GivenLevel[]): RiskKey => {
  const isSaid = given.some(({ severe }) => severe);
  return given.map((one, at) => ({ ...one, severe: isSaid ? (one.severe ?? false) : at === 0 }));
};

/** How serious an assessment of a level is, by the key of its council. */
export type Severity = {
  /** 0 for the most serious; the number of levels for one that the key does not have. */
  readonly rank: number;
  readonly severe: boolean;
  readonly colour?: StatusColour;
};

/**
 * Where a level stands in a key.
 *
 * @example severityOf('MEDIUM', key) // { rank: 1, severe: false }
 */
export const severityOf = (level: string, key: RiskKey): Severity => {
  const rank = key.findIndex((one) => one.level === level);
  const found = key[rank];
  if (!found) return { rank: key.length, severe: false };
  return { rank, severe: found.severe, ...(found.colour && { colour: found.colour }) };
};

/** What a level means, as the key prints it; empty where it does not. */
export const meaningOf = (level: string, key: RiskKey): string =>
  key.find((one) => one.level === level)?.meaning ?? '';

const beyondAppetite = /\b(?:outside|above|beyond|exceeds?|over)\b.*\bappetite\b/i;

/**
 * The levels that by the council's own key lie outside of what it accepts.
 *
 * @example levelsBeyondAppetite([{ level: 'HIGH', meaning: 'High, and outside of our risk appetite', severe: true }]) // ['HIGH']
 */
export const levelsBeyondAppetite = (key: RiskKey): string[] =>
  key.flatMap(({ level, meaning }) => (beyondAppetite.test(meaning) ? [level] : []));

const or = new Intl.ListFormat('en-GB', { type: 'disjunction' });

type Keyed = { readonly riskKey: RiskKey };

/** The names of all levels of several outcomes, each once, those of the first outcome first. */
export const levelNames = (outcomes: readonly Keyed[]): string[] => [
  ...new Set(outcomes.flatMap(({ riskKey }) => riskKey.map(({ level }) => level))),
];

/** The names of the severe levels of several outcomes, each once. */
export const severeLevels = (outcomes: readonly Keyed[]): string[] => [
  ...new Set(
    outcomes.flatMap(({ riskKey }) =>
      riskKey.filter(({ severe }) => severe).map(({ level }) => level),
    ),
  ),
];

/**
 * Levels for the middle of a sentence.
 *
 * @example sayLevels(severeLevels([safe])) // 'HIGH'
 * @example sayLevels(['Red', 'Amber']) // 'Red or Amber'
 */
export const sayLevels = (levels: readonly string[]): string => or.format(levels);

/** What means the severe levels, whatever the council calls them. */
export const severeWord = 'SEVERE';

/**
 * The levels that a word means: the one called so, in any capitals. “High”, where no level has this name, means
 * what is severe.
 *
 * @returns the word itself where it means no level, so that nothing matches it
 * @example levelsMeant('HIGH', [redAmberGreen]) // ['Red']
 */
export const levelsMeant = (word: string, outcomes: readonly Keyed[]): string[] => {
  const named = levelNames(outcomes).filter((one) => one.toLowerCase() === word.toLowerCase());
  if (named.length > 0) return named;
  return ['HIGH', severeWord].includes(word.toUpperCase()) ? severeLevels(outcomes) : [word];
};
