import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { nameField } from '../../../cards/form/inputs.ts';
import { questionCard } from '../../../cards/form/question-card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { findIndicator } from '../../../domain/catalogue.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import {
  describePeriod,
  type Period,
  periodLabel,
  quarterOf,
} from '../../../domain/period/period.ts';
import { longestReason } from '../../../domain/round/appeal.ts';
import { type MissedRound, missedRounds } from '../../../domain/round/missed-rounds.ts';
import { expectedOf } from '../../../domain/round/owed.ts';
import { actionButton } from '../../action.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type Request, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { forTeamOnly } from '../../rights.ts';
import { nameValues } from '../../round/late-values.ts';
import { longestSaidWhy } from '../../said-figures.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';

/** Which round of which indicator, and whether a waiver of it is to end. */
type Asked = { readonly code: string; readonly round: string; readonly end?: true | undefined };

/** The question why, repeated with what was wrong with the answer. */
export const askWhyWaived = (
  { code, round, end }: Asked,
  { values }: MissedRound,
  { typed = '', fault }: { readonly typed?: string; readonly fault?: string } = {},
): Card =>
  questionCard({
    title: end ? `Ask for ${code}, ${round}, again?` : `No longer ask for ${code}, ${round}?`,
    text: end
      ? `These figures are then due again: ${nameValues(values)}.`
      : `These figures were never submitted: ${nameValues(values)}. Once you press the button, nobody is asked for them any more. If they are submitted after all, they are accepted. Everybody who asks why they are missing will see your reason, with your name and the date.`,
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
      actionButton(end ? 'Ask for them again' : 'No longer ask', {
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
      ? `${nameOfCode(catalogue, code)} is still due for ${round}, or its figures have been submitted. Nothing was changed.`
      : `No figure of ${nameOfCode(catalogue, code)} is outstanding from ${round}. Nothing was changed.`,
    buttons: [button('When due', { kind: 'due', code })],
  });

type Stored = Pick<RequestContext, 'stores' | 'clock'>;

/** The rounds of an indicator that can be waived, or whose waiver can end, the newest first. */
const listWaivable = async (
  indicator: Indicator,
  end: boolean,
  { stores, clock }: Stored,
): Promise<MissedRound[]> => {
  const record = await stores.submissions.readRecord(indicator.code);
  return missedRounds(indicator, record, clock.round).filter(
    ({ waived }) => (waived !== undefined) === end,
  );
};

/** The round that a waiver is about, while it can be waived, or its waiver ended. */
export const findWaivable = async (
  { code, round, end }: Asked,
  context: Stored & Pick<RequestContext, 'catalogue'>,
): Promise<MissedRound | undefined> => {
  const indicator = findIndicator(context.catalogue, code);
  const all = indicator ? await listWaivable(indicator, end === true, context) : [];
  return all.find((one) => periodLabel(one.round) === round);
};

/** A quarter without its year is the newest of its kind that never came in. */
const isMeant = ({ round }: MissedRound, asked: RequestOf<'waive'>): boolean =>
  (asked.round === undefined || periodLabel(round) === asked.round) &&
  (asked.quarter === undefined || quarterOf(round) === asked.quarter);

const isOfCurrent = ({ round, quarter }: RequestOf<'waive'>, current: Period): boolean =>
  round === undefined
    ? quarter === undefined || quarter === quarterOf(current)
    : round === periodLabel(current);

/** The round under way still waits for its officers: what helps is to say that there is no figure, or more time. */
const notOverYet = (
  code: string,
  { reason }: RequestOf<'waive'>,
  { clock, catalogue }: RequestContext,
): Card =>
  messageCard({
    title: `${describePeriod(clock.round)} is still under way`,
    text: [
      `Nothing was changed: you can stop asking for a quarter once its round is over, and ${nameOfCode(catalogue, code)} misses no earlier one.`,
      'Until then there are two ways. If there will be no figure, say so in the form, with the reason, which readers see: nobody is asked for it again in this round once the form is submitted with its commentary. If it only comes later, give it more time.',
    ].join(' '),
    buttons: [
      button('There is no figure', {
        ...{ kind: 'update', code, as: 'unavailable' },
        ...(reason ? { why: reason.slice(0, longestSaidWhy) } : {}),
      }),
      button('Give more time', { kind: 'extend', code }),
      button('When due', { kind: 'due', code }),
    ],
  });

const mostListed = 6;

/** Which indicator is meant: one that misses something. */
const askWhich = async (asked: RequestOf<'waive'>, context: RequestContext): Promise<Card> => {
  const found = await Promise.all(
    context.catalogue.indicators.map(async (one) => {
      const all = await listWaivable(one, asked.end === true, context);
      return all.some((missed) => isMeant(missed, asked)) ? [one.code] : [];
    }),
  );
  const codes = found.flat();
  if (codes.length === 0)
    return messageCard({
      title: 'There is nothing to decide',
      text: asked.end
        ? 'Every quarter is still asked for. Nothing was changed.'
        : 'No earlier quarter is outstanding. Nothing was changed.',
      buttons: [button('Progress', { kind: 'progress' })],
    });
  return messageCard({
    title: asked.end ? 'Ask for which one again?' : 'No longer ask for which one?',
    text: 'Nothing was changed. Press the one that you mean.',
    buttons: codes
      .slice(0, mostListed)
      .map((code) => button(nameOfCode(context.catalogue, code), { ...asked, code })),
  });
};

const askWhichRound = (
  code: string,
  all: readonly MissedRound[],
  { reason, end }: RequestOf<'waive'>,
): Card =>
  messageCard({
    title: end
      ? `Ask for which quarter of ${code} again?`
      : `No longer ask for which quarter of ${code}?`,
    text: 'Nothing was changed. Press the one that you mean.',
    buttons: all.slice(0, mostListed).map(({ round }) =>
      button(periodLabel(round), {
        ...{ kind: 'waive', code, round: periodLabel(round) },
        ...(end ? { end } : {}),
        ...(reason ? { reason } : {}),
      }),
    ),
  });

/** "Am I being asked for it in this round?" needs no decision where it is not. */
const answerOfficer = async (
  { code = '' }: RequestOf<'waive'>,
  context: RequestContext,
  answerOther: (other: Request) => Promise<Card>,
): Promise<Card> => {
  const { catalogue, user, clock } = context;
  const named = findIndicator(catalogue, code);
  return named && user.actor.person && expectedOf(named, clock.round).length === 0
    ? answerOther({ kind: 'due', code: named.code })
    : forTeamOnly('decide what is no longer asked for', context);
};

/** Asks once, with what it will do; only a button of the answer does it. */
const answer = async (
  asked: RequestOf<'waive'>,
  context: RequestContext,
  answerOther: (other: Request) => Promise<Card>,
): Promise<Card> => {
  const { catalogue, user, clock } = context;
  if (!user.actor.team) return answerOfficer(asked, context, answerOther);
  if (asked.code === undefined) return askWhich(asked, context);
  const indicator = findIndicator(catalogue, asked.code);
  if (!indicator) return noSuchThing('indicator', asked.code, catalogue);
  const { code } = indicator;
  const { end, reason } = asked;
  const all = await listWaivable(indicator, end === true, context);
  const meant = all.filter((one) => isMeant(one, asked));
  const [only, ...more] = meant;
  if (only && (more.length === 0 || asked.quarter !== undefined)) {
    const round = periodLabel(only.round);
    return askWhyWaived({ code, round, end }, only, reason ? { typed: reason } : {});
  }
  if (only) return askWhichRound(code, meant, asked);
  if (!end && isOfCurrent(asked, clock.round)) return notOverYet(code, asked, context);
  const quarter = asked.quarter === undefined ? 'earlier quarters' : `Q${asked.quarter}`;
  return nothingToWaive({ code, round: asked.round ?? quarter, end }, context);
};

const schema = z.strictObject({
  kind: z.literal('waive'),
  /** Asks which one when none is named. */
  code: id.optional(),
  /** The quarter of the round that is no longer waited for: "Q3 2018/19". */
  round: id.optional(),
  /** The same without its year: 3. */
  quarter: z.number().int().min(1).max(4).optional(),
  /** Whether a waiver is to end. */
  end: z.literal(true).optional(),
  /** Why, in the words of the message. */
  reason: z.string().max(longestReason).optional(),
});

const nameRound = ({ round, quarter }: RequestOf<'waive'>): string =>
  round ?? (quarter === undefined ? '' : `Q${quarter}`);

/** Asks for the reason with which what never came in is waived, or with which a waiver ends. */
export const waive: RequestDescriptor<'waive'> = {
  schema,
  inPrivate: true,
  purpose:
    'The performance team no longer asks for an earlier quarter of an indicator that was never submitted (waives it), or asks for it again (end). It is asked once, with the reason, before anything changes.',
  alone: true,
  name: (asked) => {
    const what = [asked.code ?? 'a quarter', nameRound(asked)].filter(Boolean).join(', ');
    return asked.end ? `Ask for ${what}, again` : `No longer ask for ${what}`;
  },
  query: { subjects: { code: 'indicator' } },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    waive: z.infer<typeof schema>;
  }
}
