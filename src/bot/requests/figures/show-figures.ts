import type { Card } from '../../../cards/card.ts';
import { figuresCard } from '../../../cards/figures-card.ts';
import { nameMeasure, nameReports } from '../../../cards/format-text.ts';
import type { Catalogue } from '../../../domain/catalogue.ts';
import { councilSeries, type Headline } from '../../../domain/figures/headline.ts';
import { headlineAt } from '../../../domain/figures/headline-at.ts';
import type { ShownFigure } from '../../../domain/figures/neighbouring-periods.ts';
import { asOfParts, sayOverall } from '../../../domain/figures/overall-headline.ts';
import { capitalise, formatInstant } from '../../../domain/format.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { isGiven, type Observation } from '../../../domain/observation.ts';
import { comparePeriods, describePeriod, type Period } from '../../../domain/period/period.ts';
import type { SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import { roundAskingFor } from '../../../domain/statement-age.ts';
import { findRevisions, type Revision } from '../../../domain/submission/find-revisions.ts';
import type { RecordedChange } from '../../../domain/submission/indicator-record.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, inPlace, type Request } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { sayOwedAt } from '../../round/owed-at.ts';
import { sayFigureInText } from './figure-in-text.ts';
import { figureSteps, partSteps, periodSteps } from './figure-steps.ts';
import { insteadOfFigures } from './instead-of-figures.ts';
import { besideComparator, readKnown } from './known-figures.ts';
import { numberNotes } from './number-notes.ts';
import { sayYearly } from './yearly-of-report.ts';

/** "was 6,038 until 2 January 2019, 10:02 (Alex Field: “A recount.”)" */
export const formatRevision = ({ from, at, by, note }: Revision): string =>
  `was ${from} until ${formatInstant(at)} (${by}${note ? `: “${note}”` : ''})`;

const shownBy = ({ verdict }: Headline): Observation[] => {
  if (verdict?.kind === 'compared') return [verdict.earlier, verdict.later];
  return verdict?.later ? [verdict.later] : [];
};

/** For the figures on a card, which ones were changed, from what, when and by whom. */
export const revisionNotes = (
  headlines: readonly Headline[],
  changes: readonly RecordedChange[],
): string[] =>
  headlines.flatMap((headline) => {
    const { measure, series } = headline;
    if (!series) return [];
    return shownBy(headline).flatMap((shown) =>
      findRevisions({ measure: measure.code, series, shown }, changes).map(
        (one) =>
          `Revised: ${measure.shortName}, ${describePeriod(shown.period)}, ${formatRevision(one)}.`,
      ),
    );
  });

type Press = ReturnType<typeof button>;

/** Rows of measures, each of which shows the measure when it is pressed. */
export const rowsOf = (
  headlines: readonly Headline[],
  press: (code: string) => Request,
  build: (title: string, asked: Request) => Press = button,
) =>
  headlines.map((headline) => ({
    headline,
    press: build(headline.measure.shortName, press(headline.measure.code)),
  }));

/** Whether the report has a figure of the series for a later period: what it adds is said of that one. */
const isBeforeReported = (
  { headline: { series, verdict }, known }: ShownFigure,
  reported: Period,
): boolean => {
  const shown = verdict?.later?.period;
  const all = known.find((one) => one.series.id === series?.id);
  return (all?.observations ?? []).some((one) => {
    const { period } = one;
    return (
      shown !== undefined &&
      // Of what is no longer collected, a row without a figure only says so.
      (series?.discontinued === undefined || isGiven(one)) &&
      comparePeriods(period, shown) > 0 &&
      comparePeriods(roundAskingFor(all?.series ?? {}, period), reported) <= 0
    );
  });
};

/** What the report adds to the figures that it prints, once where it adds the same to several; never beside one of an earlier period. */
export const reportNotes = (
  figures: readonly ShownFigure[],
  { outcome }: Pick<Indicator, 'outcome'>,
  { outcomes }: Pick<Catalogue, 'outcomes'>,
): string[] => {
  const home = outcomes.filter(({ code }) => code === outcome);
  const notes = figures.flatMap((one) => {
    const { note } = one.headline.measure;
    return note && !home.some(({ report }) => isBeforeReported(one, report.period))
      ? [`${capitalise(nameReports(home))} adds: ${note.replace(/\.$/, '')}.`]
      : [];
  });
  return [...new Set(notes)];
};

/** Where a figure is from, if that is not the council's own report. */
const sourceOf = ({ series }: Headline): string[] => [
  ...(series && series.id !== councilSeries
    ? [`Source: ${series.source}${series.licence ? ` (${series.licence})` : ''}.`]
    : []),
];

/** The figures of a named period, or of a performance measure. */
export const showFigures = async (
  code: string,
  period: SpokenPeriod | undefined,
  context: RequestContext,
  lead: readonly string[] = [],
): Promise<Card> => {
  const known = await readKnown(code, context);
  if (!known) return noSuchThing('indicator', code, context.catalogue);
  const { indicator, measures, changes, commentary } = known;
  const figures = measures.flatMap((one) => {
    const headline = headlineAt(one.measure, one.known, period);
    return headline ? [{ headline, known: one.known }] : [];
  });
  const headlines = figures.map(({ headline }) => headline);
  const [first] = measures;
  const named = { code, headlines, period: period ?? ({ kind: 'latest' } as const) };
  const ofYear = headlines.length === 0 ? sayYearly(known, period, context) : undefined;
  if (ofYear) return showFigures(code, { kind: 'latest' }, context, [ofYear]);
  const instead = await insteadOfFigures(named, known, context);
  if (instead) return instead;
  const missing = measures.flatMap(({ measure }) =>
    headlines.some((one) => one.measure === measure) ? [] : [measure],
  );
  const owed =
    period && missing.length > 0
      ? await sayOwedAt(indicator, { measures: missing, spoken: period }, context)
      : [];
  return figuresCard({
    above: code === indicator.code ? '' : nameOfCode(context.catalogue, indicator.code),
    title: nameMeasure(first && measures.length === 1 ? first.measure : indicator),
    lead: [
      ...lead,
      ...(code === indicator.code
        ? sayOverall(
            measures.map(({ measure }) => measure),
            asOfParts(period, headlines),
            context.clock.today,
          )
        : []),
    ],
    headlines: rowsOf(
      besideComparator(headlines, known.observed, context),
      (one) => ({ kind: 'show', code: one, ...(period ? { period } : {}) }),
      inPlace,
    ),
    withOther: true,
    steps: [...periodSteps(code, figures), ...partSteps(code, indicator, period)],
    notes: [
      ...owed,
      ...numberNotes(figures),
      ...sayFigureInText(headlines, commentary),
      ...new Set([
        ...reportNotes(figures, indicator, context.catalogue),
        ...headlines.flatMap(sourceOf),
      ]),
      ...revisionNotes(headlines, changes),
    ],
    next: figureSteps(code, indicator, period),
  });
};
