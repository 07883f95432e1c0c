import type { Button } from '../../../cards/buttons.ts';
import type { Card } from '../../../cards/card.ts';
import { questionCard } from '../../../cards/form/question-card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { comparePeriods, describePeriod, periodLabel } from '../../../domain/period/period.ts';
import { maySignOff, mayUpdate } from '../../../domain/rights.ts';
import type { WithdrawalDecision } from '../../../domain/submission/decide-withdrawal.ts';
import type { IndicatorRound } from '../../../domain/submission/indicator-record.ts';
import { actionButton } from '../../action.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { sayWhoMay, unknownIdentity } from '../../rights.ts';
import { type RoundState, readRound, roundAt } from '../../round/read-round.ts';
import { formatRoundState } from '../../round/round-words.ts';
import { decideWithdrawalOf } from '../../round/withdraw-sign-off.ts';

type Asked = Pick<RequestOf<'sign-off'>, 'code' | 'round'>;

type SignedOff = { readonly code: string; readonly found: IndicatorRound };

/** The newest round of each indicator that is signed off, or the one that is named; of all that concerns the person. */
const findSignedOff = (
  { code, round }: Asked,
  state: RoundState,
  { user: { actor } }: RequestContext,
): SignedOff[] =>
  state.catalogue.indicators
    .filter((one) => (code === undefined ? maySignOff(actor, one, state) : one.code === code))
    .flatMap((one) => {
      const record = state.records.find(({ indicator }) => indicator === one.code);
      const found = (record?.rounds ?? [])
        .filter(
          ({ status, period }) =>
            status === 'signed-off' && (!round || periodLabel(period) === round),
        )
        .toSorted((a, b) => comparePeriods(a.period, b.period))
        .at(-1);
      return found ? [{ code: one.code, found }] : [];
    });

const nothingSignedOff = ({ code }: Asked, { catalogue }: RequestContext): Card =>
  messageCard({
    title: 'There is no sign-off to take back',
    text: `${code ? `${nameOfCode(catalogue, code)} is not` : 'Nothing of yours is'} signed off at the moment.`,
    buttons: [
      code ? button('Status', { kind: 'status', code }) : button('Status', { kind: 'status' }),
      button('My updates', { kind: 'mine' }),
    ],
  });

const mostOffered = 3;

type Found = SignedOff & {
  /** Whether it can be taken back, or why not. */
  readonly decision: WithdrawalDecision['kind'];
  readonly maySign: boolean;
  readonly mayUpdate: boolean;
};

const examine = async (
  { code, found }: SignedOff,
  state: RoundState,
  context: RequestContext,
): Promise<Found> => {
  const { actor } = context.user;
  const indicator = state.catalogue.indicators.find((one) => one.code === code);
  const record = await context.stores.submissions.readRecord(code);
  const { kind: decision } = await decideWithdrawalOf(record, found.period, '', context);
  return {
    ...{ code, found, decision },
    maySign: indicator !== undefined && maySignOff(actor, indicator, state),
    mayUpdate: indicator !== undefined && mayUpdate(actor, indicator, state),
  };
};

const isOpen = ({ decision, maySign }: Found): boolean => decision === 'accepted' && maySign;

const buttonsFor = (one: Found): Button[] => {
  const { code, found, mayUpdate: isTheirs } = one;
  const round = periodLabel(found.period);
  const name = `${code}, ${describePeriod(found.period)}`;
  if (isOpen(one))
    return [
      actionButton(`Take back: ${name}`, { kind: 'withdraw-sign-off', indicator: code, round }),
    ];
  return isTheirs ? [button(`Reopen ${name}`, { kind: 'update', code, round })] : [];
};

const sayWhy = (
  { decision, mayUpdate: isTheirs, code }: Found,
  context: RequestContext,
): string => {
  const indicator = context.catalogue.indicators.find((one) => one.code === code);
  const who = indicator ? sayWhoMay(indicator, 'update', context.catalogue) : '';
  const how = isTheirs
    ? 'Reopen it: the form opens with all that was submitted. What you submit is a revision, with a reason, and waits to be signed off again.'
    : `It can be reopened and submitted again as a revision. ${who}`;
  const why: Readonly<Record<WithdrawalDecision['kind'], string>> = {
    accepted: `The people who sign it off can take it back. ${indicator ? sayWhoMay(indicator, 'sign-off', context.catalogue) : ''}`,
    published: `The quarter is published, so only a revision can change it. ${how}`,
    revision: `It was a revision of what had been agreed before, so only another revision can change it. ${how}`,
    'not-signed-off': '',
  };
  return why[decision];
};

/**
 * A sign-off is taken back at a press until its quarter is published: what was submitted waits again. After that, only
 * a revision changes it.
 */
export const offerWithdrawal = async (asked: Asked, context: RequestContext): Promise<Card> => {
  const { catalogue, user } = context;
  const doubtful = unknownIdentity(user.actor);
  if (doubtful) return doubtful;
  const state = await readRound(context, roundAt(context));
  const signedOff = findSignedOff(asked, state, context).slice(0, mostOffered);
  const [first] = signedOff;
  if (!first) return nothingSignedOff(asked, context);
  const all = await Promise.all(signedOff.map((one) => examine(one, state, context)));
  const states = all.map(
    ({ code, found }) => `${nameOfCode(catalogue, code)}, ${formatRoundState(found)}`,
  );
  const mayTakeBack = all.some(isOpen);
  const closed = all.filter((one) => !isOpen(one)).map((one) => sayWhy(one, context));
  return questionCard({
    title: mayTakeBack ? 'Take back the sign-off?' : 'This sign-off stays',
    text: [
      ...states,
      'Nothing has been changed yet.',
      ...(mayTakeBack
        ? [
            'If you take it back, the figures stay as they were submitted and wait for sign-off again; the history keeps both. The officers are told. If something needs correcting, return it once it is waiting for sign-off.',
          ]
        : []),
      ...new Set(closed),
    ]
      .filter(Boolean)
      .join(' '),
    inputs: [],
    actions: [
      ...all.flatMap(buttonsFor),
      button('Status', { kind: 'status', code: first.code }),
      button('History', { kind: 'history', code: first.code }),
    ],
  });
};
