import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { formatLondonDay } from '../format.ts';
import { isGiven, type Observation } from '../observation.ts';
import { describePeriod, type Period, periodDates } from '../period/period.ts';
import { isAgreed, type Provenance } from '../provenance.ts';
import type { Headline } from './headline.ts';

const and = new Intl.ListFormat('en-GB');

const sayMonth = (month: string): string => format(parseISO(`${month}-01`), 'MMMM yyyy');

/** The periods that end last, in the order of the list; there are several where kinds of period end on one day. */
const newestPeriods = (figures: readonly Observation[]): Period[] => {
  const ends = figures.map(({ period }) => periodDates(period).end);
  const last = ends.toSorted().at(-1);
  const newest = figures.filter((_, at) => ends[at] === last).map(({ period }) => period);
  return [...new Map(newest.map((one) => [describePeriod(one), one])).values()];
};

const sayNewest = (figures: readonly Observation[], many: number): string => {
  const periods = newestPeriods(figures).map(describePeriod);
  const of = figures.filter(({ period }) => periods.includes(describePeriod(period))).length;
  return `The newest figures are for ${and.format(periods)}: ${of} of ${many} ${many === 1 ? 'measure' : 'measures'}.`;
};

/** When it came in; undefined for what was published elsewhere. What is derived came in with its last part. */
const cameInAt = (one: Provenance): Date | undefined => {
  switch (one.kind) {
    case 'submitted':
    case 'returned':
    case 'signed-off':
      return one.submitted.at;
    case 'imported':
      return one.at;
    case 'derived':
      return one.parts
        .flatMap((part) => cameInAt(part) ?? [])
        .toSorted((a, b) => a.getTime() - b.getTime())
        .at(-1);
    default:
      return undefined;
  }
};

const sayCameIn = (sources: readonly Provenance[]): string => {
  const days = sources.flatMap((one) => cameInAt(one) ?? []);
  const last = days.toSorted((a, b) => a.getTime() - b.getTime()).at(-1);
  if (!last) return '';
  const open = sources.filter((one) => !isAgreed(one)).length;
  if (days.length === 1)
    return `One was added on ${formatLondonDay(last)}${open === 0 ? '' : ' and is not signed off'}.`;
  if (open === days.length)
    return `${days.length} were added, the last on ${formatLondonDay(last)}, and none is signed off.`;
  const signed = open === 0 ? '' : `; ${open} ${open === 1 ? 'is' : 'are'} not signed off`;
  return `${days.length} were added, the last on ${formatLondonDay(last)}${signed}.`;
};

/** "the report of December 2018", "official statistics" */
const sayPublished = (sources: readonly Provenance[]): string => {
  const months = sources.flatMap((one) => (one.kind === 'published' ? [one.month] : []));
  const reports = [...new Set(months)].toSorted().map(sayMonth);
  return and.format([
    ...(reports.length > 0
      ? [`the ${reports.length === 1 ? 'report' : 'reports'} of ${and.format(reports)}`]
      : []),
    ...(sources.some(({ kind }) => kind === 'official') ? ['official statistics'] : []),
  ]);
};

const sayRest = (sources: readonly Provenance[], isAll: boolean): string => {
  const rest = sources.filter((one) => !cameInAt(one));
  const from = sayPublished(rest);
  if (from === '') return '';
  if (isAll && rest.length === sources.length) return `All are from ${from}.`;
  return rest.length === 1 ? `One is from ${from}.` : `${rest.length} are from ${from}.`;
};

/**
 * How new the figures of a list are, in two or three sentences: the period or periods that end last, when the
 * last figure came in and how many are not signed off, and from which report the rest is.
 *
 * @param headlines every measure once; those without a figure count among all, and nowhere else
 * @returns empty where no figure is known
 * @see docs/domain.md#age
 * @example sayHowNew(headlines)
 *   // 'The newest figures are for Q3 2018/19: 2 of 10 measures. 2 have come in, the last on 4 January 2019; 1 is not
 *   //  signed off. 8 are from the report of December 2018.'
 */
export const sayHowNew = (headlines: readonly Headline[]): string => {
  const figures = headlines.flatMap(({ verdict }) =>
    verdict?.later && isGiven(verdict.later) ? [verdict.later] : [],
  );
  if (figures.length === 0) return '';
  const sources = figures.flatMap(({ provenance }) => provenance ?? []);
  return [
    sayNewest(figures, headlines.length),
    sayCameIn(sources),
    sayRest(sources, sources.length === figures.length),
  ]
    .filter((one) => one !== '')
    .join(' ');
};
