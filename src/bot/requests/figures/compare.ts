import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { figuresCard } from '../../../cards/figures-card.ts';
import { withPassages } from '../../../cards/message-card.ts';
import { findSpoken, sayMissingAt } from '../../../domain/figures/find-spoken.ts';
import type { Headline } from '../../../domain/figures/headline.ts';
import {
  comparePeriodsOf,
  headlineAt,
  headlineOrReason,
  sinceOther,
} from '../../../domain/figures/headline-at.ts';
import { formatSize } from '../../../domain/format.ts';
import { isGiven } from '../../../domain/observation.ts';
import { describePeriod, periodLabel } from '../../../domain/period/period.ts';
import type { SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import { trendOf } from '../../../domain/statistics/trend-of.ts';
import { numbersOf } from '../../../domain/statistics/verdict.ts';
import { withUnit } from '../../../domain/unit.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode, withPeriod } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { id, period, type RequestDescriptor } from '../request-descriptor.ts';
import { sayFigureInText } from './figure-in-text.ts';
import { latestTitle } from './figure-steps.ts';
import { insteadOfFigures, sayOfMeasure } from './instead-of-figures.ts';
import { type KnownMeasure, readKnown } from './known-figures.ts';
import { revisionNotes, rowsOf } from './show-figures.ts';

type Asked = RequestOf<'compare'>;

/** "Did it go up in Q2", when Q2 is the latest, compares Q2 with the quarter before. */
const latestOf = ({ measure, known }: KnownMeasure, from: SpokenPeriod): Headline | undefined => {
  const found = findSpoken(known, from)?.observation;
  const newest = known[0]?.observations.findLast(isGiven);
  return found && found === newest ? headlineAt(measure, known, from) : undefined;
};

/** How the last figure went, where a newer one is late or not yet due. */
const lastOf = ({ measure, known }: KnownMeasure): Headline | undefined => {
  const { verdict } = headlineOrReason(measure, known) ?? {};
  if (verdict?.kind !== 'withheld' || !verdict.last) return undefined;
  const label = periodLabel(verdict.last.later.period);
  return headlineAt(measure, known, { kind: 'label', label });
};

/** Why there is no newer figure than those that are compared. */
const awaitedNotes = ({ from, to }: Asked, measures: readonly KnownMeasure[]): string[] =>
  from || to
    ? []
    : measures.flatMap((one) => {
        const newest = one.known[0]?.observations.at(-1);
        const why = sayMissingAt(one.known, { kind: 'latest' });
        return newest && why && lastOf(one) ? [`${describePeriod(newest.period)}: ${why}`] : [];
      });

/** The figures of both times, where they are of one time, or counted in ways that cannot be compared. */
const bothApart = ({ measure, known }: KnownMeasure, { from, to }: Asked): Headline[] => {
  const all = [from, to ?? ({ kind: 'latest' } as const)].map(
    (one) => one && findSpoken(known, one) && headlineAt(measure, known, one),
  );
  const [then, now] = all;
  if (!then || !now) return [];
  return then.verdict?.later === now.verdict?.later ? [now] : [then, now];
};

const compareOne = (one: KnownMeasure, { from, to, ...rest }: Asked): Headline[] => {
  const { measure, known } = one;
  if (!from) return [headlineAt(measure, known) ?? lastOf(one) ?? []].flat();
  const headline = comparePeriodsOf(measure, known, { from, to });
  if (headline) return [headline];
  const other = to ? undefined : (latestOf(one, from) ?? sinceOther(measure, known, from));
  return other ? [other] : bothApart(one, { ...rest, from, to });
};

const apartNote = (headlines: readonly Headline[]): string[] =>
  new Set(headlines.map(({ measure }) => measure)).size < headlines.length
    ? ['These are figures of periods of different lengths, and are not compared.']
    : [];

/** The first of the two periods that has no figure. */
const missing = ({ from, to }: Asked, measures: readonly KnownMeasure[]): SpokenPeriod => {
  const has = (one: SpokenPeriod | undefined) =>
    one === undefined || measures.some(({ known }) => findSpoken(known, one));
  if (from && !has(from)) return from;
  const later = to ?? { kind: 'latest' };
  return has(later) ? (from ?? { kind: 'previous' }) : later;
};

const samePeriodNote = (headlines: readonly Headline[], measures: readonly KnownMeasure[]) =>
  headlines.flatMap(({ measure, verdict }) => {
    const known = measures.find((one) => one.measure === measure)?.known ?? [];
    const from: SpokenPeriod = { kind: 'last-year' };
    const found = comparePeriodsOf(measure, known, { from });
    const shown = verdict?.kind === 'compared' ? verdict.earlier.period.index : undefined;
    if (found?.verdict?.kind !== 'compared' || found.verdict.earlier.period.index === shown)
      return [];
    const { earlier, sentence } = found.verdict;
    return [`Against ${describePeriod(earlier.period)}: ${sentence}`];
  });

/** A change in per cent does not say how much it is; that of a percentage is in points already. */
const sizeNote = (headlines: readonly Headline[]): string[] => {
  const sizes = headlines.flatMap(({ measure, verdict, series }) => {
    if (verdict?.kind !== 'compared' || !series || series.valueKind === 'percentage') return [];
    const numbers = numbersOf(verdict);
    if (!numbers) return [];
    const gap = numbers.later - numbers.earlier;
    const size = `${gap < 0 ? '−' : '+'}${withUnit(formatSize(Math.abs(gap), series), series)}`;
    return [headlines.length > 1 ? `${measure.shortName} ${size}` : size];
  });
  return sizes.length > 0 ? [`The change: ${sizes.join('; ')}.`] : [];
};

/** Whether it is really going that way: the longer trend, where there is one. */
const longerRun = (headlines: readonly Headline[], measures: readonly KnownMeasure[]): string[] =>
  measures
    .filter(({ measure }) => headlines.some((one) => one.measure === measure))
    .flatMap(({ measure, known }) => {
      const { series } = headlines.find((one) => one.measure === measure) ?? {};
      const compared = known.find((one) => one.series === series);
      const trend = compared && trendOf(measure, compared);
      const name = measures.length > 1 ? `${measure.shortName}. ` : '';
      return trend && trend.kind !== 'refused'
        ? [`Over the longer run: ${name}${trend.sentence}`]
        : [];
    });

const titleOf = (
  code: string,
  headlines: readonly Headline[],
  { catalogue }: Pick<RequestContext, 'catalogue'>,
): string => {
  const [verdict] = headlines.flatMap(({ verdict: one }) => one ?? []);
  const name = nameOfCode(catalogue, code);
  if (verdict?.kind !== 'compared') return name;
  return `${name}: ${describePeriod(verdict.earlier.period)} and ${describePeriod(verdict.later.period)}`;
};

/** Compares two periods of an indicator or a measure, in words. */
const answer = async (asked: Asked, context: RequestContext): Promise<Card> => {
  const { code } = asked;
  // Against one other period, whichever of the two names it.
  const { from = asked.to, to = undefined } = asked.from ? asked : { from: asked.to };
  const known = await readKnown(code, context);
  if (!known) return noSuchThing('indicator', code, context.catalogue);
  const { indicator, measures, changes, commentary } = known;
  const headlines = measures.flatMap((one) => compareOne(one, asked));
  const period = missing(asked, measures);
  const instead = await insteadOfFigures({ code, headlines, period }, known, context);
  if (instead) return instead;
  const card = figuresCard({
    above: code === indicator.code ? '' : nameOfCode(context.catalogue, indicator.code),
    title: titleOf(code, headlines, context),
    headlines: rowsOf(headlines, (one) => ({ ...asked, code: one })),
    withOther: true,
    notes: [
      ...awaitedNotes(asked, measures),
      ...apartNote(headlines),
      ...sizeNote(headlines),
      ...sayFigureInText(headlines, commentary),
      ...(from || to ? [] : samePeriodNote(headlines, measures)),
      ...(from || to ? [] : longerRun(headlines, measures)),
      ...revisionNotes(headlines, changes),
    ],
    next: [
      button(latestTitle(code, indicator), { kind: 'show', code }),
      button('Trend', { kind: 'trend', code }),
      button('Why', { kind: 'commentary', code: indicator.code, question: 'changed-and-why' }),
      button('How is this worked out?', { kind: 'method', code }),
      button('What has got worse', { kind: 'movements', way: 'worse' }),
    ],
  });
  const performance = measures.find(({ measure }) =>
    indicator.performanceMeasures.includes(measure),
  );
  // The report tells of it in words; the figures are official ones.
  return performance
    ? withPassages(card, await sayOfMeasure(performance.measure, indicator, context))
    : card;
};

const schema = z.strictObject({
  kind: z.literal('compare'),
  code: id,
  from: period.optional(),
  to: period.optional(),
});

/** Two values of each measure: the latest against the one before, unless periods are named. */
export const compare: RequestDescriptor<'compare'> = {
  schema,
  purpose:
    'How far one measure changed from one period to another, or from the period before if the message names no period.',
  heading: 'Figures',
  name: ({ code, from }, nameOf) => `${withPeriod(nameOf(code), from)}: change`,
  query: { subjects: { code: 'indicator' }, periods: ['from', 'to'] },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    compare: z.infer<typeof schema>;
  }
}
