import { findBreak } from '../break.ts';
import { formatFigure } from '../format.ts';
import type { Measure } from '../measure.ts';
import { comparePeriods, isSamePeriod, previousPeriod } from '../period/period.ts';
import type { PeriodKind } from '../period/period-kinds.ts';
import { addsUp } from '../series.ts';
import { withUnit } from '../unit.ts';
import {
  areOfOneMeasure,
  areOfOnePeriod,
  areOfOneUnit,
  type Calculation,
  nameFigure,
  refuse,
  units,
} from './calculation.ts';
import { type Figure, formatFigureAt, formatWithUnit } from './figure.ts';
import { kindNames } from './value-kinds.ts';

const whatItIs = ({ measure, series }: Figure): string => {
  const { valueKind, timing } = series;
  const kind = kindNames[valueKind];
  if (timing === 'cumulative')
    return `${measure.shortName} is ${kind} from the beginning of ${series.countsFrom ? 'its' : 'the financial'} year`;
  const isForOne = valueKind === 'money' && timing === 'flow';
  const how = isForOne ? ` for one of something (${series.unit})` : '';
  return `${measure.shortName} is ${kind}${timing === 'snapshot' ? ' on one day' : how}`;
};

const inTime = (figures: readonly Figure[]): Figure[] =>
  figures.toSorted((a, b) => comparePeriods(a.observation.period, b.observation.period));

/** Why values of one measure do not follow each other without a gap or a break. */
const whyNotInARow = (figures: readonly Figure[]): string | undefined => {
  if (new Set(figures.map(({ series }) => series.id)).size > 1)
    return 'These figures are of different series, which are never joined.';
  const ordered = inTime(figures);
  const [first, last] = [ordered[0], ordered.at(-1)];
  const follows = ordered.every(({ observation: { period } }, index) => {
    const before = ordered[index - 1]?.observation.period;
    return !before || isSamePeriod(before, previousPeriod(period));
  });
  if (!follows) return 'These periods do not follow one another, so they cannot be put together.';
  const broken =
    first &&
    last &&
    findBreak(first.series.breaks, first.observation.period, last.observation.period);
  return broken && `The figures are not comparable: ${broken.reason.replace(/\.$/, '')}.`;
};

/** A measure that is called a total may include the others. */
const isTotal = ({ shortName }: Measure): boolean => /^(?:total|all)\b/i.test(shortName);

const whyNotTogether = (figures: readonly Figure[]): string | undefined => {
  if (!areOfOneUnit(figures))
    return `These cannot be added up: they count different things (${units(figures)}).`;
  if (!areOfOnePeriod(figures))
    return 'These figures are of different measures at different times, so a sum means nothing.';
  const total = figures.find(({ measure }) => isTotal(measure));
  return total && `${total.measure.shortName} may include the others already.`;
};

/** Why figures are not added up: only counts and amounts of what happens in a period are. */
const whyNotAdded = (figures: readonly Figure[]): string | undefined => {
  if (figures.length < 2) return 'There is only one figure here; name the periods or the parts.';
  const wrong = figures.find(({ series }) => !addsUp(series));
  if (wrong)
    return `${whatItIs(wrong)}, and only counts and amounts of what happens in a period are added up.`;
  return areOfOneMeasure(figures) ? whyNotInARow(figures) : whyNotTogether(figures);
};

const total = (figures: readonly Figure[]): number =>
  figures.reduce((sum, { observation }) => sum + observation.value, 0);

const perWords: Readonly<Record<PeriodKind, string>> = {
  'financial-quarter': 'a quarter',
  'financial-year': 'a year',
  'academic-year': 'a year',
  'calendar-year': 'a year',
  'half-year': 'a half-year',
  'school-term': 'a term',
  'rolling-3-months': 'for three months',
  'rolling-12-months': 'for twelve months',
  'rolling-24-months': 'for 24 months',
  'two-years': 'for two years',
  'three-years': 'for three years',
  month: 'a month',
};

/**
 * The sum of counts of what happened: of one measure in periods that follow one another, or of parts in
 * one period.
 *
 * @returns the reason for figures of any other kind
 */
export const add = (figures: readonly Figure[]): Calculation => {
  const reason = whyNotAdded(figures);
  const [first] = figures;
  if (reason || !first) return refuse(reason ?? '');
  const isInTime = areOfOneMeasure(figures);
  const terms = isInTime ? inTime(figures).map(formatFigureAt) : figures.map(nameFigure);
  return {
    kind: 'result',
    result: formatWithUnit(total(figures), first.series),
    sentence: `${isInTime ? `${first.measure.shortName}: ` : ''}${terms.join(' + ')}.`,
    ...(isInTime
      ? {}
      : {
          caution: 'The report does not say whether something is counted in more than one of them.',
        }),
  };
};

/** The average of one measure over periods that follow one another; of counts only, as with a sum. */
export const average = (figures: readonly Figure[]): Calculation => {
  if (figures.length > 1 && !areOfOneMeasure(figures))
    return refuse('An average of different measures means nothing.');
  const sum = add(figures);
  const [first] = figures;
  if (sum.kind === 'refused' || !first) return sum;
  const mean = total(figures) / figures.length;
  const decimals = Math.max(first.series.decimals, Number.isInteger(mean) ? 0 : 1);
  const per = perWords[first.observation.period.kind];
  return {
    ...sum,
    result: `${withUnit(formatFigure(mean, { ...first.series, decimals }), first.series)} ${per} on average`,
  };
};
