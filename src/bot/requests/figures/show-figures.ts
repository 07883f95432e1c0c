import type { Card } from '../../../cards/card.ts';
import { figuresCard } from '../../../cards/figures-card.ts';
import { nameMeasure } from '../../../cards/name-measure.ts';
import type { Headline } from '../../../domain/headline.ts';
import { councilSeries } from '../../../domain/judged-series.ts';
import { headlineAt, type SpokenPeriod } from '../../../domain/spoken-period.ts';
import type { Asking } from '../../asking.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { noSuchThing } from '../../no-such-thing.ts';
import { button, inPlace, type Request } from '../../request.ts';
import { figureSteps, partSteps, periodSteps } from './figure-steps.ts';
import { insteadOfFigures } from './instead-of-figures.ts';
import { readKnown } from './read-known.ts';
import { revisionNotes } from './revision-notes.ts';

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

const noteOf = ({ measure, series }: Headline): string[] => [
  ...(measure.note ? [`The report adds: ${measure.note}.`] : []),
  ...(series && series.id !== councilSeries
    ? [`Source: ${series.source}${series.licence ? ` (${series.licence})` : ''}.`]
    : []),
];

/** The figures of a named period, or of a performance measure. */
export const showFigures = async (
  code: string,
  period: SpokenPeriod | undefined,
  asking: Asking,
): Promise<Card> => {
  const known = await readKnown(code, asking);
  if (!known) return noSuchThing('indicator', code, asking.catalogue);
  const { indicator, measures, changes } = known;
  const figures = measures.flatMap((one) => {
    const headline = headlineAt(one.measure, one.known, period);
    return headline ? [{ headline, known: one.known }] : [];
  });
  const headlines = figures.map(({ headline }) => headline);
  const [first] = measures;
  const named = { code, headlines, period: period ?? ({ kind: 'latest' } as const) };
  const instead = insteadOfFigures(named, known, asking);
  if (instead) return instead;
  return figuresCard({
    above: code === indicator.code ? '' : nameOfCode(asking.catalogue, indicator.code),
    title: nameMeasure(first && measures.length === 1 ? first.measure : indicator),
    headlines: rowsOf(
      headlines,
      (one) => ({ kind: 'show', code: one, ...(period ? { period } : {}) }),
      inPlace,
    ),
    steps: [...periodSteps(code, figures), ...partSteps(code, indicator, period)],
    notes: [...new Set(headlines.flatMap(noteOf)), ...revisionNotes(headlines, changes)],
    next: figureSteps(code, indicator, period),
  });
};
