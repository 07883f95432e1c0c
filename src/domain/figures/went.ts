import { sharedDirectionWord } from '../direction-words.ts';
import type { ReportedDirection } from '../observation.ts';
import type { Compared } from '../statistics/verdict.ts';
import { type Headline, printedDirection } from './headline.ts';

/** Which way a figure went since the period before: by its movement, or by what that means. */
export const wentWays = ['worse', 'better', 'up', 'down', 'same', 'changed'] as const;
/** One of the {@link wentWays}. */
export type WentWay = (typeof wentWays)[number];

/** The comparison of a headline; undefined where its newest value cannot be compared, whatever the one before it did. */
export const comparedIn = ({ verdict }: Pick<Headline, 'verdict'>): Compared | undefined =>
  verdict?.kind === 'compared' ? verdict : undefined;

const rules: Readonly<Record<WentWay, (verdict: Compared) => boolean>> = {
  worse: ({ judgement }) => judgement === 'worsening',
  better: ({ judgement }) => judgement === 'improving',
  up: ({ movement }) => movement === 'up',
  down: ({ movement }) => movement === 'down',
  same: ({ movement }) => movement === 'level',
  changed: ({ movement }) => movement !== 'level',
};

const reportedWays: Readonly<Partial<Record<WentWay, ReportedDirection>>> = {
  worse: 'worsening',
  better: 'improving',
  same: 'unchanged',
  up: 'up',
  down: 'down',
};

/** What was published of a value that is itself withheld; nothing else can say how it went. */
export const reportedOnly = ({
  verdict,
}: Pick<Headline, 'verdict'>): ReportedDirection | undefined =>
  verdict?.kind === 'withheld' && verdict.reason === 'no-value'
    ? verdict.later?.reported
    : undefined;

/**
 * Whether a figure went a way since the period before. One that cannot be compared went none, unless its value is
 * withheld and its direction was published.
 *
 * @example went(s01, 'worse') // true
 */
export const went = (headline: Pick<Headline, 'verdict'>, way: WentWay): boolean => {
  const verdict = comparedIn(headline);
  if (verdict) return rules[way](verdict);
  const reported = reportedOnly(headline);
  return reported !== undefined && reported === reportedWays[way];
};

/**
 * How many of these changes chance alone could explain, for the middle of a sentence.
 *
 * @returns empty where there are none
 * @example countWithinChance([s01, s05a]) // 'chance alone could explain 1 of the changes'
 */
export const countWithinChance = (headlines: readonly Pick<Headline, 'verdict'>[]): string => {
  const changes = headlines.flatMap((one) => (went(one, 'changed') ? (comparedIn(one) ?? []) : []));
  const count = changes.filter(({ strength }) => strength === 'within chance').length;
  if (count === 0) return '';
  const some = count < changes.length ? `${count} of the changes` : 'each of the changes';
  return `chance alone could explain ${changes.length === 1 ? 'the change' : some}`;
};

/**
 * How many of these the council calls unchanged in its own word, for a part of a sentence. What is not judged may have
 * stayed level too, and is one of them only where it is printed so.
 *
 * @returns empty where it has no word for that
 * @example countHeld([s01, s05a]) // '1 is Holding'
 */
export const countHeld = (headlines: readonly Headline[]): string => {
  const own = sharedDirectionWord(
    'unchanged',
    headlines.map(({ measure }) => measure),
  );
  const { length } = headlines.filter(
    (one) => (printedDirection(one) ?? comparedIn(one)?.judgement) === 'unchanged',
  );
  return own ? `${length} ${length === 1 ? 'is' : 'are'} ${own}` : '';
};
