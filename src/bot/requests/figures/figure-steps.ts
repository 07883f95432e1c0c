import { printedCode } from '../../../domain/catalogue.ts';
import {
  neighbouringPeriods,
  type ShownFigure,
} from '../../../domain/figures/neighbouring-periods.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { Measure } from '../../../domain/measure.ts';
import { describePeriod, type Period, periodLabel } from '../../../domain/period/period.ts';
import type { SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import { button, inPlace, type Request } from '../../request.ts';

const showAt = (code: string, period: SpokenPeriod | undefined): Request => ({
  kind: 'show',
  code,
  ...(period ? { period } : {}),
});

const named = (period: Period): SpokenPeriod => ({ kind: 'label', label: periodLabel(period) });

/** Back and forward in time, as far as values are known. */
export const periodSteps = (code: string, figures: readonly ShownFigure[]) => {
  const { before, after, newest } = neighbouringPeriods(figures);
  // The newest figure is shown with everything that goes with it.
  const later = after && newest && after.index < newest.index ? named(after) : undefined;
  return [
    ...(before ? [inPlace(`◀ ${describePeriod(before)}`, showAt(code, named(before)))] : []),
    ...(after ? [inPlace(`${describePeriod(after)} ▶`, showAt(code, later))] : []),
  ];
};

/** A code that the report does not print means nothing to a reader. */
const nameStep = ({ code, unprinted, breakdown, shortName }: Measure): string =>
  unprinted ? (breakdown?.category ?? shortName) : code;

/** From a part of an indicator to the one before it and the next one. */
export const partSteps = (
  code: string,
  { measures, performanceMeasures }: Indicator,
  period?: SpokenPeriod,
) => {
  const parts = [measures, performanceMeasures].find((some) =>
    some.some((one) => one.code === code),
  );
  const at = parts?.findIndex((one) => one.code === code) ?? 0;
  const [before, after] = [parts?.[at - 1], parts?.[at + 1]];
  return [
    ...(before ? [inPlace(`◀ ${nameStep(before)}`, showAt(before.code, period))] : []),
    ...(after ? [inPlace(`${nameStep(after)} ▶`, showAt(after.code, period))] : []),
  ];
};

const nameFigure = (code: string, indicator: Indicator): string =>
  printedCode(indicator, code) ?? 'figure';

/** "Latest S05A" */
export const latestTitle = (code: string, indicator: Indicator): string =>
  `Latest ${nameFigure(code, indicator)}`;

/** Other views of the same figures; a button that leads elsewhere gives a new answer below. */
export const lookSteps = (code: string, indicator: Indicator) => ({
  figure: inPlace(`Show ${nameFigure(code, indicator)}`, { kind: 'show', code }),
  trend: inPlace('Trend', { kind: 'trend', code }),
  method: inPlace('How is this worked out?', { kind: 'method', code }),
});

const isPart = (code: string, { measures }: Indicator): boolean =>
  measures.some((one) => one.code === code);

/** The next steps from a figure of an indicator or a measure, at a period that was named or at the latest. */
export const figureSteps = (code: string, indicator: Indicator, period?: SpokenPeriod) => [
  ...(isPart(code, indicator) && code !== indicator.code
    ? [inPlace(`All of ${indicator.code}`, showAt(indicator.code, period))]
    : []),
  ...(period ? [inPlace(latestTitle(code, indicator), { kind: 'show', code })] : []),
  lookSteps(code, indicator).trend,
  button('Commentary', { kind: 'commentary', code: indicator.code }),
  lookSteps(code, indicator).method,
  button('Who leads', { kind: 'people', indicator: indicator.code }),
];
