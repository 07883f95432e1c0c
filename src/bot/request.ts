import { z } from 'zod';
import { questionIds } from '../domain/commentary.ts';
import { movedWays } from '../domain/risks/moved-risks.ts';
import { riskLevels, riskTrends } from '../domain/risks/risk.ts';

const id = z.string().min(1).max(100);

/** Which page of what is long, from 1; one beyond the end is the last. */
const page = z.number().int().min(1).max(10_000).optional();

/** A period as it was named; which one it is depends on the measure. */
const period = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('label'), label: id }),
  z.strictObject({ kind: z.literal('quarter'), quarter: z.number().int().min(1).max(4) }),
  z.strictObject({ kind: z.literal('ends'), date: z.iso.date() }),
  z.strictObject({ kind: z.literal('months'), from: id, to: id }),
  z.strictObject({ kind: z.enum(['latest', 'previous', 'last-year', 'this-year']) }),
]);

/** Which way things went, for a list of them. */
const movementWays = ['worse', 'better', 'up', 'down', 'same', 'changed'] as const;
/** What can be asked of one risk; the same words beside something else ask nothing. */
export const riskAspects = ['owner', 'review', 'score', 'history'] as const;
/** How a value stands to the comparator's. */
const benchmarkSides = ['higher', 'lower', 'better', 'worse'] as const;

const commentary = z.strictObject({
  kind: z.literal('commentary'),
  code: id,
  question: z.enum(questionIds).optional(),
  period: period.optional(),
  page,
});
const risks = z.strictObject({
  kind: z.literal('risks'),
  code: id.optional(),
  level: z.enum(riskLevels).optional(),
  trend: z.enum(riskTrends).optional(),
  indicator: id.optional(),
  outcome: id.optional(),
  /** Only those that no indicator bears. */
  unassigned: z.literal(true).optional(),
  /** Words of a topic: only risks whose title holds them. */
  about: z.array(id).max(20).optional(),
  /** Only these. */
  codes: z.array(id).max(20).optional(),
  /** Which way they went by their history: since the quarter before unless one is named. */
  moved: z.enum(movedWays).optional(),
  since: period.optional(),
  /** What is asked of the one that `code` names. */
  aspects: z.array(z.enum(riskAspects)).min(1).max(4).optional(),
  page,
});
const people = z.strictObject({
  kind: z.literal('people'),
  person: id.optional(),
  indicator: id.optional(),
  outcome: id.optional(),
  page,
});
/** The report's areas for focus. */
const focus = z.strictObject({ kind: z.literal('focus') });
/** What the report is called, from when it is, who made it. */
const about = z.strictObject({ kind: z.literal('about') });
/** What the levels mean. */
const riskLevelsMeaning = z.strictObject({ kind: z.literal('risk-levels') });

/** What can be asked, but for a search of the commentary. */
const plain = z.discriminatedUnion('kind', [
  /** An indicator, a measure or a performance measure by its code; at its latest unless a period is named. */
  z.strictObject({ kind: z.literal('show'), code: id, period: period.optional() }),
  /** Two values of each measure: the latest against the one before, unless periods are named. */
  z.strictObject({
    kind: z.literal('compare'),
    code: id,
    from: period.optional(),
    to: period.optional(),
  }),
  /** How the figures of an indicator or measure are judged: rules, limits, tests, with the numbers. */
  z.strictObject({ kind: z.literal('method'), code: id }),
  /** All values that are known, as a chart and in words. */
  z.strictObject({ kind: z.literal('trend'), code: id }),
  /** What has got worse, better, gone up… across the report, joined with the risks. */
  z.strictObject({
    kind: z.literal('movements'),
    way: z.enum(movementWays),
    outcome: id.optional(),
    page,
  }),
  /** What the report says of a comparison with England; of every indicator when none is named. */
  z.strictObject({
    kind: z.literal('benchmark'),
    code: id.optional(),
    side: z.enum(benchmarkSides).optional(),
    period: period.optional(),
    page,
  }),
  z.strictObject({ kind: z.literal('overview'), outcome: id.optional() }),
  focus,
  about,
  z.strictObject({ kind: z.literal('performance'), code: id }),
  commentary,
  risks,
  riskLevelsMeaning,
  people,
  z.strictObject({ kind: z.literal('help') }),
  z.strictObject({ kind: z.literal('small-talk'), said: z.enum(['hello', 'thanks', 'bye']) }),
  /** The form for the figures and commentary of an indicator; of the round under way when none is named. */
  z.strictObject({
    kind: z.literal('update'),
    code: id,
    round: id.optional(),
    draft: id.optional(),
  }),
  /** What whoever asks still owes, and what waits for their sign-off. */
  z.strictObject({ kind: z.literal('mine') }),
  z.strictObject({ kind: z.literal('history'), code: id, page }),
  /** Who owes what. */
  z.strictObject({ kind: z.literal('progress') }),
  /** When the next figure is due, from where, by whom; why there is none yet. */
  z.strictObject({ kind: z.literal('due'), code: id }),
  /** The short version of the round for the sponsor. */
  z.strictObject({ kind: z.literal('roll-up') }),
  /** Whom a reminder would go to; nothing is sent. */
  z.strictObject({ kind: z.literal('remind') }),
  /** What became of the messages of the round. */
  z.strictObject({ kind: z.literal('receipt') }),
  /** Moves the deadlines of an indicator; `until` is "2019-01-31", or "01-31" for the next one. */
  z.strictObject({ kind: z.literal('extend'), code: id, until: id.optional() }),
  z.strictObject({ kind: z.literal('snooze') }),
  z.strictObject({ kind: z.literal('delegate') }),
  z.strictObject({ kind: z.literal('sign-off'), code: id }),
  /** Asks for the note; `seen` is the version of the indicator that whoever presses had before them. */
  z.strictObject({
    kind: z.literal('send-back'),
    code: id,
    round: id,
    seen: z.number().int().min(0),
  }),
]);

/** What shows no figure of its own, so that it may be answered although a word is not understood. */
const figureless = z.discriminatedUnion('kind', [
  commentary,
  risks,
  people,
  focus,
  about,
  riskLevelsMeaning,
]);

/** Sentences of the commentary that hold words. */
const fact = z.strictObject({
  kind: z.literal('fact'),
  /** Sets of words, the likeliest first: the first that is found as a whole counts. */
  searches: z.array(z.array(id).min(1).max(40)).min(1).max(6),
  /** Only a sentence with a number answers "how many". */
  counted: z.literal(true).optional(),
  /** Words that help to order what is found. */
  hints: z.array(id).max(40).optional(),
  code: id.optional(),
  /** What is answered when nothing is found; nothing that shows a figure. */
  otherwise: figureless.optional(),
});

/** Everything that can be asked. Buttons carry it as it is; typed text is understood into it. */
export const request = z.union([plain, fact]);

export type Request = z.infer<typeof request>;
/** What shows no figure of its own. */
export type FigurelessRequest = z.infer<typeof figureless>;
export type RequestKind = Request['kind'];
export type RequestOf<K extends RequestKind> = Extract<Request, { kind: K }>;

/** Titles the button and carries the request; the compiler checks that it is one. */
export const button = (title: string, asked: Request) => ({ title, request: asked });

/** A button whose answer takes the place of the card: the same subject, seen differently. */
export const inPlace = (title: string, asked: Request) => ({
  ...button(title, asked),
  inPlace: true as const,
});
