import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import { commentaryCard } from '../../cards/commentary-card.ts';
import { receiptCard } from '../../cards/message-card.ts';
import { splitText } from '../../cards/split-text.ts';
import { findIndicator, findMeasures } from '../../domain/catalogue.ts';
import { findSpoken, formatSpokenPeriod } from '../../domain/figures/find-spoken.ts';
import { headlineOf } from '../../domain/figures/headline.ts';
import { knownSeries } from '../../domain/figures/known-series.ts';
import { countHeld } from '../../domain/find-words.ts';
import { type Commentary, type Indicator, questionIds } from '../../domain/indicator.ts';
import type { Breakdown, Measure } from '../../domain/measure.ts';
import { pageOf } from '../../domain/page.ts';
import { hasPart } from '../../domain/part-texts.ts';
import { describePeriod, isSamePeriod, parsePeriod } from '../../domain/period/period.ts';
import { isMeant, type SpokenPeriod } from '../../domain/period/spoken-period.ts';
import { noSuchThing } from '../cannot-answer.ts';
import { button, inPlace, type RequestOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { lastDayOf } from '../round/submission-card.ts';
import { isGrammar } from '../understanding/message/tokens.ts';
import type { KnownMeasure } from './figures/known-figures.ts';
import { textPager } from './pagers.ts';
import { id, page, period, type RequestDescriptor } from './request-descriptor.ts';
import { withPartNames } from './with-part-names.ts';

type Page = Awaited<ReturnType<RequestContext['stores']['outcomes']['readPage']>>;

/**
 * The commentary of a round is about its quarter; the newest is also about the latest figures, and
 * none about any other period.
 *
 * @returns undefined when none is about the period; `none` when nothing was written at all
 */
const findCommentary = (
  spoken: SpokenPeriod | undefined,
  { commentary, commentaries }: Page,
  measures: readonly KnownMeasure[],
  today: string,
): Commentary | 'none' | undefined => {
  const newest = commentary ?? 'none';
  if (!spoken) return newest;
  const quarter =
    spoken.kind === 'label' ? parsePeriod('financial-quarter', spoken.label) : undefined;
  if (quarter) return commentaries.find(({ period }) => isSamePeriod(period, quarter));
  const written = commentaries.at(-1)?.period;
  if (spoken.kind === 'quarter') {
    const isAsked = written && isMeant(spoken, written, today);
    return isAsked && commentaries.findLast(({ period }) => isAsked(period));
  }
  const isLatest = measures.some(({ known }) => {
    const [shown] = known;
    const found = findSpoken(known, spoken)?.observation;
    return found !== undefined && found === shown?.observations.at(-1);
  });
  return isLatest ? newest : undefined;
};

/** Another round's commentary is never shown instead. */
const noCommentary = (
  { code, shortName }: Indicator,
  period: string,
  commentary: Commentary | undefined,
): Card =>
  receiptCard({
    title: `No commentary for ${period}`,
    lines: [
      commentary
        ? `What I have on ${code} ${shortName} was written for ${describePeriod(commentary.period)}.`
        : `Nothing has been written about ${code} ${shortName} yet.`,
    ],
    next: [
      button('That commentary', { kind: 'commentary', code }),
      button(`Show ${code}`, { kind: 'show', code }),
    ],
  });

/** The part that is asked about, where something is written about it alone. */
const partWritten = (found: Commentary | 'none', part: string | undefined): string | undefined =>
  part !== undefined && found !== 'none' && hasPart(found.answers, part) ? part : undefined;

/** Why the whole figure changed does not say why it did in one place or group. */
const nothingOfLine = ({ code, shortName }: Indicator, { category }: Breakdown): Card =>
  receiptCard({
    title: `No commentary for ${category}`,
    lines: [`The commentary on ${code} ${shortName} gives no reasons for ${category}.`],
    next: [
      button('Commentary', { kind: 'commentary', code }),
      button(`Show ${code}`, { kind: 'show', code }),
    ],
  });

type Asked = RequestOf<'commentary'>;

/** The question under which a report puts a text that it does not divide. */
const undivided = 'telling-us';

/** The line of a breakdown whose reasons are asked for, where the commentary does not mention it. */
const lineWithoutReasons = (
  { question, part }: Asked,
  indicator: Indicator,
  found: Commentary | 'none',
  { settings: { sameWords } }: RequestContext,
): Breakdown | undefined => {
  const [line] = part === undefined ? [] : findMeasures(indicator, part);
  if (!line?.breakdown || found === 'none' || question !== 'changed-and-why') return undefined;
  const words = line.breakdown.category.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !isGrammar(word));
  if (telling.length === 0) return undefined;
  const isSaid = found.answers.some(({ blocks }) =>
    blocks.some(
      ({ text }) => text.startsWith(`${part}: `) || countHeld(text, telling, sameWords) > 0,
    ),
  );
  return isSaid ? undefined : line.breakdown;
};

/** What answers a question: a text that is not divided answers all of them. */
const answerTo = (question: Asked['question'], commentary: Commentary | undefined) => {
  const answers = question ? (commentary?.answers ?? []) : [];
  const [only, ...more] = answers;
  const whole = more.length === 0 && only?.question === undivided ? only : undefined;
  return answers.find((one) => one.question === question) ?? whole;
};

/**
 * One answer page by page, or all answers with a button for each that is too long to show with the
 * others.
 */
const pagesOf = (asked: Asked, commentary: Commentary | undefined) => {
  const answer = answerTo(asked.question, commentary);
  const question = answer?.question ?? asked.question;
  if (!question)
    return {
      commentary,
      whole: Object.fromEntries(
        questionIds.map((one) => [
          one,
          inPlace('Read the whole answer', { ...asked, question: one, page: 1 }),
        ]),
      ),
    };
  if (!commentary || !answer) return { commentary, question };
  const { rows, ...page } = pageOf(splitText(answer.blocks), asked.page, 1);
  return {
    commentary: { ...commentary, answers: [{ question, blocks: rows.flat() }] },
    question,
    ...textPager(page, (turned) => ({ ...asked, page: turned })),
  };
};

/** What the officers wrote about an indicator: all three answers, or one. */
const answer = async (asked: Asked, context: RequestContext): Promise<Card> => {
  const { code, question, period } = asked;
  const {
    catalogue,
    stores: { outcomes: store },
  } = context;
  const indicator = findIndicator(catalogue, code);
  if (!indicator) return noSuchThing('indicator', code, catalogue);
  const page = await store.readPage(indicator.code);
  const measuresOf = (of: string) =>
    findMeasures(indicator, of).map((measure) => ({
      measure,
      known: knownSeries(measure, page.series, context.clock.today),
    }));
  const measures = measuresOf(code);
  const found = findCommentary(period, page, measures, context.clock.today);
  if (!found)
    return noCommentary(
      indicator,
      formatSpokenPeriod(period ?? { kind: 'latest' }, measures[0]?.known ?? []),
      page.commentary,
    );
  const line = lineWithoutReasons(asked, indicator, found, context);
  if (line) return nothingOfLine(indicator, line);
  const only = partWritten(found, asked.part) ?? code;
  const { today } = context.clock;
  const earlier = found !== 'none' && found !== page.commentary ? found.period : undefined;
  const lastDay = (measure: Measure) => (earlier && lastDayOf(measure, earlier)) ?? today;
  return commentaryCard({
    indicator,
    home: context.catalogue.outcomes.find(({ code }) => code === indicator.outcome),
    ...pagesOf(asked, found === 'none' ? undefined : withPartNames(found, indicator, only)),
    headlines: measuresOf(only).map(({ measure }) =>
      headlineOf(measure, page.series, lastDay(measure)),
    ),
    next: [
      button(`Show ${code}`, { kind: 'show', code }),
      ...(question
        ? [
            inPlace('Whole commentary', {
              ...{ kind: 'commentary', code: indicator.code },
              ...(period ? { period } : {}),
            }),
          ]
        : []),
      button('Risks', { kind: 'risks', indicator: indicator.code }),
      button('Who leads', { kind: 'people', indicator: indicator.code }),
    ],
  });
};

const questionNames = {
  'telling-us': 'what it tells us',
  'changed-and-why': 'what changed and why',
  issues: 'issues',
} as const;

const schema = z.strictObject({
  kind: z.literal('commentary'),
  code: id,
  /** The part of it that is asked about: without what is written about the others. */
  part: id.optional(),
  question: z.enum(questionIds).optional(),
  period: period.optional(),
  page,
});

/** What the officers wrote about an indicator. */
export const commentary: RequestDescriptor<'commentary'> = {
  schema,
  purpose:
    'The commentary on an indicator, all of it or one of its three questions: what the figures tell us, what has changed and why, what the issues are and how they are being addressed.',
  heading: 'The story behind them',
  name: ({ code, question }, nameOf) =>
    `${nameOf(code)}: ${question ? questionNames[question] : 'commentary'}`,
  query: { subjects: { code: 'indicator' }, periods: ['period'], filter: ['question'] },
  answer,
};

declare module '../request.ts' {
  interface Requests {
    commentary: z.infer<typeof schema>;
  }
}
