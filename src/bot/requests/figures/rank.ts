import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { figuresCard } from '../../../cards/figures-card.ts';
import { nameMeasure } from '../../../cards/format-text.ts';
import { receiptCard } from '../../../cards/message-card.ts';
import { doubtsOf } from '../../../domain/doubts.ts';
import type { Headline } from '../../../domain/figures/headline.ts';
import { headlinesSince } from '../../../domain/figures/headline-at.ts';
import {
  type Ranked,
  rankedWays,
  rankHeadlines,
  rankings,
} from '../../../domain/figures/rank-headlines.ts';
import { comparedIn } from '../../../domain/figures/went.ts';
import { formatFigure, formatNumber, formatSize } from '../../../domain/format.ts';
import type { Observation } from '../../../domain/observation.ts';
import { pageOf } from '../../../domain/page.ts';
import { describePeriod } from '../../../domain/period/period.ts';
import type { Series } from '../../../domain/series.ts';
import { strengthWords } from '../../../domain/statistics/strength.ts';
import { type Compared, numbersOf } from '../../../domain/statistics/verdict.ts';
import { withUnit } from '../../../domain/unit.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { readOutcomes } from '../../read-outcomes.ts';
import { button, type Request, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { sayCompared } from '../movements.ts';
import { rowsPager } from '../pagers.ts';
import { id, page, period, type RequestDescriptor } from '../request-descriptor.ts';
import { rankRisks } from '../risks/rank-risks.ts';
import { besideComparator } from './known-figures.ts';
import { rowsOf } from './show-figures.ts';
import { sourcesOfHeadlines } from './source-notes.ts';

type Asked = RequestOf<'rank'>;

/** So many are listed where nobody says how many. */
const usualLimit = 5;

const verbs = {
  any: 'moved',
  up: 'rose',
  down: 'fell',
  worse: 'got worse',
  better: 'got better',
} as const;

const byOf = ({ by = 'change-percent' }: Asked) => by;

const titleOf = (asked: Asked): string => {
  const { way, order, since } = asked;
  if (byOf(asked) === 'value') return `The ${order === 'most' ? 'highest' : 'lowest'} figures`;
  const title = `What ${verbs[way ?? 'any']} ${order}`;
  return since ? `${title}, ${sayCompared(asked)}` : title;
};

/** The change in the unit of the figures and as a share: "10.9 (33.3%)"; points are both. */
const sizeOf = (verdict: Compared, series: Series): string => {
  const share = verdict.change.replace(/^[+−]/, '');
  const numbers = numbersOf(verdict);
  if (series.valueKind === 'percentage' || !share || !numbers) return share;
  return `${formatSize(Math.abs(numbers.later - numbers.earlier), series)} (${share})`;
};

/** "Q3 2018/19, not signed off" */
const named = (one: Observation): string =>
  [describePeriod(one.period), ...doubtsOf(one)].join(', ');

/** "up 10.9 (33.3%), from 32.7 to 43.6 per 10,000 children under 18 (Q1 2018/19 to Q2 2018/19)" */
const sayChange = (headline: Headline): string => {
  const { series } = headline;
  const verdict = comparedIn(headline);
  if (!verdict || !series) return '';
  const { earlier, later, movement, change, printed, strength } = verdict;
  const plain = sizeOf(verdict, series);
  const size = change && (movement === 'level' ? ` (${change})` : ` ${plain}`);
  const values = withUnit(`from ${printed.earlier} to ${printed.later}`, series);
  const chance = strength === 'unknown' ? '' : `; ${strengthWords[strength]}`;
  return `${movement}${size}, ${values} (${named(earlier)} to ${named(later)})${chance}`;
};

const sayValue = ({ verdict, series }: Headline): string =>
  series && verdict?.later && verdict.later.value !== null
    ? `${withUnit(formatFigure(verdict.later.value, series), series)}, ${named(verdict.later)}`
    : '';

/** A percentage moves by points, and is placed by the share. */
const sayShare = (headline: Headline, asked: Asked): string => {
  const { series } = headline;
  const verdict = comparedIn(headline);
  const numbers = verdict && numbersOf(verdict);
  return byOf(asked) === 'change-percent' && series?.valueKind === 'percentage' && numbers
    ? `, which is ${formatNumber((100 * Math.abs(numbers.later - numbers.earlier)) / numbers.earlier, 1)}% of the earlier figure`
    : '';
};

const sayFirst = (first: Headline, asked: Asked): string => {
  const name = nameMeasure(first.measure);
  if (byOf(asked) === 'value')
    return `${asked.order === 'most' ? 'Highest' : 'Lowest'}: ${name}, ${sayValue(first)}.`;
  const verb = verbs[asked.way ?? 'any'];
  return `${verb.charAt(0).toUpperCase()}${verb.slice(1)} ${asked.order}: ${name}, ${sayChange(first)}${sayShare(first, asked)}.`;
};

const sayRule = (asked: Asked): string => {
  const change = `the change ${sayCompared(asked)}`;
  return {
    'change-percent': `Ordered by ${change} as a share of the earlier figure, so that different units can be compared.`,
    change: `Ordered by the size of ${change}.`,
    value: 'Ordered by the latest figure.',
  }[byOf(asked)];
};

const sayWithout = ({ without }: Extract<Ranked, { kind: 'ranked' }>): string[] =>
  without.length === 0
    ? []
    : [
        `Not in the order, because there is no figure or nothing to compare it with: ${without.map(nameMeasure).join(', ')}.`,
      ];

const steps = (asked: Asked) => {
  const { by: _, page: __, ...rest } = asked;
  return [
    ...(byOf(asked) === 'change-percent' ? [] : [button('By percentage change', rest)]),
    button(asked.order === 'most' ? 'Smallest first' : 'Largest first', {
      ...rest,
      ...(asked.by ? { by: asked.by } : {}),
      order: asked.order === 'most' ? 'least' : 'most',
    }),
    button('What has got worse', { kind: 'movements', way: 'worse' }),
    button('Most serious risks', { kind: 'rank', order: 'most', of: 'risks' }),
    button('Overview', { kind: 'overview' }),
  ];
};

const readHeadlines = async (
  { codes, outcome, since }: Asked,
  context: RequestContext,
): Promise<Headline[]> => {
  const { catalogue, clock } = context;
  const outcomes = outcome ? [outcome] : catalogue.outcomes.map(({ code }) => code);
  const { indicators, series } = await readOutcomes(outcomes, context);
  const measures = indicators.flatMap((one) => [
    ...one.measures.filter(
      ({ code }) => !codes || codes.includes(code) || codes.includes(one.code),
    ),
    ...one.performanceMeasures.filter(({ code }) => codes?.includes(code)),
  ]);
  return besideComparator(
    headlinesSince(measures, series, { today: clock.today, since }),
    series,
    context,
  );
};

const showRanked = (ranked: Extract<Ranked, { kind: 'ranked' }>, asked: Asked): Card => {
  const all = ranked.headlines.slice(0, asked.limit ?? usualLimit);
  const [first] = all;
  const { rows, ...place } = pageOf(all, asked.page);
  const total = ranked.headlines.length;
  const isCut = all.length < total;
  return figuresCard({
    above: isCut
      ? `The first ${all.length} of ${total}`
      : `${total} ${total === 1 ? 'figure' : 'figures'}`,
    title: titleOf(asked),
    lead: first ? [sayFirst(first, asked)] : ['None of the figures did.'],
    headlines: rowsOf(rows, (code) => ({
      kind: 'compare',
      code,
      ...(asked.since && { from: asked.since }),
    })),
    ...rowsPager(place, 'figures', (turned) => ({ ...asked, page: turned })),
    notes: [sayRule(asked), ...sayWithout(ranked), ...sourcesOfHeadlines(rows)],
    next: steps(asked),
  });
};

/** Those that were named are shown without an order. */
const showWithoutOrder = (reason: string, headlines: readonly Headline[], asked: Asked): Card => {
  const title = 'These cannot be put in one order';
  const lines = [
    reason,
    'Percentage changes can be compared, and so can figures in the same unit.',
  ];
  const next = steps(asked);
  if (!asked.codes) return receiptCard({ title, lines, next });
  const { rows, ...place } = pageOf(headlines, asked.page);
  return figuresCard({
    above: '',
    title,
    lead: lines,
    headlines: rowsOf(rows, (code) => ({ kind: 'show', code })),
    ...rowsPager(place, 'figures', (turned) => ({ ...asked, page: turned })),
    notes: [],
    next,
  });
};

/** Measures by how far they moved since the period before or by their figures; or risks. */
const answer = async (
  asked: Asked,
  context: RequestContext,
  answerOther: (other: Request) => Promise<Card>,
): Promise<Card> => {
  const { catalogue } = context;
  const { outcome } = asked;
  if (outcome && !catalogue.outcomes.some(({ code }) => code === outcome))
    return noSuchThing('outcome', outcome, catalogue);
  if (asked.of === 'risks') return rankRisks(asked, context);
  const headlines = await readHeadlines(asked, context);
  const ranked = rankHeadlines(headlines, {
    by: byOf(asked),
    order: asked.order,
    way: asked.way,
  });
  // Of those that were named and have nothing to compare them with, the figures are all that can be said.
  if (ranked.kind === 'ranked' && ranked.headlines.length === 0 && asked.codes)
    return answerOther({ kind: 'figures', codes: asked.codes });
  return ranked.kind === 'ranked'
    ? showRanked(ranked, asked)
    : showWithoutOrder(ranked.reason, headlines, asked);
};

const schema = z.strictObject({
  kind: z.literal('rank'),
  /** Measures unless risks are asked for. */
  of: z.literal('risks').optional(),
  /** The change as a share of the earlier figure when absent. */
  by: z.enum(rankings).optional(),
  /** Risks by their score; by their level and then by that when absent. */
  byScore: z.literal(true).optional(),
  order: z.enum(['most', 'least']),
  way: z.enum(rankedWays).optional(),
  limit: z.number().int().min(1).max(20).optional(),
  codes: z.array(id).min(1).max(20).optional(),
  outcome: id.optional(),
  /** The period before when absent. */
  since: period.optional(),
  page,
});

const nameRisks = ({ order, byScore }: Asked): string => {
  if (byScore) return `Risks by score, ${order === 'most' ? 'highest' : 'lowest'} first`;
  return `${order === 'most' ? 'Most serious' : 'Least serious'} risks`;
};

/** What moved most or least, the highest and lowest figures, and the worst risks. */
export const rank: RequestDescriptor<'rank'> = {
  schema,
  purpose:
    'Which measures moved most or least, or are highest or lowest; or, with of, the risks with the gravest first.',
  heading: 'Worked out',
  name: (asked) => (asked.of === 'risks' ? nameRisks(asked) : titleOf(asked)),
  query: { subjects: { outcome: 'outcome' }, periods: ['since'], filter: ['way'] },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    rank: z.infer<typeof schema>;
  }
}
