import type { Card } from '../../../cards/card.ts';
import { nameMeasure, nameReports } from '../../../cards/format-text.ts';
import { passagesCard, withPassages } from '../../../cards/message-card.ts';
import type { Headline } from '../../../domain/figures/headline.ts';
import { pictureOnly as onlyAsChart } from '../../../domain/figures/no-figure.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { Measure } from '../../../domain/measure.ts';
import type { SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { type ReportSource, searchIndicator } from '../../passages/search-report.ts';
import { showFound } from '../../passages/show-passages.ts';
import { button } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { sayOwedAt } from '../../round/owed-at.ts';
import { saySubject } from './figure-in-text.ts';
import { type KnownIndicator, pictureOf, sayNone } from './known-figures.ts';
import { noFigure } from './no-figure.ts';

/** The words of a name that say what it measures. */
const tellingWords = ({ name, shortName }: Measure): string[] => [
  ...new Set(`${name} ${shortName}`.toLowerCase().match(/\p{L}{4,}/gu) ?? []),
];

/** What the commentary says of a measure, in its own words. */
export const sayOfMeasure = async (measure: Measure, indicator: Indicator, source: ReportSource) =>
  showFound(await searchIndicator(tellingWords(measure), indicator.code, source));

/**
 * A measure that the report shows only as a chart: what the commentary says about it replaces the
 * figure.
 */
const pictureOnly = async (
  measure: Measure,
  indicator: Indicator,
  context: ReportSource,
): Promise<Card> => {
  const said = await sayOfMeasure(measure, indicator, context);
  const home = context.catalogue.outcomes.filter(({ code }) => code === indicator.outcome);
  return passagesCard({
    above: nameOfCode(context.catalogue, indicator.code),
    title: nameMeasure(measure),
    intro: [
      onlyAsChart,
      ...(measure.note ? [`Beside it ${nameReports(home)} prints: ${measure.note}.`] : []),
      ...(said.length > 0 ? ['What the commentary says about it:'] : []),
    ].join(' '),
    passages: said,
    next: [
      button('Commentary', { kind: 'commentary', code: indicator.code }),
      button(`Show ${indicator.code}`, { kind: 'show', code: indicator.code }),
      button('Who leads', { kind: 'people', indicator: indicator.code }),
    ],
  });
};

type Asked = {
  readonly code: string;
  readonly headlines: readonly Headline[];
  /** The period that has no figure, when none was found. */
  readonly period: SpokenPeriod;
};

/**
 * The answer where there can be no figure: that the report printed a picture, or which period lacks
 * one.
 */
export const insteadOfFigures = async (
  { code, headlines, period }: Asked,
  known: KnownIndicator,
  context: RequestContext,
): Promise<Card | undefined> => {
  const { indicator, measures } = known;
  const picture = pictureOf(measures);
  if (picture) return pictureOnly(picture, indicator, context);
  if (headlines.length > 0) return undefined;
  const all = measures.map(({ measure }) => measure);
  const nones = all.flatMap((measure) => {
    const none = sayNone(measure, known.observed, context);
    return none ? [all.length > 1 ? `${nameMeasure(measure)}: ${none}` : none] : [];
  });
  const owed = await sayOwedAt(indicator, { measures: all, spoken: period }, context);
  const none = noFigure({ code, spoken: period }, { measures, owed: [...owed, ...nones] }, context);
  return period.kind === 'last-year'
    ? withPassages(none, saySubject('last-year', all, known))
    : none;
};
