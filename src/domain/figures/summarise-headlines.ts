import { sharedDirectionWord } from '../direction-words.ts';
import { doubtsOf } from '../doubts.ts';
import { capitalise, formatNumber, ofPoints } from '../format.ts';
import type { Measure } from '../measure.ts';
import type { ReportedDirection } from '../observation.ts';
import { describePeriod } from '../period/period.ts';
import { type Compared, numbersOf } from '../statistics/verdict.ts';
import { type Headline, isPrintedWithout, printedDirection } from './headline.ts';
import { summariseStatuses } from './headlines-by-status.ts';
import { shareOfChange } from './rank-headlines.ts';
import { comparedIn, countWithinChance, reportedOnly } from './went.ts';

/**
 * How a measure went since the period before, the worst first; each measure is in exactly one of these. `up` and `down` are
 * for what is printed so in the council's own word, where neither is better.
 */
export const outlooks = [
  'worse',
  'better',
  'level',
  'up',
  'down',
  'not judged',
  'not compared',
  'no figure',
  'no longer collected',
] as const;
/** One of the {@link outlooks}. */
export type Outlook = (typeof outlooks)[number];

const byDirection = {
  worsening: 'worse',
  improving: 'better',
  unchanged: 'level',
  up: 'up',
  down: 'down',
  'not judged': 'not judged',
  'not-applicable': 'not compared',
} as const satisfies Readonly<Record<Compared['judgement'] | ReportedDirection, Outlook>>;

const directions = ['worsening', 'improving', 'unchanged', 'up', 'down', 'not-applicable'] as const;

/** What was printed, in a word of the council's own where it is no judgement. */
const printedOutlook = (headline: HowItWent): Outlook | undefined => {
  const { directionWords = {} } = headline.measure;
  const printed = printedDirection(headline) ?? reportedOnly(headline);
  if (isPrintedWithout(headline) || printed === 'not-applicable')
    return directionWords['not-applicable'] === undefined ? undefined : 'not compared';
  if (!printed) return undefined;
  const isOwn = (printed !== 'up' && printed !== 'down') || directionWords[printed] !== undefined;
  return isOwn ? byDirection[printed] : 'not judged';
};

/**
 * Whether the report prints no direction of the newest value, in the council's own word for that.
 *
 * @example isWithoutWay(childrenInCare) // true, of “No course”
 */
export const isWithoutWay = (headline: HowItWent): boolean =>
  headline.measure.directionWords?.['not-applicable'] !== undefined &&
  (isPrintedWithout(headline) || printedDirection(headline) === 'not-applicable');

type HowItWent = Pick<Headline, 'measure' | 'series' | 'verdict' | 'upTo'>;

/**
 * How a measure went; without its newest figure, no way.
 *
 * @example outlookOf(s01) // 'worse'
 */
export const outlookOf = (headline: HowItWent): Outlook => {
  const printed = printedOutlook(headline);
  if (printed) return printed;
  const judgement = comparedIn(headline)?.judgement;
  if (judgement) return byDirection[judgement];
  const { verdict } = headline;
  if (verdict?.kind === 'withheld' && verdict.reason === 'discontinued')
    return 'no longer collected';
  return verdict?.kind === 'withheld' && verdict.reason !== 'no-value'
    ? 'not compared'
    : 'no figure';
};

/** The largest change, of those that chance alone could not explain. */
type StandsOut = {
  readonly measure: Measure;
  /** "up by a third (Q2 2018/19)" */
  readonly change: string;
};

/** Many measures in a sentence that somebody could repeat. */
export type HeadlineSummary = {
  readonly counts: Readonly<Record<Outlook, number>>;
  readonly standsOut: StandsOut | undefined;
  /** How many of the changes chance alone could explain, as a sentence; empty where there are none. */
  readonly chance: string;
  /** How many have which status against their targets, as a sentence; empty where none has a target. */
  readonly targets: string;
  /** The counts, and what stands out. */
  readonly sentence: string;
};

const phrases: Readonly<Record<Outlook, readonly [one: string, many: string]>> = {
  worse: ['got worse', 'got worse'],
  better: ['got better', 'got better'],
  level: ['stayed level', 'stayed level'],
  up: ['went up', 'went up'],
  down: ['went down', 'went down'],
  'not judged': ['is not judged', 'are not judged'],
  'not compared': ['cannot be compared', 'cannot be compared'],
  'no figure': ['has no figure', 'have no figure'],
  'no longer collected': ['is no longer collected', 'are no longer collected'],
};

const and = new Intl.ListFormat('en-GB');

/**
 * The council's own word for how measures went, where all of these have the same.
 *
 * @returns undefined where there is none, and for what is no direction
 * @example ownOutlookWord('worse', [s01, s05a]) // 'Slipping'
 */
export const ownOutlookWord = (
  outlook: Outlook,
  measures: readonly Measure[],
): string | undefined => {
  const direction = directions.find((one) => byDirection[one] === outlook);
  return direction && sharedDirectionWord(direction, measures);
};

/** "is Slipping", "has No comparison" */
const sayOutlook = (outlook: Outlook, count: number, measures: readonly Measure[]): string => {
  const own = ownOutlookWord(outlook, measures);
  if (own && outlook === 'not compared') return `${count === 1 ? 'has' : 'have'} ${own}`;
  if (own) return `${count === 1 ? 'is' : 'are'} ${own}`;
  return phrases[outlook][count === 1 ? 0 : 1];
};

const sayCounts = (
  counts: HeadlineSummary['counts'],
  measures: readonly Measure[],
  of: string,
): string => {
  const said = outlooks
    .filter((outlook) => counts[outlook] > 0)
    .map((outlook) => `${counts[outlook]} ${sayOutlook(outlook, counts[outlook], measures)}`);
  const { length } = measures;
  return `Of ${length} ${of}${length === 1 ? '' : 's'}, ${and.format(said)}`;
};

const fractions: ReadonlyMap<number, string> = new Map([
  [25, 'a quarter'],
  [33, 'a third'],
  [50, 'half'],
  [67, 'two thirds'],
  [75, 'three quarters'],
]);

/** A change in a percentage is given in points: 3% of a percentage is easily read as 3 points. */
const saySize = (headline: Headline, verdict: Compared, share: number): string => {
  const numbers = numbersOf(verdict);
  if (headline.series?.valueKind === 'percentage' && numbers) {
    const points = Math.abs(numbers.later - numbers.earlier);
    return ofPoints(formatNumber(points, headline.series.decimals));
  }
  // As beside the figure, where its change has one decimal.
  const percent = formatNumber(100 * share, 1).replace(/\.0$/, '');
  return fractions.get(Math.round(100 * share)) ?? `${percent}%`;
};

/** The larger change first; of equal ones the first stays first. */
const findStandsOut = (headlines: readonly Headline[]): StandsOut | undefined => {
  const [largest] = headlines
    .flatMap((headline) => {
      const verdict = comparedIn(headline);
      const share = verdict && shareOfChange(verdict);
      const isMeant =
        verdict && verdict.movement !== 'level' && verdict.strength !== 'within chance' && share;
      return isMeant ? [{ headline, verdict, share: Math.abs(share) }] : [];
    })
    .toSorted((a, b) => b.share - a.share);
  if (!largest) return undefined;
  const { headline, verdict, share } = largest;
  const { later } = verdict;
  // Others in the sentence may have a newer figure.
  const noted = [describePeriod(later.period), ...doubtsOf(later)].join(', ');
  return {
    measure: headline.measure,
    change: `${verdict.movement} by ${saySize(headline, verdict, share)} (${noted})`,
  };
};

/**
 * How many measures got worse, got better and so on, with the one that stands out: the largest change as
 * a share of the earlier value. A change that counts as level, or that chance alone could explain, never
 * stands out; one to which no test of chance applies may.
 *
 * @param of what one of them is called; it gets an s for several
 * @returns every measure counted exactly once
 * @see docs/domain.md#the-whole-in-a-sentence
 * @example summariseHeadlines(headlines).sentence
 *   // 'Of 10 measures, 4 got worse, 2 got better and 4 stayed level. What stands out: Child protection plans, up by a third (Q2 2018/19).'
 */
export const summariseHeadlines = (
  headlines: readonly Headline[],
  of = 'measure',
): HeadlineSummary => {
  const count = (outlook: Outlook) =>
    headlines.filter((headline) => outlookOf(headline) === outlook).length;
  const counts = {
    worse: count('worse'),
    better: count('better'),
    level: count('level'),
    up: count('up'),
    down: count('down'),
    'not judged': count('not judged'),
    'not compared': count('not compared'),
    'no figure': count('no figure'),
    'no longer collected': count('no longer collected'),
  };
  const standsOut = findStandsOut(headlines);
  const chance = countWithinChance(headlines);
  const apart = standsOut
    ? ` What stands out: ${standsOut.measure.shortName}, ${standsOut.change}.`
    : '';
  return {
    counts,
    standsOut,
    chance: chance && `${capitalise(chance)}.`,
    targets: summariseStatuses(headlines),
    sentence:
      headlines.length === 0
        ? `No ${of}s are known.`
        : `${sayCounts(
            counts,
            headlines.map(({ measure }) => measure),
            of,
          )}.${apart}`,
  };
};

/** That none has no direction: in the council's own word, where that was asked for. */
const sayAllWithWay = (all: readonly HowItWent[], own: boolean): string => {
  const word = own
    ? ownOutlookWord(
        'not compared',
        all.map(({ measure }) => measure),
      )
    : undefined;
  if (word) return `None of ${all.length} measure${all.length === 1 ? '' : 's'} has ${word}`;
  const without = ['not compared', 'no figure', 'no longer collected'];
  return all.some((one) => without.includes(outlookOf(one)))
    ? 'Every measure that can be compared has a direction'
    : 'Every measure has a direction';
};

/**
 * How many measures have no direction, or are not judged, as the title of a list of them.
 *
 * @param all those that they are of
 * @param own only those were asked for of which the report prints that, in the council's own word
 * @example sayWithoutWay([childrenInCare, flyTipping], all) // '2 of 19 measures: 1 has No course and 1 is not judged'
 */
export const sayWithoutWay = (
  headlines: readonly Headline[],
  all: readonly HowItWent[],
  own = false,
): string => {
  const of = `${all.length} measure${all.length === 1 ? '' : 's'}`;
  const [worded, others] = [
    headlines.filter(isWithoutWay),
    headlines.filter((one) => !isWithoutWay(one)),
  ];
  const parts = [
    ...[...Map.groupBy(worded, ({ measure }) => measure.directionWords?.['not-applicable'])].map(
      ([word = '', { length }]): [number, string] => [
        length,
        `${length === 1 ? 'has' : 'have'} ${word}`,
      ],
    ),
    ...(others.length > 0
      ? [[others.length, phrases['not judged'][others.length === 1 ? 0 : 1]] as [number, string]]
      : []),
  ];
  const [only, ...more] = parts;
  if (!only) return sayAllWithWay(all, own);
  if (more.length === 0) return `${only[0]} of ${of} ${only[1]}`;
  return `${headlines.length} of ${of}: ${and.format(parts.map(([count, said]) => `${count} ${said}`))}`;
};
