import type { Card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { findPeople } from '../../../domain/catalogue.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import {
  comparePeriods,
  describePeriod,
  type Period,
  parsePeriod,
} from '../../../domain/period/period.ts';
import {
  findRound,
  type IndicatorRecord,
  type IndicatorRound,
} from '../../../domain/submission/indicator-record.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { formatRoundState } from '../../round/round-words.ts';

const list = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** The newest round that is waiting for a sign-off. */
const findWaiting = ({ rounds }: IndicatorRecord): IndicatorRound | undefined =>
  rounds
    .filter(({ status }) => status === 'submitted')
    .toSorted((a, b) => comparePeriods(a.period, b.period))
    .at(-1);

/** The round that is named, or else the one that waits, or else the one under way. */
export const findMeant = (
  { round }: { readonly round?: string | undefined },
  record: IndicatorRecord,
  underWay: Period,
): { readonly period: Period; readonly found: IndicatorRound | undefined } => {
  const named = round === undefined ? undefined : parsePeriod('financial-quarter', round);
  const found = named ? findRound(record, named) : findWaiting(record);
  const period = named ?? found?.period ?? underWay;
  return { period, found: found ?? findRound(record, period) };
};

/** Nothing can be signed off or sent back: how far it is. */
export const nothingWaits = (
  { code, indicatorLeads, outcomeLeads }: Indicator,
  { period, found }: ReturnType<typeof findMeant>,
  { catalogue }: Pick<RequestContext, 'catalogue'>,
): Card => {
  const namesOf = (ids: readonly string[]): string =>
    list.format(findPeople(catalogue, ids).map(({ name }) => name));
  const [submits, signs] = [namesOf(indicatorLeads), namesOf(outcomeLeads)];
  const signing = submits === signs ? ' and signs it off' : `, and ${signs} signs it off`;
  const whose = submits ? ` ${submits} submits it${signs ? signing : ''}.` : '';
  return messageCard({
    title: 'Nothing is waiting for sign-off',
    text: found
      ? formatRoundState(found)
      : `Nothing has been submitted for ${nameOfCode(catalogue, code)} in ${describePeriod(period)} yet.${whose}`,
    buttons: [
      button(`Show ${code}`, { kind: 'show', code }),
      button('History', { kind: 'history', code }),
    ],
  });
};
