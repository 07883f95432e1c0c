import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { figuresCard } from '../../../cards/figures-card.ts';
import { nameMeasure } from '../../../cards/format-text.ts';
import { receiptCard } from '../../../cards/message-card.ts';
import { sideBySideCard } from '../../../cards/side-by-side-card.ts';
import { commonBreakdown } from '../../../domain/figures/breakdown.ts';
import { formatSpokenPeriod } from '../../../domain/figures/find-spoken.ts';
import type { Headline } from '../../../domain/figures/headline.ts';
import { headlineAt } from '../../../domain/figures/headline-at.ts';
import { pageOf } from '../../../domain/page.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode, showTitle, withPeriod } from '../../name-of-code.ts';
import { button, mostFigures, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { rowsPager } from '../pagers.ts';
import { id, page, period, type RequestDescriptor } from '../request-descriptor.ts';
import { sayEnds, stepsOfBreakdown, titleOfBreakdown } from './breakdown-words.ts';
import { isPicture } from './known-figures.ts';
import { type ReadMeasure, readMeasures } from './read-measures.ts';
import { revisionNotes, rowsOf } from './show-figures.ts';
import { findPair, sayWhatIsWhat, titleOfPair, toSides } from './side-by-side.ts';
import { sourcesOfHeadlines } from './source-notes.ts';

type Asked = RequestOf<'figures'>;

/** More names than these do not fit in a title. */
const mostNamed = 3;

const titleOf = (
  { codes, period: asked }: Asked,
  measures: readonly ReadMeasure[],
  { catalogue }: RequestContext,
): string => {
  const names =
    codes.length > mostNamed
      ? 'Figures'
      : codes.map((code) => nameOfCode(catalogue, code)).join(', ');
  return withPeriod(titleOfBreakdown(measures) ?? names, asked);
};

/** More names than these do not fit on a line that says how a message was read. */
const mostListed = 6;

type Missing = { readonly measure: ReadMeasure['measure']; readonly isPicture: boolean };

const names = (missing: readonly Missing[]): string =>
  missing.map(({ measure }) => nameMeasure(measure)).join(', ');

/** What has no figure, and why; a figure of another period is never shown instead. */
const missingNotes = (missing: readonly Missing[], when: string): string[] => {
  const [pictures, others] = [true, false].map((is) =>
    missing.filter(({ isPicture }) => isPicture === is),
  );
  return [
    ...(others?.length ? [`No figure for ${when}: ${names(others)}.`] : []),
    ...(pictures?.length ? [`Shown in the report as a chart only: ${names(pictures)}.`] : []),
  ];
};

const steps = (
  { codes }: Asked,
  measures: readonly ReadMeasure[],
  { catalogue }: RequestContext,
) => [
  ...(stepsOfBreakdown(measures) ??
    codes
      .slice(0, mostNamed)
      .map((code) => button(showTitle(catalogue, code), { kind: 'show', code }))),
  button('What has got worse', { kind: 'movements', way: 'worse' }),
  button('Overview', { kind: 'overview' }),
];

const nothing = (asked: Asked, lines: readonly string[], context: RequestContext): Card =>
  receiptCard({ title: 'No figures', lines, next: steps(asked, [], context) });

const found = (measures: readonly ReadMeasure[], { period: asked }: Asked): Headline[] =>
  measures.flatMap(({ measure, known }) => headlineAt(measure, known, asked) ?? []);

const missingOf = (measures: readonly ReadMeasure[], shown: readonly Headline[]): Missing[] =>
  measures
    .filter(({ measure }) => !shown.some((one) => one.measure === measure))
    .map((one) => ({ measure: one.measure, isPicture: isPicture(one) }));

/**
 * The figures of several indicators or measures: two subjects beside each other, more in one list; an indicator
 * stands for its parts.
 */
const answer = async (asked: Asked, context: RequestContext): Promise<Card> => {
  const { measures, unknown, changes, standings } = await readMeasures(asked.codes, context);
  const [first] = measures;
  if (!first) return noSuchThing('indicator', unknown.join(', '), context.catalogue);
  const headlines = found(measures, asked);
  const when = formatSpokenPeriod(asked.period ?? { kind: 'latest' }, first.known);
  const notes = [
    ...missingNotes(missingOf(measures, headlines), when),
    ...(unknown.length > 0 ? [`The report has nothing with the code ${unknown.join(', ')}.`] : []),
  ];
  if (headlines.length === 0) return nothing(asked, notes, context);
  // Of one place or group, its figures are a list, and not held against each other.
  const isOfCategory = commonBreakdown(measures.map(({ measure }) => measure))?.category;
  const pair = isOfCategory ? undefined : findPair(asked.codes, headlines, context);
  if (pair)
    return sideBySideCard({
      title: titleOfPair(pair, asked.period),
      sides: toSides(pair, measures, asked, context),
      comparison: await sayWhatIsWhat(pair, measures, context),
      notes: [
        ...notes,
        ...sourcesOfHeadlines(headlines),
        ...standings,
        ...revisionNotes(headlines, changes),
      ],
      next: steps(asked, measures, context),
    });
  const { rows, ...place } = pageOf(headlines, asked.page);
  return figuresCard({
    above: '',
    title: titleOf(asked, measures, context),
    lead: sayEnds(headlines, measures),
    headlines: rowsOf(rows, (code) => ({
      kind: 'show',
      code,
      ...(asked.period ? { period: asked.period } : {}),
    })),
    ...rowsPager(place, 'figures', (turned) => ({ ...asked, page: turned })),
    notes: [...notes, ...sourcesOfHeadlines(rows), ...standings, ...revisionNotes(rows, changes)],
    next: steps(asked, measures, context),
  });
};

const schema = z.strictObject({
  kind: z.literal('figures'),
  codes: z.array(id).min(1).max(mostFigures),
  period: period.optional(),
  page,
});

/** Several figures beside each other. */
export const figures: RequestDescriptor<'figures'> = {
  schema,
  purpose:
    'Several indicators or measures side by side in one table: the figure, the one before and the change. Of a breakdown (“by area”, “which age group is worst”), all its lines: the highest, the lowest and the gap between them are said.',
  heading: 'Figures',
  name: ({ codes, period: asked }, nameOf) => {
    const [first = '', ...more] = codes.map(nameOf);
    const isLong = codes.length > mostListed;
    return withPeriod(
      isLong ? `${first} and ${more.length} more` : codes.map(nameOf).join(', '),
      asked,
    );
  },
  query: { periods: ['period'] },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    figures: z.infer<typeof schema>;
  }
}
