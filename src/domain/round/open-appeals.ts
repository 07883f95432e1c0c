import type { Indicator } from '../indicator.ts';
import type { Appeal, Favour } from './appeal.ts';
import type { OwedItem } from './owed.ts';

type Around = {
  readonly indicators: readonly Pick<Indicator, 'code' | 'indicatorLeads' | 'outcomeLeads'>[];
  readonly owed: readonly Pick<OwedItem, 'indicator' | 'part'>[];
};

/** A sign-off is asked for while one is owed, and anything else while figures or commentary are. */
const fits = ({ part }: Pick<OwedItem, 'part'>, favour: Favour): boolean =>
  (part === 'sign-off') === (favour === 'sign-off');

const isOpen = (appeal: Appeal, { indicators, owed }: Around): boolean => {
  if (appeal.answer) return false;
  if (appeal.kind === 'more-time')
    return owed.some(
      ({ indicator, part }) => indicator === appeal.indicator && part !== 'sign-off',
    );
  if (appeal.kind === 'favour')
    return owed.some((item) => item.indicator === appeal.indicator && fits(item, appeal.favour));
  const indicator = indicators.find(({ code }) => code === appeal.indicator);
  const leads = [...(indicator?.indicatorLeads ?? []), ...(indicator?.outcomeLeads ?? [])];
  return leads.includes(appeal.person);
};

/**
 * The appeals that still want something of the performance team, the oldest first: more time that nobody has decided
 * about, for figures or commentary that are still outstanding; a favour, as long as there is something to do; and that an indicator is somebody else's now, as long as
 * the report still names the officer.
 *
 * @param around what is owed in the same round
 * @example openAppeals([allowed, undecided], around) // [undecided]
 */
export const openAppeals = (appeals: readonly Appeal[], around: Around): Appeal[] =>
  appeals
    .filter((appeal) => isOpen(appeal, around))
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
