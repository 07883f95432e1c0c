import type { Difference, RecordedChange } from './indicator-record.ts';
import { saysMissing, saysWithheld } from './say-observation.ts';

const placeOf = ({ what, series, area, when }: Difference): string =>
  JSON.stringify([what, series, area, when]);

/** Stands in for a figure that was known before it was withheld. */
const hidden = 'a figure that is withheld now';

const hide = (text: string): string => (saysMissing(text) ? text : hidden);

/**
 * Changes without the figures that have been withheld since: whoever may not see a figure must not
 * find it in the history either.
 *
 * @param changes of an indicator, the newest first and none left out at the beginning
 */
export const hideWithheld = (changes: readonly RecordedChange[]): RecordedChange[] => {
  const newest = new Map<string, Difference>();
  for (const one of changes.flatMap(({ differences }) => differences))
    if (!newest.has(placeOf(one))) newest.set(placeOf(one), one);
  const isWithheld = (one: Difference): boolean =>
    one.when !== undefined && saysWithheld(newest.get(placeOf(one))?.to ?? '');
  return changes.map((change) => ({
    ...change,
    differences: change.differences.map((one) =>
      isWithheld(one)
        ? {
            ...one,
            ...(one.from === undefined ? {} : { from: hide(one.from) }),
            ...(one.to === undefined ? {} : { to: hide(one.to) }),
          }
        : one,
    ),
  }));
};
