import type { Button, Card } from './card.ts';
import { foot } from './foot.ts';
import { frame, head } from './frame.ts';
import { line } from './line.ts';
import { namePerson } from './name-person.ts';
import { type PagerView, pager } from './pager.ts';
import { type PersonWithRoles, personLine } from './person-line.ts';

export type PeopleView = {
  readonly title: string;
  readonly people: readonly PersonWithRoles[];
  readonly pager?: PagerView;
  readonly next: readonly Button[];
};

const summarise = ({ title, people }: PeopleView): string =>
  `${title}: ${people.map(({ person }) => namePerson(person)).join(', ') || 'nobody is named'}`;

/** Officers, what they answer for, and how to reach them. */
export const peopleCard = (view: PeopleView): Card => {
  const { title, people, next } = view;
  const lines =
    people.length > 0
      ? people.map(personLine)
      : [line('The report names nobody here.', { spacing: 'Medium' })];
  return frame(summarise(view), [head({ title }), ...lines, ...pager(view.pager), ...foot(next)]);
};
