import { formatFigure } from '../../domain/format-number.ts';
import { describePeriod } from '../../domain/period.ts';
import type { ExpectedValue } from '../../domain/submission/expected-value.ts';
import { findObservations } from '../../domain/submission/find-observations.ts';
import type { IndicatorRecord } from '../../domain/submission/indicator-record.ts';

type Last = {
  /** "Total crime" */
  readonly name: string;
  /** "6,270 crimes" */
  readonly figure: string;
  /** "Q2 2018/19"; empty while there is no figure. */
  readonly when: string;
};

const lastOf = (one: ExpectedValue, record: IndicatorRecord | undefined): Last => {
  const last = findObservations(record?.series ?? [], one).at(-1);
  const name = one.measure.shortName;
  if (!last || last.value === null) return { name, figure: 'none yet', when: '' };
  const unit = one.series.valueKind === 'percentage' ? '' : ` ${one.series.unit}`;
  return {
    name,
    figure: `${formatFigure(last.value, one.series)}${unit}`,
    when: describePeriod(last.period),
  };
};

const withPeriod = ({ figure, when }: Last): string => (when ? `${figure}, ${when}` : figure);

/** The last value of each measure, a line each; a period that they share is said once. */
export const sayLast = (
  expected: readonly ExpectedValue[],
  record: IndicatorRecord | undefined,
): string[] => {
  const found = expected.map((one) => lastOf(one, record));
  const [first] = found;
  if (!first) return [];
  if (found.length === 1) return [`Last value: ${withPeriod(first)}`];
  return first.when && found.every(({ when }) => when === first.when)
    ? [`Last values, ${first.when}:`, ...found.map(({ name, figure }) => `${name}: ${figure}`)]
    : found.map((one) => `${one.name}: ${withPeriod(one)}`);
};
