import type { Button, Card } from './card.ts';
import { fitSections } from './fit-sections.ts';
import { frame, head } from './frame.ts';
import { type OwingPerson, owingPerson } from './owing-person.ts';
import { type Share, shares } from './shares.ts';
import { showParagraph } from './show-text.ts';

export type ProgressView = {
  readonly title: string;
  readonly intro: string;
  readonly shares: readonly Share[];
  readonly outcomes: readonly {
    readonly name: string;
    readonly officers: readonly OwingPerson[];
  }[];
  readonly next: readonly Button[];
};

const sayShare = ({ done, of }: Share): string =>
  of === 0 ? 'none owed' : `${done} of ${of} in (${Math.round((done / of) * 100)}%)`;

const sayMore = (left: number): string =>
  `${left} more ${left === 1 ? 'officer is' : 'officers are'} not shown here.`;

/** Who owes what in a round, and how much of it is in. */
export const progressCard = (view: ProgressView): Card => {
  const { title, intro, outcomes, next } = view;
  const shared = view.shares.map((share) => `${share.label}: ${sayShare(share)}`).join('; ');
  return frame(
    shared ? `${title}. ${shared}` : title,
    [
      head({ title }),
      ...(intro === '' ? [] : [showParagraph(intro)]),
      ...shares(view.shares),
      ...fitSections(
        outcomes.map(({ name, officers }) => ({
          heading: name,
          items: officers.map(owingPerson),
          more: sayMore,
        })),
      ),
    ],
    next,
  );
};
