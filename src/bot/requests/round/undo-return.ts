import type { Card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { describePeriod, periodLabel } from '../../../domain/period/period.ts';
import { maySignOff, mayUpdate } from '../../../domain/rights.ts';
import type { IndicatorRound } from '../../../domain/submission/indicator-record.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { type RoundState, readRound, roundAt } from '../../round/read-round.ts';
import { formatRoundState } from '../../round/round-words.ts';

type SentBack = { readonly code: string; readonly found: IndicatorRound };

/** What is sent back now and concerns the person. */
const findSentBack = (
  code: string | undefined,
  state: RoundState,
  { user: { actor } }: RequestContext,
): SentBack[] =>
  state.catalogue.indicators
    .filter((one) => code === undefined || one.code === code)
    .filter((one) => maySignOff(actor, one, state) || mayUpdate(actor, one, state))
    .flatMap((one) => {
      const record = state.records.find(({ indicator }) => indicator === one.code);
      const rounds = record?.rounds ?? [];
      return rounds
        .filter(({ status }) => status === 'returned')
        .map((found) => ({ code: one.code, found }));
    });

const nothingSentBack = (code: string | undefined, { catalogue }: RequestContext): Card =>
  messageCard({
    title: 'There is no return to undo',
    text: `${code ? `${nameOfCode(catalogue, code)} is not` : 'None of your indicators is'} returned at the moment.`,
    buttons: [
      code ? button('Status', { kind: 'status', code }) : button('Status', { kind: 'status' }),
      button('My updates', { kind: 'mine' }),
    ],
  });

/** A return has reached the officer: it is not undone, but what was submitted can be submitted again as it is. */
export const sayReturnStays = async (
  code: string | undefined,
  context: RequestContext,
): Promise<Card> => {
  const all = findSentBack(code, await readRound(context, roundAt(context)), context);
  const [first] = all;
  if (!first) return nothingSentBack(code, context);
  return messageCard({
    title: 'A return cannot be undone',
    text: [
      ...all.map(
        (one) => `${nameOfCode(context.catalogue, one.code)}, ${formatRoundState(one.found)}`,
      ),
      'Nothing was changed. The officer has the note already, and all that was submitted is still in the form. If it was right, open the form and press Submit: it is then waiting for sign-off again.',
    ].join(' '),
    buttons: [
      ...all.slice(0, 3).map((one) =>
        button(`Update ${one.code}, ${describePeriod(one.found.period)}`, {
          ...{ kind: 'update', code: one.code, round: periodLabel(one.found.period) },
        }),
      ),
      button('Status', { kind: 'status', code: first.code }),
    ],
  });
};
