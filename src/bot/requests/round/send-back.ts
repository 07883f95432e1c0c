import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { questionCard } from '../../../cards/form/question-card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { indicatorsLedBy } from '../../../domain/catalogue.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { describePeriod, periodLabel } from '../../../domain/period/period.ts';
import { maySignOff } from '../../../domain/rights.ts';
import { expectedOf } from '../../../domain/round/owed.ts';
import { longestNote } from '../../../domain/submission/decide-sign-off.ts';
import type {
  IndicatorRecord,
  IndicatorRound,
} from '../../../domain/submission/indicator-record.ts';
import { actionButton } from '../../action.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { allowSignOff, readRights, unknownIdentity } from '../../rights.ts';
import { readWaiting } from '../../round/read-waiting.ts';
import { returnInputs } from '../../round/return-inputs.ts';
import { forButtons, id, type RequestDescriptor } from '../request-descriptor.ts';
import { findMeant, nothingWaits } from './find-submission.ts';
import { listWaiting } from './sign-off-all.ts';
import { sayReturnStays } from './undo-return.ts';

const and = new Intl.ListFormat('en-GB');
const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });

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

/** What these people lead; of two with one name, whoever asks means the other. */
const ledBy = (
  people: readonly string[],
  { catalogue, user: { actor } }: RequestContext,
): { readonly person: string; readonly indicator: Indicator }[] =>
  [...new Set(people)]
    .filter((id) => id !== actor.person?.id)
    .flatMap((person) =>
      indicatorsLedBy(catalogue, person).map((indicator) => ({ person, indicator })),
    );

/** "Alex Field (S05 and S06)": of what they lead, what is due this quarter. */
const nameLed = (led: ReturnType<typeof ledBy>, { catalogue, clock }: RequestContext): string =>
  either.format(
    [...Map.groupBy(led, ({ person }) => person)].map(([person, own]) => {
      const due = own.filter(({ indicator }) => expectedOf(indicator, clock.round).length > 0);
      const codes = and.format(due.map(({ indicator }) => indicator.code));
      return `${nameOfCode(catalogue, person)}${codes && ` (${codes})`}`;
    }),
  );

/** What waits of all that some people lead, and the person who asks may return. */
const answerReturnOf = async (
  led: ReturnType<typeof ledBy>,
  note: string | undefined,
  context: RequestContext,
): Promise<Card> => {
  const { catalogue, clock, stores, user } = context;
  const rights = await readRights(context);
  const judged = led.filter(({ indicator }) => maySignOff(user.actor, indicator, rights));
  const codes = [...new Set((judged.length > 0 ? judged : led).map((one) => one.indicator.code))];
  const [first = '', ...others] = codes;
  if (judged.length === 0 || others.length === 0)
    return answerReturn({ kind: 'return', code: first, note }, context);
  const read = await Promise.all(codes.map((code) => stores.submissions.readRecord(code)));
  const found = read.map((record) => ({ record, ...findMeant({}, record, clock.round) }));
  const waiting = found.flatMap(({ record, found: round }) =>
    round?.status === 'submitted' ? [toReturned(record, round)] : [],
  );
  const [only, ...more] = waiting;
  if (only && more.length === 0) return askNote({ ...only, note }, context);
  const whose = nameLed(judged, context);
  if (only)
    return messageCard({
      title: 'Which one do you want to return?',
      text: `These are waiting for sign-off, from ${whose}.`,
      buttons: waiting.map((one) =>
        button(`Return: ${nameOfCode(catalogue, one.code)}`, { kind: 'send-back', ...one }),
      ),
    });
  return messageCard({
    title: 'There is nothing to return',
    text: found.some((one) => one.found?.submitted)
      ? `Nothing from ${whose} is waiting for a sign-off.`
      : `Nothing from ${whose} has been submitted for ${describePeriod(clock.round)} yet.`,
    buttons: [button('Progress', { kind: 'progress' }), button('My updates', { kind: 'mine' })],
  });
};

/** The same for what waits now, as somebody says it: with the note in the field. */
const answerReturn = async (
  { code, people, note, undo }: RequestOf<'return'>,
  context: RequestContext,
): Promise<Card> => {
  if (undo) return unknownIdentity(context.user.actor) ?? sayReturnStays(code, context);
  const led = code === undefined ? ledBy(people ?? [], context) : [];
  if (led.length > 0) return answerReturnOf(led, note, context);
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
  /** Whose, where no indicator is named: all who may be meant by a name. */
  people: forButtons(z.array(id).max(10).optional()),
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
