import type { Card } from '../../../cards/card.ts';
import { receiptCard } from '../../../cards/receipt-card.ts';
import { findIndicator } from '../../../domain/catalogue.ts';
import type { KnownSeries } from '../../../domain/figures/known-series.ts';
import { isKnown, type Measure } from '../../../domain/measure.ts';
import { describePeriod, periodLabel } from '../../../domain/period/period.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';

/** A measure, and what is known about it. */
export type KnownMeasure = { readonly measure: Measure; readonly known: readonly KnownSeries[] };

const sayRange = ({ observations: all }: KnownSeries): string => {
  const observations = all.filter(isKnown);
  const [first, last] = [observations[0], observations.at(-1)];
  if (!first || !last) return '';
  if (first === last) return describePeriod(first.period);
  const between = observations.length > 2 ? ' to ' : ' and ';
  return `${describePeriod(first.period)}${between}${describePeriod(last.period)}`;
};

const sayKnown = (measures: readonly KnownMeasure[]): string => {
  const said = measures.flatMap(({ known }) => known.map(sayRange));
  const ranges = [...new Set(said.filter((range) => range !== ''))];
  return ranges.length > 0
    ? `What I have is for ${ranges.join('; ')}.`
    : 'I have no figures for it.';
};

const periodButtons = (code: string, measures: readonly KnownMeasure[]) => {
  const known = measures[0]?.known[0]?.observations.filter(isKnown);
  const isPrinted = !measures.some(({ measure }) => measure.code === code && measure.unprinted);
  const newest = known?.slice(-2).toReversed() ?? [];
  return newest.map(({ period }) =>
    button(`${isPrinted ? code : 'Figure'}, ${describePeriod(period)}`, {
      kind: 'show',
      code,
      period: { kind: 'label', label: periodLabel(period) },
    }),
  );
};

/** An honest "no" for a period without a figure: what there is instead, without any value. */
export const noFigure = (
  code: string,
  period: string,
  measures: readonly KnownMeasure[],
  { catalogue }: Pick<RequestContext, 'catalogue'>,
): Card =>
  receiptCard({
    title: `No figure for ${period}`,
    lines: [
      `For ${nameOfCode(catalogue, code)} I have no figure for ${period}. ${sayKnown(measures)}`,
    ],
    next: [
      ...periodButtons(code, measures),
      button('Trend', { kind: 'trend', code }),
      button('Commentary', {
        kind: 'commentary',
        code: findIndicator(catalogue, code)?.code ?? code,
      }),
      button('When is the next due', { kind: 'due', code }),
    ],
  });
