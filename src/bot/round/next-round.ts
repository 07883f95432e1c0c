import { indicatorsLedBy } from '../../domain/catalogue.ts';
import { formatDay } from '../../domain/format.ts';
import { describePeriod, shiftPeriod } from '../../domain/period/period.ts';
import { askDay, dueDate } from '../../domain/round/deadlines.ts';
import { expectedOf } from '../../domain/round/owed.ts';
import type { RequestContext } from '../request-context.ts';

const list = new Intl.ListFormat('en-GB');

/** The round after this one: whose it is, and the ISO dates on which it begins and its figures are due. */
export const nextRound = ({
  clock: { round },
  settings: { schedule, calendar },
}: Pick<RequestContext, 'clock' | 'settings'>) => {
  const next = shiftPeriod(round, 1);
  return {
    ...{ round: next, name: describePeriod(next), begins: askDay(next, calendar) },
    due: dueDate('values', next, { schedule, calendar }),
  };
};

/** When the next round begins, and its figures are due. */
export const sayNextRound = (context: RequestContext): string => {
  const { name, begins, due } = nextRound(context);
  return `The next round, for ${name}, begins on ${formatDay(begins)}; its figures are due by ${formatDay(due)}.`;
};

/** Of a day of the next round, or of a later one, when the next begins. */
export const sayOfNextRound = (day: string, context: RequestContext): string => {
  const { round, name, begins, due } = nextRound(context);
  if (day >= askDay(shiftPeriod(round, 1), context.settings.calendar))
    return `${formatDay(day)} is later than the next round. ${sayNextRound(context)}`;
  return `${formatDay(day)} is in the round of ${name}, which begins on ${formatDay(begins)}; its figures are due by ${formatDay(due)}.`;
};

/** What the next round asks of a person; nothing where it asks nothing of them. */
export const sayAskedNext = (person: string, context: RequestContext): string[] => {
  const { round, name, begins, due } = nextRound(context);
  const codes = indicatorsLedBy(context.catalogue, person)
    .flatMap((one) =>
      expectedOf(one, round).filter(({ measure }) => one.measures.includes(measure)),
    )
    .map(({ measure: { code } }) => code);
  return codes.length > 0
    ? [
        `The next round, for ${name}, begins on ${formatDay(begins)} and asks you for ${list.format(new Set(codes))}: the figures are due by ${formatDay(due)}.`,
      ]
    : [];
};
