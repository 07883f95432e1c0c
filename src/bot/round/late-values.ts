import type { Button } from '../../cards/card.ts';
import { nameMeasure } from '../../cards/format-text.ts';
import { describePeriod, periodLabel } from '../../domain/period/period.ts';
import type { LateValue } from '../../domain/round/missed-rounds.ts';
import { sayObservation } from '../../domain/submission/say-observation.ts';
import { button } from '../request.ts';

/** A card has room for a few. */
const mostListed = 6;
const mostButtons = 3;

const sayLate = ({ measure, period, stored }: LateValue): string =>
  `${nameMeasure(measure)}, ${describePeriod(period)}${stored ? ` (${sayObservation(stored)})` : ''}`;

/** What earlier rounds still wait for; none for nothing. */
export const formatLate = (late: readonly LateValue[]): string[] =>
  late.length === 0
    ? []
    : [
        `Still owed from earlier rounds: ${late.slice(0, mostListed).map(sayLate).join('; ')}${late.length > mostListed ? '; and more' : ''}.`,
      ];

/** A button for each earlier round that still waits for something, the newest first. */
export const lateButtons = (code: string, late: readonly LateValue[]): Button[] => {
  const rounds = new Map(late.map(({ round }) => [periodLabel(round), round]));
  return [...rounds].slice(0, mostButtons).map(([label, round]) => ({
    ...button(`Give what ${describePeriod(round)} asked for`, {
      kind: 'update',
      code,
      round: label,
    }),
    noInputs: true as const,
  }));
};
