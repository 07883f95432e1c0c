import type { Button } from './buttons.ts';
import { type Card, frame, head } from './card.ts';
import { drawShare } from './chart/share-bar.ts';
import { escapeMarkdown } from './format-text.ts';
import { showParagraph } from './lines.ts';
import { type OwingPerson, owingPerson } from './owing-lines.ts';
import { fitSections } from './pages.ts';
import template from './parts/shares.json' with { type: 'json' };
import { type CardElement, compileElement } from './render.ts';

/** How much of what is owed is in. */
type Share = {
  /** "Values" */
  readonly label: string;
  readonly done: number;
  readonly of: number;
};

const fill = compileElement(template);

/** A narrow card fits no more side by side. */
const mostColumns = 3;

/** The words beside it say the same. */
const barOf = ({ done, of }: Share, beside: number) => {
  const url = drawShare(done, of, beside);
  return url === undefined ? [] : [{ url, altText: `Bar: ${done} of ${of}` }];
};

/** Shares side by side, each under its label: at most three. A share of nothing is left out. */
const shares = (all: readonly Share[]): CardElement[] => {
  const shown = all.filter(({ of }) => of > 0).slice(0, mostColumns);
  return shown.length === 0
    ? []
    : [
        fill({
          shares: shown.map((one) => ({
            label: escapeMarkdown(one.label),
            share: `${one.done} of ${one.of}`,
            bars: barOf(one, shown.length),
          })),
        }),
      ];
};

export type ProgressView = {
  readonly title: string;
  readonly intro: string;
  /** What is due next, with the days that are left. */
  readonly due?: string;
  readonly shares: readonly Share[];
  readonly outcomes: readonly {
    readonly name: string;
    readonly officers: readonly OwingPerson[];
  }[];
  readonly next: readonly Button[];
};

const sayShare = ({ done, of }: Share): string =>
  of === 0 ? 'none due' : `${done} of ${of} (${Math.round((done / of) * 100)}%)`;

const formatMore = (left: number): string =>
  `${left} more ${left === 1 ? 'officer is' : 'officers are'} not shown here.`;

/** Who owes what in a round, and how much of it is in. */
export const progressCard = (view: ProgressView): Card => {
  const { title, intro, outcomes, next } = view;
  const shared = view.shares.map((share) => `${share.label}: ${sayShare(share)}`).join('; ');
  return frame(
    shared ? `${title}. ${shared}` : title,
    [
      head({ title, below: view.due ?? '' }),
      ...(intro === '' ? [] : [showParagraph(intro)]),
      ...shares(view.shares),
      ...fitSections(
        outcomes.map(({ name, officers }) => ({
          heading: name,
          items: officers.map(owingPerson),
          more: formatMore,
        })),
      ),
    ],
    next,
  );
};
