import {
  type Period,
  parsePeriod,
  periodLabel,
  previousPeriod,
  quarterOf,
  samePeriodLastYear,
  shiftPeriod,
} from '../../../domain/period/period.ts';
import { type PeriodKind, periodKinds } from '../../../domain/period/period-kinds.ts';
import type { SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import type { MessageReading } from '../message/read-message.ts';
import { marksOf } from '../message/tokens.ts';

/** "The quarter before that", "a year earlier", "the one before". */
const before = /\b(?:before|earlier|prior|preceding)\b(?! last)/;

/** By the kind that the figures have; a year of what comes by the quarter is one all the same. */
const readLabel = (label: string, kinds: readonly PeriodKind[]): Period | undefined =>
  [...kinds, ...periodKinds]
    .map((kind) => parsePeriod(kind, label))
    .find((one) => one !== undefined);

/** Of windows that share months, the one after it shares none. */
const next = (period: Period): Period =>
  shiftPeriod(period, period.index - previousPeriod(period).index);

const shift = (period: Period, how: SpokenPeriod['kind']): Period | undefined => {
  if (how === 'next') return next(period);
  if (how === 'previous') return previousPeriod(period);
  return how === 'last-year' ? samePeriodLastYear(period) : undefined;
};

/** "Q1" is the newest first quarter up to the one that the report closes. */
const labelOf = (spoken: SpokenPeriod | undefined, newest: Period | undefined) => {
  if (spoken?.kind === 'label') return spoken.label;
  const last = newest && quarterOf(newest);
  if (spoken?.kind !== 'quarter' || !newest || last === undefined) return undefined;
  return periodLabel(shiftPeriod(newest, -((last - spoken.quarter + 4) % 4)));
};

/**
 * The period beside the one that was spoken of before: after the figure of Q1 2018/19, "the quarter before that" is
 * Q4 2017/18, and not the one before the latest.
 *
 * @param spoken the periods of the answer before
 * @param kinds by which the figures are that it was of
 * @param newest the quarter that the report closes
 * @returns undefined where the message says no such period, or none was named before
 */
export const besideSpoken = (
  reading: MessageReading,
  spoken: readonly SpokenPeriod[],
  kinds: readonly PeriodKind[],
  newest?: Period,
): SpokenPeriod | undefined => {
  const [said, ...more] = marksOf(reading, 'period');
  const [last, ...others] = spoken;
  const label = labelOf(last, newest);
  if (!said || more.length > 0 || others.length > 0 || label === undefined) return undefined;
  if (said.period.kind !== 'next' && !before.test(said.typed)) return undefined;
  const period = readLabel(label, kinds);
  const beside = period && shift(period, said.period.kind);
  return beside && { kind: 'label', label: periodLabel(beside) };
};
