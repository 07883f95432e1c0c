import { z } from 'zod';
import { nameMeasure } from '../../../cards/format-text.ts';
import { type PassagesView, passagesCard } from '../../../cards/message-card.ts';
import { isOwnArea } from '../../../domain/area.ts';
import {
  type RevisedValue,
  revisedValues,
  sayWhyRevised,
} from '../../../domain/figures/revised-values.ts';
import { formatGiven } from '../../../domain/format.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { pageOf } from '../../../domain/page.ts';
import { describePeriod } from '../../../domain/period/period.ts';
import { findRevisions, type Revision } from '../../../domain/submission/find-revisions.ts';
import { withUnit } from '../../../domain/unit.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { readOutcomes } from '../../read-outcomes.ts';
import { button } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { rowsPager } from '../pagers.ts';
import { id, page, type RequestDescriptor } from '../request-descriptor.ts';
import { readHistory } from './known-figures.ts';

type History = Awaited<ReturnType<typeof readHistory>>;

/** Why, as whoever changed it or the report says. */
const sayWhy = (
  { measure: { note }, from }: RevisedValue,
  { page: { commentary } }: History,
  change: Revision | undefined,
): string[] => {
  if (change?.note) return [`“${change.note}” (${change.by})`];
  const texts = [
    ...(note ? [note] : []),
    ...(commentary?.answers ?? []).flatMap(({ blocks }) => blocks.map(({ text }) => text)),
  ];
  const said = from === undefined ? undefined : sayWhyRevised(from, texts);
  return said ? [`The report says: “${said}”`] : [];
};

const describe = (
  one: RevisedValue,
  history: History,
  { catalogue }: RequestContext,
): PassagesView['passages'][number] => {
  const { measure, series, area, now } = one;
  const place = isOwnArea(series, area)
    ? []
    : catalogue.areas.flatMap(({ code, name }) => (code === area ? [name] : []));
  const [change] = findRevisions({ measure: measure.code, series, shown: now }, history.changes);
  const from = one.from ?? change?.from;
  const is = withUnit(formatGiven(now, series), series);
  const was = from === undefined ? 'the earlier figure is not given' : `before: ${from}`;
  return {
    heading: [nameMeasure(measure), ...place, describePeriod(now.period)].join(', '),
    blocks: [`${is}; ${was}.`, ...sayWhy(one, history, change)].map((text) => ({
      kind: 'paragraph' as const,
      text,
    })),
  };
};

/** The pages of the indicators of some values, each read once. */
const readHistories = async (
  rows: readonly RevisedValue[],
  context: RequestContext,
): Promise<ReadonlyMap<Indicator, History>> =>
  new Map(
    await Promise.all(
      [...new Set(rows.map(({ indicator }) => indicator))].map(
        async (indicator) => [indicator, await readHistory(indicator, context)] as const,
      ),
    ),
  );

const titleOf = (count: number): string =>
  count === 0
    ? 'No figure is marked as revised'
    : `${count} ${count === 1 ? 'figure has' : 'figures have'} been revised`;

const schema = z.strictObject({
  kind: z.literal('revised'),
  /** Of one indicator or measure; where nothing of it was revised, its figure is shown. */
  code: id.optional(),
  outcome: id.optional(),
  page,
});

/** The figures that are no longer what was printed or published of them: from what, to what, and why. */
export const revised: RequestDescriptor<'revised'> = {
  schema,
  purpose:
    'The list of figures that were revised, restated or corrected since they were printed or published: for which period, from what to what, and why.',
  heading: 'Figures',
  name: ({ outcome }, nameOf) =>
    outcome ? `${nameOf(outcome)}: revised figures` : 'Revised figures',
  query: { subjects: { code: 'indicator', outcome: 'outcome' } },
  answer: async ({ code, outcome, page: number }, context, answerOther) => {
    const { catalogue } = context;
    const of = code ?? outcome;
    const outcomes = catalogue.outcomes
      .map(({ code }) => code)
      .filter((code) => !outcome || code === outcome);
    if (outcomes.length === 0) return noSuchThing('outcome', outcome ?? '', catalogue);
    const { indicators, series } = await readOutcomes(outcomes, context);
    const all = revisedValues(indicators, series).filter(
      ({ indicator, measure }) => !code || indicator.code === code || measure.code === code,
    );
    if (code && all.length === 0) return answerOther({ kind: 'show', code });
    const { rows, ...place } = pageOf(all, number);
    const histories = await readHistories(rows, context);
    return passagesCard({
      above: of ? nameOfCode(catalogue, of) : '',
      title: titleOf(all.length),
      ...(all.length === 0
        ? {
            intro:
              'Neither the report nor anything submitted since says that a figure was revised.',
          }
        : {}),
      passages: rows.flatMap((one) => {
        const history = histories.get(one.indicator);
        return history ? [describe(one, history, context)] : [];
      }),
      ...rowsPager(place, 'figures', (turned) => ({
        kind: 'revised',
        ...(code ? { code } : {}),
        ...(outcome ? { outcome } : {}),
        page: turned,
      })),
      next: [
        button('Provisional figures', { kind: 'lacking', what: 'final' }),
        button('What was published', { kind: 'publications' }),
        button('Overview', { kind: 'overview' }),
      ],
    });
  },
};

declare module '../../request.ts' {
  interface Requests {
    revised: z.infer<typeof schema>;
  }
}
