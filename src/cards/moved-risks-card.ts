import type { Button } from './buttons.ts';
import { type Card, frame, head, section } from './card.ts';
import { joinSentences } from './format-text.ts';
import { lineIfAny } from './lines.ts';
import { type PagerView, pager } from './pages.ts';
import type { CardElement } from './render.ts';
import { type PlacedRisk, riskLine } from './risks-card.ts';

export type MovedRisksView = {
  /** "Risks that got worse since Q1 2018/19" */
  readonly title: string;
  /** What the history says, or why it says nothing. */
  readonly answer: string;
  readonly groups: readonly {
    readonly heading: string;
    /**
     * `computed`: each risk has its movement under it; `reported`: what the report says about it.
     */
    readonly by: 'computed' | 'reported';
    readonly risks: readonly PlacedRisk[];
  }[];
  /** Those of one page of a long list; all of them when absent. */
  readonly onPage?: readonly PlacedRisk[];
  readonly pager?: PagerView;
  /** Why nothing can be said about some risks. */
  readonly notes: readonly string[];
  readonly next: readonly Button[];
};

type Group = MovedRisksView['groups'][number];

const lineOf = ({ risk, places, movement }: PlacedRisk, by: Group['by']): CardElement => {
  const { level, trend } = risk.latest;
  const reported = trend ? ` Reported as ${trend}.` : '';
  return riskLine(risk, {
    label: `${level} ${risk.code}`,
    places,
    ...(by === 'computed' && movement ? { instead: `${movement.sentence}${reported}` } : {}),
  });
};

/** The risks on this page, under a heading that counts all risks of the group. */
const groupSection =
  (onPage: readonly PlacedRisk[] | undefined) =>
  ({ heading, by, risks }: Group): CardElement[] => {
    const shown = risks.filter((risk) => !onPage || onPage.includes(risk));
    if (shown.length === 0) return [];
    return [
      section(
        `${heading} (${risks.length})`,
        shown.map((risk) => lineOf(risk, by)),
      ),
    ];
  };

const summarise = ({ title, answer, groups: [first] }: MovedRisksView): string =>
  joinSentences(
    title,
    answer,
    first ? `${first.heading}: ${first.risks.map(({ risk }) => risk.code).join(', ')}` : '',
  );

/**
 * Risks by what their history says since an earlier quarter, separate from what was reported about
 * them.
 */
export const movedRisksCard = (view: MovedRisksView): Card => {
  const { title, answer, groups, notes, next } = view;
  return frame(
    summarise(view),
    [
      head({ title }),
      ...lineIfAny(answer, { spacing: 'Medium' }),
      ...groups.flatMap(groupSection(view.onPage)),
      ...pager(view.pager),
      ...notes.flatMap((note) => lineIfAny(note, { subtle: true, spacing: 'Medium' })),
    ],
    next,
  );
};
