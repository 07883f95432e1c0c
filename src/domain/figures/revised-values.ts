import type { Indicator } from '../indicator.ts';
import type { Measure } from '../measure.ts';
import { findMissing } from '../missing.ts';
import type { Observation } from '../observation.ts';
import { type ObservedSeries, seriesOf } from '../observed-series.ts';
import { periodDates } from '../period/period.ts';
import type { Series } from '../series.ts';

/** A value that is no longer what was printed or published of it. */
export type RevisedValue = {
  readonly indicator: Indicator;
  readonly measure: Measure;
  readonly series: Series;
  /** Code of the area that it is for. */
  readonly area: string;
  readonly now: Observation;
  /** As it was printed or published before; absent where nobody said. */
  readonly from?: string;
};

/** What a value was before, as its file says, or as it was published here. */
const beforeOf = ({ revisedFrom, provenance }: Observation): string | undefined => {
  const since = provenance?.sincePublication;
  return revisedFrom ?? (since?.kind === 'changed' ? since.was : undefined);
};

const isRevised = (one: Observation): boolean =>
  one.flags.includes('revised') || beforeOf(one) !== undefined;

/**
 * The values that are marked as revised, that name what was printed before, or that changed since they were published
 * here: the period that ends last first. None that is withheld now.
 *
 * @param observed what is stored of these indicators, for the council and for others
 * @see docs/domain.md#revisions
 * @example revisedValues(indicators, series)[0]?.from // '59.4'
 */
export const revisedValues = (
  indicators: readonly Indicator[],
  observed: readonly ObservedSeries[],
): RevisedValue[] =>
  indicators
    .flatMap((indicator) =>
      [...indicator.measures, ...indicator.performanceMeasures].flatMap((measure) =>
        seriesOf(measure.code, observed).flatMap(({ series: id, area, observations }) => {
          const series = measure.series.find((one) => one.id === id);
          return series
            ? observations
                .filter((now) => isRevised(now) && findMissing(now) !== 'suppressed')
                .map((now) => ({ indicator, measure, series, area, now, from: beforeOf(now) }))
            : [];
        }),
      ),
    )
    .map(({ from, ...rest }) => (from === undefined ? rest : { ...rest, from }))
    .toSorted((a, b) => periodDates(b.now.period).end.localeCompare(periodDates(a.now.period).end));

/** What says in a sentence why something is so; without it the next sentence may. */
const givesReason = /[;(]|\b(?:because|after|since|when|following|owing|due|recoded|corrected)\b/i;

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+(?=[\p{Lu}\d])/u);

const holds = (text: string, printed: string): boolean =>
  new RegExp(`(?<![\\d.,])${RegExp.escape(printed)}(?!\\d|[.,]\\d)`).test(text);

/** The mark of a footnote tells nothing: “(r) Printed as 39.2%.” */
const leadingMark = /^\s*(?:\(\w{1,3}\)|\[\w{1,3}\])\s*/;

/** A number of fewer digits may count anything, unless its sentence speaks of revising. */
const fewestDigits = 3;
const revising = /\b(?:revis|correct|restat|publish|print|previously)/i;

/**
 * Why a value was revised, in the words of the first text that says what was printed before.
 *
 * @param texts the note of its measure first, then the commentary
 * @returns undefined where none names the earlier value
 * @example sayWhyRevised('59.4', ['First published as 59.4; corrected for a rejected load.'])
 * // 'First published as 59.4; corrected for a rejected load.'
 */
export const sayWhyRevised = (from: string, texts: readonly string[]): string | undefined => {
  const [number = ''] = /\d[\d,.]*/.exec(from) ?? [];
  if (number === '') return undefined;
  const isLong = number.replace(/\D/g, '').length >= fewestDigits;
  for (const text of texts) {
    const sentences = sentencesOf(text);
    const at = sentences.findIndex((one) => holds(one, number) && (isLong || revising.test(one)));
    const said = sentences[at];
    if (said === undefined) continue;
    const next = givesReason.test(said.replace(leadingMark, '')) ? undefined : sentences[at + 1];
    return next ? `${said} ${next}` : said;
  }
  return undefined;
};
