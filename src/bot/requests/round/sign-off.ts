import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { questionCard } from '../../../cards/form/question-card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import {
  comparePeriods,
  describePeriod,
  type Period,
  parsePeriod,
} from '../../../domain/period/period.ts';
import { longestNote } from '../../../domain/submission/decide-sign-off.ts';
import {
  findRound,
  type IndicatorRecord,
  type IndicatorRound,
} from '../../../domain/submission/indicator-record.ts';
import { actionButton } from '../../action.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { allowSignOff, personalOnly } from '../../rights.ts';
import { formatRoundState } from '../../round/round-words.ts';
import { submissionCard } from '../../round/submission-card.ts';
import { forButtons, id, type RequestDescriptor } from '../request-descriptor.ts';

/** The newest round that is waiting for a sign-off. */
const findWaiting = ({ rounds }: IndicatorRecord): IndicatorRound | undefined =>
  rounds
    .filter(({ status }) => status === 'submitted')
    .toSorted((a, b) => comparePeriods(a.period, b.period))
    .at(-1);

/** The round that is named, or else the one that waits, or else the one under way. */
const findMeant = (
  { round }: RequestOf<'sign-off'>,
  record: IndicatorRecord,
  underWay: Period,
): { readonly period: Period; readonly found: IndicatorRound | undefined } => {
  const named = round === undefined ? undefined : parsePeriod('financial-quarter', round);
  const found = named ? findRound(record, named) : findWaiting(record);
  const period = named ?? found?.period ?? underWay;
  return { period, found: found ?? findRound(record, period) };
};

/** What came in for an indicator, with the buttons that sign it off or send it back. */
const answerSignOff = async (
  asked: RequestOf<'sign-off'>,
  context: RequestContext,
): Promise<Card> => {
  const { refusal, indicator } = await allowSignOff(asked.code, asked.round, context);
  if (refusal) return refusal;
  const record = await context.stores.submissions.readRecord(indicator.code);
  const { period, found } = findMeant(asked, record, context.clock.round);
  if (found?.status === 'submitted') {
    const changes = await context.stores.submissions.readChanges(indicator.code, found.version - 1);
    const change = changes.find(({ version }) => version === found.version);
    if (change)
      return submissionCard(indicator, { change, version: record.version, series: record.series });
  }
  return messageCard({
    title: 'Nothing waits for a sign-off',
    text: found
      ? formatRoundState(found)
      : `Nothing was submitted for ${nameOfCode(context.catalogue, indicator.code)} in ${describePeriod(period)} yet.`,
    buttons: [
      button(`Show ${indicator.code}`, { kind: 'show', code: indicator.code }),
      button('History', { kind: 'history', code: indicator.code }),
    ],
  });
};

/** Asks for the note that goes with what is sent back. */
const answerSendBack = async (
  { code, round, seen }: RequestOf<'send-back'>,
  context: RequestContext,
): Promise<Card> => {
  if (!context.user.personal) return personalOnly();
  const { refusal, indicator } = await allowSignOff(code, round, context);
  if (refusal) return refusal;
  return questionCard({
    title: `Send back: ${nameOfCode(context.catalogue, indicator.code)}`,
    text: 'Your note goes to the officer at once. The figures stay as they are until they are submitted again.',
    inputs: [
      {
        id: 'note',
        kind: 'text',
        label: 'What should change?',
        typed: '',
        multiline: true,
        maxLength: longestNote,
      },
    ],
    actions: [
      actionButton('Return', { kind: 'return', indicator: indicator.code, round, seen }),
      { ...button('My updates', { kind: 'mine' }), noInputs: true },
    ],
  });
};

const signOffSchema = z.strictObject({
  kind: z.literal('sign-off'),
  code: id,
  /** The newest that is waiting when none is named. */
  round: forButtons(id.optional()),
});

/** What was submitted for an indicator, ready to be signed off. */
export const signOff: RequestDescriptor<'sign-off'> = {
  schema: signOffSchema,
  purpose: 'Signing off the submission of an indicator, or returning it with a note.',
  alone: true,
  name: ({ code }, nameOf) => `Sign off: ${nameOf(code)}`,
  query: { subjects: { code: 'indicator' }, filter: ['round'] },
  answer: answerSignOff,
};

const sendBackSchema = z.strictObject({
  kind: z.literal('send-back'),
  code: id,
  round: id /** Version of the indicator that the person saw who pressed. */,
  seen: z.number().int().min(0),
});

/** Asks for the note with which a submission is returned. */
export const sendBack: RequestDescriptor<'send-back'> = {
  schema: sendBackSchema,
  alone: true,
  name: ({ code }, nameOf) => `Return: ${nameOf(code)}`,
  answer: answerSendBack,
};

declare module '../../request.ts' {
  interface Requests {
    'sign-off': z.infer<typeof signOffSchema>;
    'send-back': z.infer<typeof sendBackSchema>;
  }
}
