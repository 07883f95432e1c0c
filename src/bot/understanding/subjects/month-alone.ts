import { type Catalogue, measuresNamed } from '../../../domain/catalogue.ts';
import { judgedSeries } from '../../../domain/figures/headline.ts';
import type { Measure } from '../../../domain/measure.ts';
import { monthAlone } from '../../../domain/period/month-names.ts';
import { isByMonth, monthOf, periodLabel, shiftPeriod } from '../../../domain/period/period.ts';
import type { SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import { placesOfMonths } from '../evidence/narrowing.ts';
import type { MessageReading } from '../message/read-message.ts';
import type { Mark } from '../message/tokens.ts';

/** The newest such month that had ended on a day. */
const newestOf = (month: number, today: string): SpokenPeriod => {
  const ended = shiftPeriod(monthOf(today), -1);
  const back = ((ended.index % 12) - (month - 1) + 12) % 12;
  return { kind: 'label', label: periodLabel(shiftPeriod(ended, -back)) };
};

/**
 * Of what is counted by the month, in whatever series, it is that month; of what is counted on the last day of a quarter,
 * the month in which that is says the quarter.
 */
const periodOf = (month: number, measure: Measure, today: string): SpokenPeriod | undefined => {
  const judged = judgedSeries(measure);
  const isAtEnd = judged?.periodKind === 'financial-quarter' && judged.timing === 'snapshot';
  if (measure.series.some(({ periodKind }) => isByMonth(periodKind))) return newestOf(month, today);
  return isAtEnd && month % 3 === 0
    ? { kind: 'quarter', quarter: ((month / 3 + 2) % 4) + 1 }
    : undefined;
};

/** "And May", where nothing else is said: a month, whatever else the word may be. */
const monthOnly = ({ tokens }: MessageReading): number[] => {
  const last = tokens.length - 1;
  const isOnly = tokens.every(
    ({ word, mark }, at) =>
      !mark &&
      (at === last
        ? monthAlone(word) > 0
        : /^(?:ok|okay|so|and|n|what|about|how|then|in|by|for)$/.test(word)),
  );
  return isOnly && last >= 0 ? [last] : [];
};

/**
 * With a month that is said without its year as a period, where all that is asked about has one value for it: the
 * newest month of that name.
 *
 * @param codes of what is asked about
 * @param today ISO date of the message
 * @example of repairs, which are counted by the month, "in January" is Jan 2026 in August 2026
 */
export const withMonths = (
  reading: MessageReading,
  codes: readonly string[],
  { catalogue, today }: { readonly catalogue: Catalogue; readonly today: string | undefined },
): MessageReading => {
  const places = [...new Set([...placesOfMonths(reading), ...monthOnly(reading)])];
  const measures = codes.flatMap((code) => measuresNamed(catalogue, code)).filter(judgedSeries);
  if (places.length === 0 || measures.length === 0 || today === undefined) return reading;
  const marks = new Map<number, Mark>();
  for (const at of places) {
    const typed = reading.tokens[at]?.word ?? '';
    const all = measures.map((one) => periodOf(monthAlone(typed), one, today));
    const [period] = all;
    if (!period || new Set(all.map((one) => JSON.stringify(one))).size > 1) return reading;
    marks.set(at, { kind: 'period', period, typed });
  }
  return {
    ...reading,
    marks: [...reading.marks, ...marks.values()],
    tokens: reading.tokens.map((token, at) => {
      const mark = marks.get(at);
      return mark ? { ...token, word: 'period', stem: '<period>', capital: false, mark } : token;
    }),
  };
};
