import type { Card } from '../../cards/card.ts';
import { messageCard } from '../../cards/message-card.ts';
import { describePeriod, isSamePeriod } from '../../domain/period.ts';
import { maySignOff } from '../../domain/rights.ts';
import { findRound } from '../../domain/submission/indicator-round.ts';
import { nameOfCode } from '../name-of-code.ts';
import { button, type RequestOf } from '../request.ts';
import { submissionCard } from '../round/submission-card.ts';
import { sayRound } from '../updates/say-round.ts';
import type { Asking } from './asking.ts';
import { findIndicator } from './find-named.ts';
import { noSuchThing } from './no-such-thing.ts';
import { notAllowed } from './not-allowed.ts';
import { readRights } from './read-rights.ts';

/** What came in for an indicator, with the buttons that sign it off or send it back. */
export const signOff = async ({ code }: RequestOf<'sign-off'>, asking: Asking): Promise<Card> => {
  const indicator = findIndicator(asking.catalogue, code);
  if (!indicator) return noSuchThing('indicator', code, asking.catalogue);
  if (!maySignOff(asking.actor, indicator, await readRights(asking)))
    return notAllowed(indicator, 'sign-off', asking);
  const [record, changes] = await Promise.all([
    asking.submissions.readRecord(indicator.code),
    asking.submissions.readChanges(indicator.code),
  ]);
  const found = findRound(record, asking.round);
  const change = changes.find(
    ({ kind, round }) =>
      (kind === 'submission' || kind === 'revision') && isSamePeriod(round, asking.round),
  );
  if (found?.status === 'submitted' && change)
    return submissionCard(indicator, change, record.version);
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
