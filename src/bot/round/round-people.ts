import type { Indicator } from '../../domain/indicator.ts';
import { ownersOf } from '../../domain/round/owed.ts';
import type { RoundState } from './read-round.ts';

/** Whether a person leads an indicator or its outcome, or stands in for somebody who does. */
export const isTheirs = (
  { indicatorLeads, outcomeLeads }: Pick<Indicator, 'indicatorLeads' | 'outcomeLeads'>,
  person: string,
  { delegations, today }: Pick<RoundState, 'delegations' | 'today'>,
): boolean => {
  const leads = [...indicatorLeads, ...outcomeLeads];
  return leads.includes(person) || ownersOf(leads, delegations, today).includes(person);
};
