import type { Delegation } from './snooze.ts';

/**
 * Who is asked in place of these people on a day. Nobody stands in for a stand-in, and nobody is named
 * twice.
 *
 * @param today ISO date; a delegation holds on its last day too
 */
export const ownersOf = (
  leads: readonly string[],
  delegations: readonly Delegation[],
  today: string,
): readonly string[] => {
  const standIn = (lead: string): string =>
    delegations.find(({ person, until }) => person === lead && today <= until)?.to ?? lead;
  return [...new Set(leads.map(standIn))];
};
