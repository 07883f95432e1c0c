import type { Area } from './area.ts';
import { capitalise } from './format.ts';
import { type Indicator, type Outcome, standsUnder } from './indicator.ts';
import type { Measure } from './measure.ts';
import type { Milestone } from './milestones/milestone.ts';
import type { Person } from './person.ts';
import type { Publication } from './publication.ts';
import type { Risk } from './risks/risk.ts';
import type { StatusWord } from './target.ts';
import { type CouncilWords, plainName } from './words.ts';

/** Everything that has a name and can be asked about. It holds no values and no commentary. */
export type Catalogue = {
  /** Changes whenever the catalogue changes; opaque. */
  readonly version: string;
  readonly outcomes: readonly Outcome[];
  readonly indicators: readonly Indicator[];
  readonly risks: readonly Risk[];
  readonly milestones: readonly Milestone[];
  readonly people: readonly Person[];
  readonly areas: readonly Area[];
  /** What was published for each quarter, oldest first within an outcome. */
  readonly publications: readonly Publication[];
  /** What the council has taught about the names of all these. */
  readonly words: CouncilWords;
};

const byCode = new WeakMap<readonly Indicator[], ReadonlyMap<string, Indicator>>();

/** An answer about a large council looks for thousands of codes, so they are put in order once. */
const codesOf = (indicators: readonly Indicator[]): ReadonlyMap<string, Indicator> => {
  const known = byCode.get(indicators);
  if (known) return known;
  // The first of two with one code comes last, so that it is the one that is found.
  const made = new Map(
    indicators
      .toReversed()
      .flatMap((one) =>
        [one, ...one.measures, ...one.performanceMeasures].map(({ code }) => [code, one] as const),
      ),
  );
  byCode.set(indicators, made);
  return made;
};

/**
 * The indicator that a code belongs to: its own code, or that of one of its measures or performance
 * measures.
 */
export const findIndicator = ({ indicators }: Catalogue, code: string): Indicator | undefined =>
  codesOf(indicators).get(code);

/** Whether a code is that of an outcome. */
export const isOutcome = ({ outcomes }: Catalogue, code: string): boolean =>
  outcomes.some((one) => one.code === code);

/**
 * The outcome that something belongs to: an outcome itself, an indicator, or one of its measures.
 *
 * @param place code of an outcome, an indicator or a measure
 * @example outcomeOf(catalogue, 'S05A') // 'S'
 */
export const outcomeOf = (catalogue: Catalogue, place: string): string | undefined =>
  isOutcome(catalogue, place) ? place : findIndicator(catalogue, place)?.outcome;

/**
 * The code of an indicator or of a measure as a reader knows it.
 *
 * @returns undefined for one that the report does not print
 * @example printedCode(s01, 'S01-children-in-need') // undefined
 */
export const printedCode = (indicator: Indicator, code: string): string | undefined =>
  findMeasures(indicator, code).some((one) => one.code === code && one.unprinted)
    ? undefined
    : code;

/**
 * The measures that a code means: all measures of an indicator for the indicator's own code,
 * otherwise the one part or performance measure.
 *
 * @example findMeasures(s05, 'S05A') // [totalCrime]
 */
export const findMeasures = (indicator: Indicator, code: string): readonly Measure[] =>
  code === indicator.code
    ? indicator.measures
    : [...indicator.measures, ...indicator.performanceMeasures].filter((one) => one.code === code);

/**
 * The measures that a code names: all of an indicator, or one; none of anything else.
 *
 * @example measuresNamed(catalogue, 'S05A').map(({ name }) => name) // ['Total crime']
 */
export const measuresNamed = (catalogue: Catalogue, code: string): readonly Measure[] => {
  const indicator = findIndicator(catalogue, code);
  return indicator ? findMeasures(indicator, code) : [];
};

/** What features under indicators or outcomes, and which parts of them it is about. */
type Placed = { readonly featuresUnder: readonly string[]; readonly parts?: readonly string[] };

/**
 * The codes under which something stands as a report prints it: the part that it is about, or else the indicator or
 * the outcome.
 *
 * @example placesOf(catalogue, { featuresUnder: ['S05'], parts: ['S05A'] }) // ['S05A']
 */
export const placesOf = (catalogue: Catalogue, { featuresUnder, parts = [] }: Placed): string[] =>
  featuresUnder.flatMap((place) => {
    const own = parts.filter((part) => findIndicator(catalogue, part)?.code === place);
    return own.length > 0 ? own : [place];
  });

/**
 * Whether something stands under an indicator or, of a part of it, is about that part or about no part alone.
 *
 * @param code of an indicator or a measure
 */
export const isPlacedUnder = (catalogue: Catalogue, placed: Placed, code: string): boolean => {
  const indicator = findIndicator(catalogue, code)?.code;
  if (indicator === undefined || !placed.featuresUnder.includes(indicator)) return false;
  return (
    indicator === code || placesOf(catalogue, placed).some((at) => at === code || at === indicator)
  );
};

/**
 * The indicators of which somebody is a lead officer.
 *
 * @param person id of a person; without one, none
 * @example indicatorsLedBy(catalogue, 'alex-field') // [s05]
 */
export const indicatorsLedBy = (
  { indicators }: Catalogue,
  person: string | undefined,
): readonly Indicator[] =>
  person === undefined
    ? []
    : indicators.filter(({ indicatorLeads }) => indicatorLeads.includes(person));

/**
 * The indicators that somebody leads or signs off.
 *
 * @param person id of a person; without one, none
 * @example indicatorsOfOfficer(catalogue, 'pat-lever') // [s05], of which Pat Lever is the outcome lead
 */
export const indicatorsOfOfficer = (
  { indicators }: Catalogue,
  person: string | undefined,
): readonly Indicator[] =>
  person === undefined
    ? []
    : indicators.filter(({ indicatorLeads, outcomeLeads }) =>
        [...indicatorLeads, ...outcomeLeads].includes(person),
      );

/** The people with these ids, in the order of the ids. */
export const findPeople = (catalogue: Catalogue, ids: readonly string[]): Person[] =>
  ids.flatMap((id) => catalogue.people.find((person) => person.id === id) ?? []);

/**
 * Whether something that features under an indicator, or only under an outcome, concerns an
 * outcome: the indicator's own outcome, or another one that the indicator counts for.
 *
 * @param place code of an indicator or an outcome
 * @example concernsOutcome(catalogue, 'S05', 'S') // true
 */
export const concernsOutcome = (catalogue: Catalogue, place: string, outcome: string): boolean => {
  const indicator = findIndicator(catalogue, place);
  return indicator ? standsUnder(indicator, outcome) : place === outcome;
};

/**
 * The council's words for statuses, each once.
 *
 * @example statusWordsIn(catalogue) // [{ word: 'Amber-Red', colour: 'amber' }]
 */
export const statusWordsIn = ({ indicators }: Pick<Catalogue, 'indicators'>): StatusWord[] => {
  const all = indicators.flatMap(({ measures }) =>
    measures.flatMap(({ statuses = [] }) => statuses),
  );
  return [...new Map(all.map((one) => [plainName(one.word), one])).values()];
};

/**
 * A status that is asked for, as the council writes it; a colour with a capital.
 *
 * @example nameStatus('amber red', catalogue) // 'Amber-Red'
 */
export const nameStatus = (asked: string, catalogue: Pick<Catalogue, 'indicators'>): string => {
  const said = plainName(asked);
  const own = statusWordsIn(catalogue).find(({ word }) => plainName(word) === said);
  return own?.word ?? capitalise(asked.toLowerCase());
};
