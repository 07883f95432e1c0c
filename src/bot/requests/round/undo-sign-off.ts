import type { Card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { comparePeriods, describePeriod, periodLabel } from '../../../domain/period/period.ts';
import { maySignOff, mayUpdate } from '../../../domain/rights.ts';
import type { IndicatorRound } from '../../../domain/submission/indicator-record.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { sayWhoMay, unknownIdentity } from '../../rights.ts';
import { type RoundState, readRound, roundAt } from '../../round/read-round.ts';
import { formatRoundState } from '../../round/round-words.ts';

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

const mostReopened = 4;

/**
 * A sign-off is on record and has been read by others: it is not taken back, but what was signed off can be reopened as
 * a revision.
 */
export const sayHowToReopen = async (asked: Asked, context: RequestContext): Promise<Card> => {
  const { catalogue, user } = context;
  const doubtful = unknownIdentity(user.actor);
  if (doubtful) return doubtful;
  const state = await readRound(context, roundAt(context));
  const all = findSignedOff(asked, state, context);
  const [first] = all;
  if (!first) return nothingSignedOff(asked, context);
  const named = catalogue.indicators.find(({ code }) => code === first.code);
  const mayReopen = named && mayUpdate(user.actor, named, state);
  const states = all.map(
    ({ code, found }) => `${nameOfCode(catalogue, code)}, ${formatRoundState(found)}`,
  );
  return messageCard({
    title: 'A sign-off cannot be taken back, only corrected',
    text: [
      ...states,
      'Nothing was changed.',
      mayReopen
        ? 'If something is wrong, reopen it: the form opens with all that was submitted. What you submit is a revision, with a reason, and waits to be signed off again.'
        : `If something is wrong, it can be reopened and submitted again as a revision. ${named ? sayWhoMay(named, 'update', catalogue) : ''}`,
    ].join(' '),
    buttons: [
      ...(mayReopen
        ? all.slice(0, mostReopened).map(({ code, found: { period } }) =>
            button(`Reopen ${code}, ${describePeriod(period)}`, {
              ...{ kind: 'update', code, round: periodLabel(period) },
            }),
          )
        : []),
      button('Status', { kind: 'status', code: first.code }),
      button('History', { kind: 'history', code: first.code }),
    ],
  });
};
