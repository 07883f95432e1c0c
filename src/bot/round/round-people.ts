import type { Indicator } from '../../domain/indicator.ts';
import { ownersOf } from '../../domain/round/owed.ts';
import type { RoundState } from './read-round.ts';

/** Whether a person leads an indicator or its outcome, or stands in for somebody who does. */
export const isTheirs = (
  {
    code,
    indicatorLeads,
    outcomeLeads,
  }: Pick<Indicator, 'code' | 'indicatorLeads' | 'outcomeLeads'>,
  person: string,
  standIns: Pick<RoundState, 'delegations' | 'today'>,
): boolean => {
  const leads = [...indicatorLeads, ...outcomeLeads];
  return leads.includes(person) || ownersOf(leads, code, standIns).includes(person);
};
