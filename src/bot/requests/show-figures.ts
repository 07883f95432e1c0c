import type { Card } from '../../cards/card.ts';
import { figuresCard } from '../../cards/figures-card.ts';
import { nameMeasure } from '../../cards/name-measure.ts';
import type { Headline } from '../../domain/headline.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { headlineAt, type SpokenPeriod, saySpoken } from '../../domain/spoken-period.ts';
import type { Asking } from '../asking.ts';
import { nameOfCode } from '../name-of-code.ts';
import { noSuchThing } from '../no-such-thing.ts';
import { button, type Request } from '../request.ts';
import { noFigure } from './no-figure.ts';
import { pictureOnly } from './picture-only.ts';
import { pictureOf, readKnown } from './read-known.ts';
import { revisionNotes } from './revision-notes.ts';

/** Rows of measures, each of which shows the measure when it is pressed. */
export const rowsOf = (headlines: readonly Headline[], press: (code: string) => Request) =>
  headlines.map((headline) => ({
    headline,
    press: button(headline.measure.shortName, press(headline.measure.code)),
  }));

/** The next steps from a figure of an indicator or a measure. */
export const figureSteps = (code: string, { code: indicator }: Indicator) => [
  button(`Latest ${code.includes('-') ? 'figure' : code}`, { kind: 'show', code }),
  button('Trend', { kind: 'trend', code }),
  button('Commentary', { kind: 'commentary', code: indicator }),
  button('How is this worked out?', { kind: 'method', code }),
  button('Who leads', { kind: 'people', indicator }),
];

const noteOf = ({ measure, series }: Headline): string[] => [
  ...(measure.note ? [`The report adds: ${measure.note}.`] : []),
  ...(series && series.id !== 'council'
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
  const headlines = measures.flatMap((one) => headlineAt(one.measure, one.known, period) ?? []);
  const [first] = measures;
  const picture = pictureOf(measures);
  if (picture) return pictureOnly(picture, indicator, asking);
  if (headlines.length === 0)
    return noFigure(
      code,
      saySpoken(period ?? { kind: 'latest' }, first?.known ?? []),
      measures,
      asking,
    );
  return figuresCard({
    above: code === indicator.code ? '' : nameOfCode(asking.catalogue, indicator.code),
    title: nameMeasure(first && measures.length === 1 ? first.measure : indicator),
    headlines: rowsOf(headlines, (one) => ({
      kind: 'show',
      code: one,
      ...(period ? { period } : {}),
    })),
    notes: [...new Set(headlines.flatMap(noteOf)), ...revisionNotes(headlines, changes)],
    next: figureSteps(code, indicator).slice(period ? 0 : 1),
  });
};
