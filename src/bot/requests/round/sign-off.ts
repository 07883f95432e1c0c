import type { Card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { comparePeriods, describePeriod } from '../../../domain/period.ts';
import type { IndicatorRecord } from '../../../domain/submission/indicator-record.ts';
import { findRound, type IndicatorRound } from '../../../domain/submission/indicator-round.ts';
import type { Asking } from '../../asking.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import { allowSignOff } from '../../rights/allow-sign-off.ts';
import { sayRound } from '../../round/say-round.ts';
import { submissionCard } from '../../round/submission-card.ts';

/** The newest round that waits for a sign-off, whichever it is. */
const findWaiting = ({ rounds }: IndicatorRecord): IndicatorRound | undefined =>
  rounds
    .filter(({ status }) => status === 'submitted')
    .toSorted((a, b) => comparePeriods(a.period, b.period))
    .at(-1);

/** What came in for an indicator, with the buttons that sign it off or send it back. */
export const signOff = async ({ code }: RequestOf<'sign-off'>, asking: Asking): Promise<Card> => {
  const { refusal, indicator } = await allowSignOff(code, undefined, asking);
  if (refusal) return refusal;
  const record = await asking.submissions.readRecord(indicator.code);
  const found = findWaiting(record) ?? findRound(record, asking.round);
  if (found?.status === 'submitted') {
    const changes = await asking.submissions.readChanges(indicator.code, found.version - 1);
    const change = changes.find(({ version }) => version === found.version);
    if (change)
      return submissionCard(indicator, { change, version: record.version, series: record.series });
  }
  return messageCard({
    title: 'Nothing waits for a sign-off',
    text: found
      ? sayRound(found)
      : `Nothing was submitted for ${nameOfCode(asking.catalogue, indicator.code)} in ${describePeriod(asking.round)} yet.`,
    buttons: [
      button(`Show ${indicator.code}`, { kind: 'show', code: indicator.code }),
      button('History', { kind: 'history', code: indicator.code }),
    ],
  });
};
