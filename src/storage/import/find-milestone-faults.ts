import { parsePeriod } from '../../domain/period/period.ts';
import type { ReportFile } from '../report-schema.ts';
import { placesIn } from './places-in.ts';

/** Of what is complete all is done, and of what is not started nothing. */
const findShareFaults = (
  at: string,
  { state, percent }: Pick<NonNullable<ReportFile['milestones']>[number], 'state' | 'percent'>,
): string[] => {
  if (percent === undefined) return [];
  if (state === 'complete' && percent < 100)
    return [`${at}.percent: what is complete is so to 100%, and not to ${percent}%`];
  return state === 'not-started' && percent > 0
    ? [`${at}.percent: what is not started has 0%, and not ${percent}%`]
    : [];
};

/**
 * Faults that a schema cannot find in the milestones and actions of a report: unknown owners and places,
 * quarters that are none, a first day that is not before the one that holds now, a day of completion of what is not
 * complete, a per cent that is not that of its state.
 */
export const findMilestoneFaults = ({
  milestones = [],
  people,
  outcome,
  indicators,
}: ReportFile): string[] => {
  const ids = new Set(people.map(({ id }) => id));
  const places = placesIn({ outcome, indicators });
  return milestones.flatMap((one, i) => {
    const { owner, featuresUnder, asOf, due, firstDue, doneOn, state } = one;
    const at = `milestones[${i}]`;
    return [
      ...(owner !== undefined && !ids.has(owner)
        ? [`${at}.owner: "${owner}" is not in this file`]
        : []),
      ...featuresUnder
        .filter((place) => !places.has(place))
        .map((place) => `${at}.featuresUnder: "${place}" is not in this file`),
      ...(firstDue !== undefined && (due === undefined || firstDue >= due)
        ? [`${at}.firstDue: "${firstDue}" is not before due, the date that holds now`]
        : []),
      ...(doneOn !== undefined && state !== 'complete'
        ? [
            `${at}.doneOn: "${doneOn}" is the day on which it was completed: write "state": "complete", or leave the day out`,
          ]
        : []),
      ...findShareFaults(at, one),
      ...(asOf !== undefined && !parsePeriod('financial-quarter', asOf)
        ? [`${at}.asOf: "${asOf}" is not a financial quarter`]
        : []),
    ];
  });
};

/**
 * Milestones and actions of a report that would be done only after the day on which it is imported.
 *
 * @param today ISO date
 */
export const findDoneAhead = ({ milestones = [] }: ReportFile, today: string): string[] =>
  milestones.flatMap(({ code, doneOn }, i) =>
    doneOn !== undefined && doneOn > today
      ? [
          `milestones[${i}].doneOn: "${code}" cannot have been completed on ${doneOn}, which is after today, ${today}; a day that is still to come is its due`,
        ]
      : [],
  );
