import type { Period } from './period/period.ts';
import { plainName } from './words.ts';

/**
 * What a value was to reach in its period, in the unit of the series. A single value is reached from
 * the side that the measure's polarity says; a limit says its side itself; both limits are a range.
 */
export type Target = Aim & {
  /** As the report prints it, where that is other words or has other decimal places: "410 or fewer", "95.0%", "24.0 wks". */
  readonly printed?: string;
  /** By when it is to be reached, where that is printed: "2027-03-31", "2027-03", "2028", "2027/28" or "Q4 2026/27". */
  readonly by?: string;
};

type Aim =
  | { readonly value: number }
  | { readonly atLeast: number; readonly atMost?: number }
  | { readonly atMost: number }
  /** Limits that a value equal to them does not meet. */
  | { readonly below: number }
  | { readonly above: number }
  /**
   * A grade: it or a better one, by the scale of the series. Of a series of numbers what is printed in place of a
   * target, by which nothing is judged: "To be set in Q3".
   */
  | { readonly words: string };

/** Who sets the targets of figures that are handed in; the council's choice. (data/cycle.json) */
export const targetSetters = ['files', 'officers'] as const;
/** One of the {@link targetSetters}: they come with files alone, or an officer may set that of the next period too. */
export type TargetSetter = (typeof targetSetters)[number];

/** A target that was set before there was a figure. */
export type PlannedTarget = {
  readonly period: Period;
  readonly target: Target;
  /** Name of the officer who set it, and when; absent where it came with a file. */
  readonly by?: string;
  readonly at?: Date;
};

/** The colours that a status may have, in the order of lists; a council says which of its words has which. */
export const statusColours = [
  'red',
  'amber',
  'yellow',
  'green',
  'blue',
  'purple',
  'white',
  'black',
  'grey',
] as const;
/** One of the {@link statusColours}. */
export type StatusColour = (typeof statusColours)[number];

/** What a status may say of a target. */
export const statusMeanings = ['met', 'near', 'missed'] as const;
/** One of the {@link statusMeanings}. */
export type StatusMeaning = (typeof statusMeanings)[number];

/** A word with which a council reports how a value stands to its target, with its colour or symbol. */
export type StatusWord = {
  readonly word: string;
  /** Absent where the report prints none. */
  readonly colour?: StatusColour;
  /** What it says of the target, where its colour does not say so. */
  readonly means?: StatusMeaning;
  /** The symbol that the report prints with it: "◐". */
  readonly symbol?: string;
  /** The colour that the report prints, by its name, where it is drawn in another: "plum". */
  readonly printedColour?: string;
};

/**
 * What people who read the report call the colour of a status.
 *
 * @returns undefined where it has no colour
 * @example printedColourOf({ word: 'Adrift', colour: 'red', printedColour: 'plum' }) // 'plum'
 */
export const printedColourOf = ({ colour, printedColour }: StatusWord): string | undefined =>
  printedColour?.toLowerCase() ?? colour;

/**
 * The words for statuses of a colour: of that which is printed by this name, or else of that which is drawn or meant.
 *
 * @example statusesInColour('plum', [{ word: 'Adrift', colour: 'red', printedColour: 'plum' }]).length // 1
 */
export const statusesInColour = (colour: string, own: readonly StatusWord[]): StatusWord[] => {
  const meant = plainName(colour);
  const printed = own.filter((one) => plainName(printedColourOf(one) ?? '') === meant);
  if (printed.some((one) => one.printedColour !== undefined)) return printed;
  const isMeant = ({ means, printedColour }: StatusWord): boolean =>
    means !== undefined && printedColour === undefined && usualColours[means] === meant;
  return own.filter((one) =>
    printed.length > 0 ? printed.includes(one) || isMeant(one) : shadeOf(one) === meant,
  );
};

/** The words that need no explanation; a council's own come before them. */
const usualStatuses: readonly Required<Pick<StatusWord, 'word' | 'colour'>>[] = [
  { word: 'Red', colour: 'red' },
  { word: 'Amber', colour: 'amber' },
  { word: 'Green', colour: 'green' },
  { word: 'Blue', colour: 'blue' },
  { word: 'Grey', colour: 'grey' },
  { word: 'Yellow', colour: 'amber' },
];

/** What people call the colours of any council; white and black are statuses only where a council says so. */
export const colourNames: readonly string[] = usualStatuses.map(({ word }) => word.toLowerCase());

/**
 * What a colour says of a target; any other says nothing of it, or leaves it open.
 *
 * @example meaningOfColour('yellow') // 'near'
 */
export const meaningOfColour = (colour: StatusColour | undefined): StatusMeaning | undefined => {
  if (colour === 'amber' || colour === 'yellow') return 'near';
  return colour === 'red' ? 'missed' : colour === 'green' ? 'met' : undefined;
};

const unjudging: ReadonlySet<StatusColour> = new Set(['white', 'black', 'grey']);

type Judging = Pick<StatusWord, 'colour' | 'means'>;

/**
 * What a status says of its target, by what the council says that it means or by its colour.
 *
 * @example meaningOf({ means: 'missed' }) // 'missed'
 */
export const meaningOf = ({ colour, means }: Judging): StatusMeaning | undefined =>
  means ?? meaningOfColour(colour);

const usualColours = { met: 'green', near: 'amber', missed: 'red' } as const;

/**
 * The colour of which a status is by its meaning, for an order of them; its own where that says the same.
 *
 * @example shadeOf({ means: 'missed' }) // 'red'
 * @example shadeOf({ colour: 'purple', means: 'missed' }) // 'red'
 */
export const shadeOf = ({ colour, means }: Judging): StatusColour | undefined =>
  means === undefined || meaningOfColour(colour) === means ? colour : usualColours[means];

/** Whether a status says that nothing is judged: by its colour, or with neither a colour nor a meaning. */
export const isUnjudged = ({ colour, means }: Judging): boolean =>
  means === undefined && (colour === undefined || unjudging.has(colour));

const ownColours = (own: readonly StatusWord[]): StatusWord[] =>
  own.flatMap(({ colour }) => (colour ? [{ word: colour, colour }] : []));

/** How far two figures may be apart and still count as the same, or a figure from its target and still be near it. */
export type Tolerance = Distance & {
  /** So far apart is too far: “less than 1%”. */
  readonly strict?: true;
};

type Distance =
  /** A share of the figure that it is set against: 0.05 is 5% of it. */
  | { readonly share: number }
  /** In the unit of the series; percentage points for a percentage. */
  | { readonly amount: number };

/**
 * The rule by which a council's statuses follow from its targets.
 *
 * @see docs/domain.md#targets
 */
export type TargetRule = {
  /** Green where the target is met, amber within the tolerance, red beyond it. */
  readonly amberWithin: Tolerance;
};

/** What a column headed RAG may have in place of the words. */
const letters: Readonly<Record<string, StatusColour>> = {
  ...{ r: 'red', a: 'amber', g: 'green', b: 'blue' },
};

const ofLetter = (letter: string, own: readonly StatusWord[]): StatusWord | undefined => {
  const colour = Object.hasOwn(letters, letter) ? letters[letter] : undefined;
  return colour && statusOfColour(colour, own);
};

/**
 * What is known of a status, whatever its capitals, and of the letter of a colour.
 *
 * @returns undefined for a word of which nobody has said anything
 * @example findStatus('RED', []) // { word: 'Red', colour: 'red' }
 * @example findStatus('R', [{ word: 'Off track', colour: 'red' }]).word // 'Off track'
 */
export const findStatus = (
  word: string,
  own: readonly StatusWord[] = [],
): StatusWord | undefined => {
  const meant = word.trim().toLowerCase();
  const known = [...own, ...ownColours(own), ...usualStatuses];
  return known.find((one) => one.word.toLowerCase() === meant) ?? ofLetter(meant, own);
};

/**
 * A status as cards say it: in the spelling that the council gives it, and a letter as the word that it is short for.
 *
 * @example spellStatus('RED', [{ word: 'Red' }]) // 'Red'
 * @example spellStatus('A', []) // 'Amber'
 */
export const spellStatus = (word: string, own: readonly StatusWord[] = []): string => {
  const found = findStatus(word, own);
  return found && (own.includes(found) || word.trim().length === 1) ? found.word : word;
};

/**
 * The words for statuses that an officer may choose from: the council's own, or the usual ones where it has none, and what
 * is stored, as it is spelled there.
 *
 * @example statusChoices([]) // ['Red', 'Amber', 'Green', 'Blue', 'Grey']
 * @example statusChoices([{ word: 'Met' }], 'Awaited') // ['Met', 'Awaited']
 */
export const statusChoices = (
  own: readonly StatusWord[] = [],
  stored?: string,
): readonly string[] => {
  const known = own.length > 0 ? own : usualStatuses.filter(({ word }) => word !== 'Yellow');
  const words = known.map(({ word }) => word);
  if (stored === undefined) return words;
  const spelled = spellStatus(stored, own);
  const isKnown = words.some((word) => plainName(word) === plainName(spelled));
  return isKnown
    ? words.map((word) => (plainName(word) === plainName(spelled) ? stored : word))
    : [...words, stored];
};

/**
 * The colour of a status, whatever its capitals.
 *
 * @returns undefined for a word of which nobody has said it
 * @example colourOf('RED', []) // 'red'
 */
export const colourOf = (word: string, own: readonly StatusWord[] = []): StatusColour | undefined =>
  findStatus(word, own)?.colour;

/**
 * Whether a status is the one that is asked for, however it is written. A colour is that of all its words; a word is of
 * itself alone, whatever its colour. A colour that a report prints comes before one that is drawn.
 *
 * @param own the council's words for its colours
 * @example isStatus('Withdrawn', 'awaited', own) // false, though both are grey
 */
export const isStatus = (
  status: string,
  asked: string,
  own: readonly StatusWord[] = [],
): boolean => {
  const meant = plainName(asked);
  if (plainName(status) === meant) return true;
  const ofColour = statusesInColour(meant, own);
  if (ofColour.length > 0 && own.some(({ word }) => plainName(word) === plainName(status)))
    return ofColour.some(({ word }) => plainName(word) === plainName(status));
  const isColour = colourNames.includes(meant) || own.some(({ colour }) => colour === meant);
  return isColour && colourOf(status, own) === colourOf(meant, own);
};

/**
 * The council's status of a colour, first the one that has its name, or that of its meaning, or the colour itself.
 *
 * @example statusOfColour('green', [{ word: 'Met', means: 'met', symbol: '●' }]).symbol // '●'
 */
export const statusOfColour = (colour: StatusColour, own: readonly StatusWord[] = []): StatusWord =>
  own.find((one) => one.colour === colour && plainName(one.word) === colour) ??
  own.find((one) => one.colour === colour) ??
  own.find((one) => shadeOf(one) === colour) ??
  own.find((one) => colour === 'amber' && meaningOf(one) === 'near') ??
  usualStatuses.find((one) => one.colour === colour) ?? { word: colour, colour };

/**
 * The council's word for a colour, or the colour's own name.
 *
 * @example wordOf('green', [{ word: 'On target', colour: 'green' }]) // 'On target'
 */
export const wordOf = (colour: StatusColour, own: readonly StatusWord[] = []): string =>
  statusOfColour(colour, own).word;
