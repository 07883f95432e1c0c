import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { questionCard } from '../../../cards/form/question-card.ts';
import { periodLabel } from '../../../domain/period/period.ts';
import { longestNote } from '../../../domain/submission/decide-sign-off.ts';
import type {
  IndicatorRecord,
  IndicatorRound,
} from '../../../domain/submission/indicator-record.ts';
import { actionButton } from '../../action.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { allowSignOff, unknownIdentity } from '../../rights.ts';
import { readWaiting } from '../../round/read-waiting.ts';
import { returnInputs } from '../../round/return-inputs.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';
import { findMeant, nothingWaits } from './find-submission.ts';
import { listWaiting } from './sign-off-all.ts';
import { sayReturnStays } from './undo-return.ts';

const toReturned = ({ indicator, version }: IndicatorRecord, { period }: IndicatorRound) => ({
  code: indicator,
  round: periodLabel(period),
  seen: version,
});

type Returned = {
  readonly code: string;
  readonly round: string;
  readonly seen: number;
  readonly note?: string | undefined;
};

/** The question what should change, with the note as far as it is known. */
const askNote = ({ code, round, seen, note = '' }: Returned, { catalogue }: RequestContext): Card =>
  questionCard({
    title: `Return: ${nameOfCode(catalogue, code)}`,
    text: `Nothing has been returned yet. Your note goes to the officer at once. The figures stay as they are until they are submitted again.`,
    inputs: returnInputs({ note }),
    actions: [
      actionButton('Return', { kind: 'return', indicator: code, round, seen }),
      { ...button('My updates', { kind: 'mine' }), noInputs: true },
    ],
  });

/** Asks for the note that goes with what is returned. */
const answerSendBack = async (
  { code, round, seen }: RequestOf<'send-back'>,
  context: RequestContext,
): Promise<Card> => {
  const { refusal, indicator } = await allowSignOff(code, round, context);
  return refusal ?? askNote({ code: indicator.code, round, seen }, context);
};

/** The same for what waits now, as somebody says it: with the note in the field. */
const answerReturn = async (
  { code, note, undo }: RequestOf<'return'>,
  context: RequestContext,
): Promise<Card> => {
  if (undo) return unknownIdentity(context.user.actor) ?? sayReturnStays(code, context);
  if (code === undefined) {
    const [only, ...more] = await readWaiting(context);
    return only && more.length === 0
      ? askNote({ ...toReturned(only.record, only.found), note }, context)
      : listWaiting(context);
  }
  const { refusal, indicator } = await allowSignOff(code, undefined, context);
  if (refusal) return refusal;
  const record = await context.stores.submissions.readRecord(indicator.code);
  const meant = findMeant({}, record, context.clock.round);
  return meant.found?.status === 'submitted'
    ? askNote({ ...toReturned(record, meant.found), note }, context)
    : nothingWaits(indicator, meant, context);
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
  inPrivate: true,
  alone: true,
  name: ({ code }, nameOf) => `Return: ${nameOf(code)}`,
  answer: answerSendBack,
};

const returnSchema = z.strictObject({
  kind: z.literal('return'),
  /** The only one that waits when none is named. */
  code: id.optional(),
  /** What should change. */
  note: z.string().max(longestNote).optional(),
  /** Somebody wants a return undone. */
  undo: z.literal(true).optional(),
});

/** Asks for the note with which the submission that waits is returned. */
export const returnRequest: RequestDescriptor<'return'> = {
  schema: returnSchema,
  inPrivate: true,
  purpose:
    'Sends the submission of an indicator back to the officer, with a note that says what should change. It asks before anything is sent back. Or the person wants a return undone (undo).',
  alone: true,
  name: ({ code }, nameOf) => (code ? `Return: ${nameOf(code)}` : 'Return'),
  query: { subjects: { code: 'indicator' } },
  answer: answerReturn,
};

declare module '../../request.ts' {
  interface Requests {
    'send-back': z.infer<typeof sendBackSchema>;
    return: z.infer<typeof returnSchema>;
  }
}
