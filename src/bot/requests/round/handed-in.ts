import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { messageCard, type PassagesView, passagesCard } from '../../../cards/message-card.ts';
import { findIndicator, indicatorsOfOfficer } from '../../../domain/catalogue.ts';
import { chooseByWords } from '../../../domain/choose-by-words.ts';
import type { Indicator, Outcome, TextBlock } from '../../../domain/indicator.ts';
import {
  describePeriod,
  isSamePeriod,
  type Period,
  periodLabel,
  shiftPeriod,
} from '../../../domain/period/period.ts';
import { formatProvenance } from '../../../domain/provenance.ts';
import { questionOf } from '../../../domain/question-words.ts';
import { maySeeProgress } from '../../../domain/rights.ts';
import { expectedOf } from '../../../domain/round/owed.ts';
import { previousQuarter, quarterAsked } from '../../../domain/round/quarter-asked.ts';
import { findStored } from '../../../domain/submission/expected-value.ts';
import { hideReturn } from '../../../domain/submission/hide-returned.ts';
import { findRound, type IndicatorRecord } from '../../../domain/submission/indicator-record.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type Request, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { isInRound, notAnOfficer } from '../../rights.ts';
import { formatRoundState } from '../../round/round-words.ts';
import { formatFigures } from '../../round/submission-card.ts';
import { forButtons, id, type RequestDescriptor } from '../request-descriptor.ts';

const list = new Intl.ListFormat('en-GB');

type Asked = RequestOf<'handed-in'>;
type Passage = PassagesView['passages'][number];

const bullet = (text: string): TextBlock => ({ kind: 'bullet', text });

const hasFigures = (indicator: Indicator, { series }: IndicatorRecord, round: Period): boolean =>
  expectedOf(indicator, round).some((one) => findStored(series, one));

/** How many quarters back something may have been submitted or printed. */
const mostBack = 8;
const mostLast = 4;
const longestWord = 40;
const mostWords = 20;

/**
 * The round that is named; otherwise the newest for which there is anything. While nothing was submitted in this one,
 * the one before is that as well: what came with a report is of the last quarter.
 */
const firstRound = (
  { round, words }: Asked,
  indicator: Indicator,
  record: IndicatorRecord,
  { clock }: RequestContext,
): Period | undefined => {
  const isBefore =
    round === previousQuarter && findRound(record, clock.round)?.submitted === undefined;
  const named = round === undefined || isBefore ? undefined : quarterAsked(round, clock.round);
  const isThere = (one: Period): boolean =>
    findRound(record, one)?.submitted !== undefined || hasFigures(indicator, record, one);
  // "Where did I say we would be by Q4" was said before that.
  const isToCome =
    words !== undefined &&
    named !== undefined &&
    named.index >= clock.round.index &&
    !isThere(named);
  if (round !== undefined && !isBefore && !isToCome) return named;
  return Array.from({ length: mostBack }, (_, back) => shiftPeriod(clock.round, -back)).find(
    isThere,
  );
};

/** As many quarters before as "and the one before that?" was asked; the newest of several is first. */
const roundsOf = (
  asked: Asked,
  indicator: Indicator,
  record: IndicatorRecord,
  context: RequestContext,
): readonly Period[] => {
  const { back = 0, last = 1 } = asked;
  const round = firstRound(asked, indicator, record, context);
  return round ? Array.from({ length: last }, (_, at) => shiftPeriod(round, -back - at)) : [];
};

/** From whom it is: submitted, or printed in a report. */
const sayFrom = (record: IndicatorRecord, round: Period): string => {
  const found = findRound(record, round);
  if (found?.submitted) return formatRoundState(found);
  const commentary = record.commentaries.find(({ period }) => isSamePeriod(period, round));
  return commentary?.provenance
    ? `Commentary: ${formatProvenance(commentary.provenance)}.`
    : 'Nothing was submitted here for that quarter: this is what the report printed.';
};

type Place = { readonly at: Date; readonly home: Outcome | undefined };

const figuresOf = (
  indicator: Indicator,
  record: IndicatorRecord,
  { round, at, heading }: { round: Period; at: Date; heading: string },
): Passage => {
  const figures = formatFigures(indicator, record.series, { round, at }).map(bullet);
  const none = 'Nothing was submitted or printed for that quarter.';
  return { heading, blocks: figures.length > 0 ? figures : [{ kind: 'paragraph', text: none }] };
};

/** The figures of each quarter, and the answers of the newest. */
const passagesOf = (
  indicator: Indicator,
  record: IndicatorRecord,
  rounds: readonly Period[],
  { at, home }: Place,
): Passage[] => {
  const [newest, ...earlier] = rounds;
  const commentary = record.commentaries.find(
    ({ period }) => newest && isSamePeriod(period, newest),
  );
  const named = (round: Period): string =>
    earlier.length > 0 ? `Figures, ${describePeriod(round)}` : 'Figures';
  const answers = (commentary?.answers ?? []).map(
    ({ question, blocks }): Passage => ({ heading: questionOf(question, home), blocks }),
  );
  return [
    ...rounds.map((round) => figuresOf(indicator, record, { round, at, heading: named(round) })),
    ...answers,
  ];
};

/** What was returned is for the people of the indicator's round alone; other officers see what readers do. */
const readSeen = async (
  code: string,
  isOfRound: boolean,
  { stores: { outcomes, submissions } }: RequestContext,
): Promise<IndicatorRecord> => {
  const record = await submissions.readRecord(code);
  if (isOfRound) return record;
  const { series, commentaries } = await outcomes.readPage(code);
  return { ...record, series, commentaries, rounds: record.rounds.map(hideReturn) };
};

const showOne = async (
  asked: Asked,
  indicator: Indicator,
  context: RequestContext,
): Promise<Card> => {
  const { catalogue, clock } = context;
  const { code } = indicator;
  const name = nameOfCode(catalogue, code);
  const mayCorrect = await isInRound(indicator, context);
  const record = await readSeen(code, mayCorrect, context);
  const rounds = roundsOf(asked, indicator, record, context);
  const [round] = rounds;
  const next = [
    button('History', { kind: 'history', code }),
    button('Status', { kind: 'status', code }),
    button(`Show ${code}`, { kind: 'show', code }),
  ];
  if (!round)
    return messageCard({
      title: `Nothing was submitted for ${name}`,
      text: 'Nothing was submitted or printed for that quarter.',
      buttons: next,
    });
  const isThere =
    findRound(record, round)?.submitted !== undefined ||
    hasFigures(indicator, record, round) ||
    record.commentaries.some(({ period }) => isSamePeriod(period, round));
  // The newest figure of all would stand in the place of the one that is asked about.
  if (rounds.length === 1 && !isThere)
    return messageCard({
      title: `Nothing was submitted for ${name}, ${describePeriod(round)}`,
      text: 'Nothing has been submitted for that quarter, and no report has a figure for it.',
      buttons: next,
    });
  return passagesCard({
    title: `What was submitted: ${name}, ${list.format(rounds.map(describePeriod))}`,
    intro: sayFrom(record, round),
    passages: passagesOf(indicator, record, rounds, {
      at: clock.now,
      home: catalogue.outcomes.find((one) => one.code === indicator.outcome),
    }),
    next: [
      ...(mayCorrect
        ? [
            button(`Correct ${describePeriod(round)}`, {
              ...{ kind: 'update', code, round: periodLabel(round) },
            }),
          ]
        : []),
      ...next,
    ],
  });
};

const askWhich = (asked: Asked, led: readonly Indicator[], { catalogue }: RequestContext): Card =>
  messageCard({
    title: 'What you submitted for which one?',
    text: 'Press the one that you mean.',
    buttons: led.map(({ code }) => button(nameOfCode(catalogue, code), { ...asked, code })),
  });

/** What an indicator is called, and what was last written of it. */
const textOf = async (
  asked: Asked,
  indicator: Indicator,
  context: RequestContext,
): Promise<string> => {
  const record = await readSeen(indicator.code, await isInRound(indicator, context), context);
  const [round] = roundsOf(asked, indicator, record, context);
  const commentary = record.commentaries.find(({ period }) => round && isSamePeriod(period, round));
  return [
    ...indicator.measures.flatMap(({ name, shortName }) => [name, shortName]),
    ...(commentary?.answers ?? []).flatMap(({ blocks }) => blocks.map(({ text }) => text)),
  ].join(' ');
};

/** The only one of several in which the words stand that were said. */
const writtenFor = async (
  asked: Asked,
  led: readonly Indicator[],
  context: RequestContext,
): Promise<Indicator | undefined> => {
  const { words = [] } = asked;
  if (words.length === 0) return undefined;
  const texts = await Promise.all(led.map((one) => textOf(asked, one, context)));
  return led[chooseByWords(texts, words, context.settings.sameWords) ?? -1];
};

/** What was submitted for an indicator in a quarter: the figures, the answers, who and when. */
const answer = async (
  asked: Asked,
  context: RequestContext,
  answerOther: (other: Request) => Promise<Card>,
): Promise<Card> => {
  const { catalogue, user } = context;
  const { actor } = user;
  const showIfAllowed = (indicator: Indicator): Promise<Card> =>
    maySeeProgress(actor)
      ? showOne(asked, indicator, context)
      : answerOther({ kind: 'show', code: asked.code ?? indicator.code });
  if (asked.code !== undefined) {
    const indicator = findIndicator(catalogue, asked.code);
    if (!indicator) return noSuchThing('indicator', asked.code, catalogue);
    return showIfAllowed(indicator);
  }
  const whose = asked.person ?? actor.person?.id ?? '';
  const led = maySeeProgress(actor) ? indicatorsOfOfficer(context.catalogue, whose) : [];
  const [only, ...more] = led;
  const written = more.length > 0 ? await writtenFor(asked, led, context) : only;
  if (written) return showIfAllowed(written);
  if (only) return askWhich(asked, led, context);
  return actor.team ? answerOther({ kind: 'progress' }) : notAnOfficer(context);
};

const schema = z.strictObject({
  kind: z.literal('handed-in'),
  /** Those that the person leads when none is named. */
  code: id.optional(),
  person: id.optional(),
  /** "Q2 2018/19" or "Q2", or the one before the round under way; the newest with anything when left out. */
  round: id.optional(),
  /** Words of what was written, which may tell for which of theirs it was. */
  words: forButtons(z.array(z.string().max(longestWord)).max(mostWords).optional()),
  /** How many quarters before that one. */
  back: forButtons(z.number().int().min(1).max(mostBack).optional()),
  /** How many quarters, that one and those before it. */
  last: z.number().int().min(2).max(mostLast).optional(),
});

/** What was submitted for an indicator. */
export const handedIn: RequestDescriptor<'handed-in'> = {
  schema,
  inPrivate: true,
  purpose:
    'What an officer submitted for an indicator in a quarter, figures and answers together, to read again: “what did I put last quarter?” The round is a quarter (“Q2 2018/19”) or “previous”, and is left out for the newest; last is how many quarters, if it is more than that one (“the last two”). Who changed what, and when, is history.',
  name: ({ code, person }, nameOf) => {
    const of = code ?? person;
    return of ? `What was submitted: ${nameOf(of)}` : 'What I submitted';
  },
  query: { subjects: { code: 'indicator', person: 'person' }, filter: ['round', 'back', 'last'] },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'handed-in': z.infer<typeof schema>;
  }
}
