import type { Button, Card } from './card.ts';
import { fitSections } from './fit-sections.ts';
import { frame, head } from './frame.ts';
import { type ProgressOfficer, progressOfficer } from './progress-officer.ts';
import type { Content } from './render.ts';
import { richLine } from './rich-line.ts';
import { showParagraph } from './show-text.ts';

type Share = {
  /** "Values" */
  readonly label: string;
  readonly done: number;
  readonly of: number;
};

export type ProgressView = {
  readonly title: string;
  readonly intro: string;
  readonly shares: readonly Share[];
  readonly outcomes: readonly {
    readonly name: string;
    readonly officers: readonly ProgressOfficer[];
  }[];
  readonly next: readonly Button[];
};

const sayShare = ({ done, of }: Share): string =>
  of === 0 ? 'none owed' : `${done} of ${of} in (${Math.round((done / of) * 100)}%)`;

const shareLine = (share: Share): Content =>
  richLine([{ text: `${share.label}: ` }, { text: sayShare(share), weight: 'Bolder' }]);

const sayMore = (left: number): string =>
  `${left} more ${left === 1 ? 'officer is' : 'officers are'} not shown here.`;

/** Who owes what in a round, and how much of it is in. */
export const progressCard = (view: ProgressView): Card => {
  const { title, intro, shares, outcomes, next } = view;
  const shared = shares.map((share) => `${share.label}: ${sayShare(share)}`).join('; ');
  return frame(
    shared ? `${title}. ${shared}` : title,
    [
      head({ title }),
      ...(intro === '' ? [] : [showParagraph(intro)]),
      ...shares.map(shareLine),
      ...fitSections(
        outcomes.map(({ name, officers }) => ({
          heading: name,
          items: officers.map(progressOfficer),
          more: sayMore,
        })),
      ),
    ],
    next,
  );
};
