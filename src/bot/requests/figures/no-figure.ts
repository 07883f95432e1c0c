import type { Card } from '../../../cards/card.ts';
import { nameMeasure } from '../../../cards/format-text.ts';
import { receiptCard } from '../../../cards/message-card.ts';
import { findIndicator } from '../../../domain/catalogue.ts';
import {
  findSpoken,
  formatSpokenPeriod,
  sayMissingAt,
} from '../../../domain/figures/find-spoken.ts';
import type { KnownSeries } from '../../../domain/figures/known-series.ts';
import { statusAt } from '../../../domain/figures/printed-status.ts';
import { isGiven } from '../../../domain/observation.ts';
import {
  describePeriod,
  isSamePeriod,
  type Period,
  parsePeriod,
  periodLabel,
  samePeriodLastYear,
} from '../../../domain/period/period.ts';
import { monthsMeant, type SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import { sayNoLonger } from '../../../domain/say-series.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';

import type { KnownMeasure } from './known-figures.ts';

const sayRange = ({ observations: all }: KnownSeries): string => {
  const observations = all.filter(isGiven);
  const [first, last] = [observations[0], observations.at(-1)];
  if (!first || !last) return '';
  if (first === last) return describePeriod(first.period);
  const between = observations.length > 2 ? ' to ' : ' and ';
  return `${describePeriod(first.period)}${between}${describePeriod(last.period)}`;
};

/** The periods of which there are figures. */
export const sayKnown = (measures: readonly KnownMeasure[]): string => {
  const said = measures.flatMap(({ known }) => known.map(sayRange));
  const ranges = [...new Set(said.filter((range) => range !== ''))];
  return ranges.length > 0
    ? `What I have is for ${ranges.join('; ')}.`
    : 'I have no figures for it.';
};

/** The same quarter of the year before one that has no figure yet. */
const yearBefore = (label: string, [first]: readonly KnownMeasure[]): Period[] => {
  const quarter = parsePeriod('financial-quarter', label);
  const before = quarter && periodLabel(samePeriodLastYear(quarter));
  const found = before && first && findSpoken(first.known, { kind: 'label', label: before });
  return found ? [found.observation.period] : [];
};

const periodButtons = (code: string, asked: string, measures: readonly KnownMeasure[]) => {
  const known = measures[0]?.known[0]?.observations.filter(isGiven);
  const isPrinted = !measures.some(({ measure }) => measure.code === code && measure.unprinted);
  const newest =
    known
      ?.slice(-2)
      .toReversed()
      .map(({ period }) => period) ?? [];
  const before = yearBefore(asked, measures);
  const others = newest.filter((one) => !before.some((other) => isSamePeriod(one, other)));
  return [...before, ...others].map((period) =>
    button(`${isPrinted ? code : 'Figure'}, ${describePeriod(period)}`, {
      kind: 'show',
      code,
      period: { kind: 'label', label: periodLabel(period) },
    }),
  );
};

/** What was reported in place of the figures of a period, one line for each measure. */
const sayMissing = (measures: readonly KnownMeasure[], spoken: SpokenPeriod): string[] =>
  measures.flatMap(({ measure, known }) => {
    const missing = sayMissingAt(known, spoken);
    return missing === '' ? [] : [`${nameMeasure(measure)}: ${missing}`];
  });

/** The status that was published of a period without a figure, one line for each measure. */
const sayStatus = (measures: readonly KnownMeasure[], spoken: SpokenPeriod): string[] =>
  measures.flatMap(({ measure, known }) => {
    const later = statusAt(measure, known, spoken)?.verdict?.later;
    return later?.status
      ? [`${nameMeasure(measure)}: reported as ${later.status} in ${describePeriod(later.period)}.`]
      : [];
  });

/** Of a period in which nothing was collected any more, since when and why, one line for each measure. */
const sayEnded = (measures: readonly KnownMeasure[], label: string): string[] => {
  const asked = monthsMeant({ kind: 'label', label });
  return measures.flatMap(({ measure, known }) => {
    const ended = known[0]?.series.discontinued;
    if (!asked || !ended || asked.to < ended.from.slice(0, asked.to.length)) return [];
    return [`${nameMeasure(measure)}: ${sayNoLonger(ended)}`];
  });
};

/** An honest "no" for a period without a figure: what there is instead, without any value. */
export const noFigure = (
  { code, spoken }: { readonly code: string; readonly spoken: SpokenPeriod },
  {
    measures,
    owed = [],
  }: { readonly measures: readonly KnownMeasure[]; readonly owed?: readonly string[] },
  { catalogue }: Pick<RequestContext, 'catalogue'>,
): Card => {
  const period = formatSpokenPeriod(spoken, measures[0]?.known ?? []);
  const ended = sayEnded(measures, period);
  return receiptCard({
    title: `No figure for ${period}`,
    lines: [
      ...ended,
      ...sayStatus(measures, spoken),
      // What is owed says what was reported in its place.
      ...(owed.length > 0 ? owed : sayMissing(measures, spoken)),
      `For ${nameOfCode(catalogue, code)} I have no figure for ${period}. ${sayKnown(measures)}`,
    ],
    next: [
      ...periodButtons(code, period, measures),
      button('Trend', { kind: 'trend', code }),
      button('Commentary', {
        kind: 'commentary',
        code: findIndicator(catalogue, code)?.code ?? code,
      }),
      ...(ended.length > 0 ? [] : [button('When is the next due', { kind: 'due', code })]),
    ],
  });
};
