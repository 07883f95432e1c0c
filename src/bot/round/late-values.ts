import type { Button } from '../../cards/buttons.ts';
import { nameMeasure } from '../../cards/format-text.ts';
import { formatDate, formatInstant } from '../../domain/format.ts';
import { describePeriod, periodLabel } from '../../domain/period/period.ts';
import type { LateValue, MissedRound } from '../../domain/round/missed-rounds.ts';
import { sayObservation } from '../../domain/submission/say-observation.ts';
import { button } from '../request.ts';

/** A card has room for a few. */
const mostListed = 6;
const mostButtons = 3;

const and = new Intl.ListFormat('en-GB');

/** What was reported in its place. */
const sayStored = ({ stored }: LateValue): string => (stored ? ` (${sayObservation(stored)})` : '');

const nameValue = (late: LateValue): string => `${nameMeasure(late.measure)}${sayStored(late)}`;

const sayLate = (late: LateValue): string =>
  `${nameMeasure(late.measure)}, ${describePeriod(late.period)}${sayStored(late)}`;

/**
 * Values that were asked for, those of one period together.
 *
 * @param under the name that they stand under, which is not said again
 * @example nameValues(late) // 'S05A Total crime and S05B Anti-social behaviour for Q3 2018/19'
 */
export const nameValues = (values: readonly LateValue[], under?: string): string =>
  [...Map.groupBy(values, ({ period }) => describePeriod(period))]
    .map(([when, own]) => {
      const [only, ...more] = own;
      return only && more.length === 0 && nameMeasure(only.measure) === under
        ? `${when}${sayStored(only)}`
        : `${and.format(own.map(nameValue))} for ${when}`;
    })
    .join('; ');

/** When a round's values were due, as an ISO date. */
type DueDay = (round: MissedRound['round']) => string;

const sayMissed = ({ round, values, waived }: MissedRound, dueDay: DueDay): string => {
  const named = nameValues(values);
  if (waived)
    return `No longer asked for: ${named}. ${waived.by.name} decided this on ${formatInstant(waived.at)}: ${waived.note}`;
  return `Outstanding since ${formatDate(dueDay(round))}: ${named}.`;
};

/** Every round that never brought its figures, the newest first: since when they are owed, or who waived them and why. */
export const formatMissed = (missed: readonly MissedRound[], dueDay: DueDay): string[] => {
  const left = missed.slice(mostListed).filter(({ waived }) => !waived).length;
  return [
    ...missed.slice(0, mostListed).map((one) => sayMissed(one, dueDay)),
    ...(left > 0
      ? [`${left} earlier ${left === 1 ? 'quarter is' : 'quarters are'} outstanding too.`]
      : []),
  ];
};

/** The performance team's buttons for them, one each. */
export const waiverButtons = (code: string, missed: readonly MissedRound[]): Button[] =>
  missed.slice(0, mostButtons).map(({ round, waived }) => {
    const label = periodLabel(round);
    return waived
      ? button(`Ask for ${label} again`, { kind: 'waive', code, round: label, end: true })
      : button(`No longer ask for ${label}`, { kind: 'waive', code, round: label });
  });

/**
 * What earlier rounds still wait for; none for nothing.
 *
 * @param lead what it begins with, where a heading does not say so already
 */
export const formatLate = (
  late: readonly LateValue[],
  lead = 'Still outstanding from earlier rounds',
): string[] =>
  late.length === 0
    ? []
    : [
        `${lead}: ${late.slice(0, mostListed).map(sayLate).join('; ')}${late.length > mostListed ? '; and more' : ''}.`,
      ];

/** A button for each earlier round that still waits for something, the newest first. */
export const lateButtons = (code: string, late: readonly LateValue[]): Button[] => {
  const rounds = new Map(late.map(({ round }) => [periodLabel(round), round]));
  return [...rounds].slice(0, mostButtons).map(([label, round]) => ({
    ...button(`Update ${code}, ${describePeriod(round)}`, {
      kind: 'update',
      code,
      round: label,
    }),
    noInputs: true as const,
  }));
};
