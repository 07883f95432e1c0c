import { formatDay } from '../../domain/format.ts';
import { dueDate } from '../../domain/round/deadlines.ts';
import { ownersOf } from '../../domain/round/owed.ts';
import { nameOfCode } from '../name-of-code.ts';
import type { RequestContext } from '../request-context.ts';
import type { RoundState } from './read-round.ts';

const or = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** More are a list of their own, in the progress. */
const mostSaid = 4;

/** What will come to somebody to be signed off, by when, and who has to submit it first. */
export const saySignOffsToCome = (
  person: string,
  state: RoundState,
  { settings }: Pick<RequestContext, 'settings'>,
): string[] => {
  const { catalogue, owed, round } = state;
  const due = formatDay(dueDate('sign-off', round, settings));
  return catalogue.indicators
    .filter(({ code, outcomeLeads }) => ownersOf(outcomeLeads, code, state).includes(person))
    .flatMap(({ code }) => {
      const first = owed.find(({ indicator, part }) => indicator === code && part !== 'sign-off');
      if (!first) return [];
      const names = or.format(first.owners.map((id) => nameOfCode(catalogue, id)));
      return [
        `${nameOfCode(catalogue, code)} comes to you once ${names} has submitted it: please sign it off by ${due}.`,
      ];
    })
    .slice(0, mostSaid);
};
