import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { nameField } from '../../../cards/form/inputs.ts';
import { questionCard } from '../../../cards/form/question-card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { findIndicator } from '../../../domain/catalogue.ts';
import { periodLabel } from '../../../domain/period/period.ts';
import { longestReason } from '../../../domain/round/appeal.ts';
import { type MissedRound, missedRounds } from '../../../domain/round/missed-rounds.ts';
import { actionButton } from '../../action.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { forTeamOnly } from '../../rights.ts';
import { nameValues } from '../../round/late-values.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';

type Asked = Pick<RequestOf<'waive'>, 'code' | 'round' | 'end'>;

/** The question why, repeated with what was wrong with the answer. */
export const askWhyWaived = (
  { code, round, end }: Asked,
  { values }: MissedRound,
  { typed = '', fault }: { readonly typed?: string; readonly fault?: string } = {},
): Card =>
  questionCard({
    title: end ? `Wait for ${code}, ${round}, again?` : `No longer wait for ${code}, ${round}?`,
    text: end
      ? `These figures are then owed again: ${nameValues(values)}.`
      : `These figures were never submitted: ${nameValues(values)}. Nobody is asked for them any more; if they are submitted after all, they are accepted. Everybody who asks why they are missing reads your reason, with your name and the day.`,
    inputs: [
      {
        id: 'reason',
        kind: 'text',
        label: nameField(['Why?'], true),
        typed,
        multiline: true,
        maxLength: longestReason,
        ...(fault ? { fault } : {}),
      },
    ],
    actions: [
      actionButton(end ? 'Wait for them again' : 'No longer wait', {
        ...{ kind: 'waive', indicator: code, round },
        ...(end ? { end } : {}),
      }),
      { ...button('When due', { kind: 'due', code }), noInputs: true },
    ],
  });

/** There is nothing to decide: the figures came in, or somebody decided already. */
export const nothingToWaive = (
  { code, round, end }: Asked,
  { catalogue }: Pick<RequestContext, 'catalogue'>,
): Card =>
  messageCard({
    title: 'There is nothing to decide',
    text: end
      ? `${nameOfCode(catalogue, code)} is waited for in ${round}, or its figures have come in. Nothing was changed.`
      : `No figure of ${nameOfCode(catalogue, code)} is owed from ${round}. Nothing was changed.`,
    buttons: [button('When due', { kind: 'due', code })],
  });

/** The round that a waiver is about, while it can be waived, or its waiver ended. */
export const findWaivable = async (
  { code, round, end }: Asked,
  { catalogue, stores, clock }: Pick<RequestContext, 'catalogue' | 'stores' | 'clock'>,
): Promise<MissedRound | undefined> => {
  const indicator = findIndicator(catalogue, code);
  if (!indicator) return undefined;
  const record = await stores.submissions.readRecord(indicator.code);
  return missedRounds(indicator, record, clock.round).find(
    (one) => periodLabel(one.round) === round && (one.waived !== undefined) === (end === true),
  );
};

const answer = async (asked: RequestOf<'waive'>, context: RequestContext): Promise<Card> => {
  if (!context.user.actor.team) return forTeamOnly('decide what is no longer waited for', context);
  if (!findIndicator(context.catalogue, asked.code))
    return noSuchThing('indicator', asked.code, context.catalogue);
  const missed = await findWaivable(asked, context);
  return missed ? askWhyWaived(asked, missed) : nothingToWaive(asked, context);
};

const schema = z.strictObject({
  kind: z.literal('waive'),
  code: id,
  /** The quarter of the round that is no longer waited for: "Q3 2018/19". */
  round: id,
  /** Whether a waiver is to end. */
  end: z.literal(true).optional(),
});

/** Asks for the reason with which what never came in is waived, or with which a waiver ends. */
export const waive: RequestDescriptor<'waive'> = {
  schema,
  inPrivate: true,
  alone: true,
  name: ({ code, round, end }) =>
    end ? `Wait for ${code}, ${round}, again` : `No longer wait for ${code}, ${round}`,
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    waive: z.infer<typeof schema>;
  }
}
