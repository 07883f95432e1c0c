import type { Button, Card } from './card.ts';
import { fitSections } from './fit-sections.ts';
import { frame, head } from './frame.ts';
import { joinSentences } from './join-sentences.ts';
import { lineIfAny } from './line.ts';
import { riskLine } from './risk-line.ts';
import type { PlacedRisk } from './risks-card.ts';

export type MovedRisksView = {
  /** "Risks that got worse since Q1 2018/19" */
  readonly title: string;
  /** What the history says, or why it says nothing. */
  readonly answer: string;
  readonly groups: readonly {
    readonly heading: string;
    /** `computed`: under each its movement; `reported`: what the report says of it. */
    readonly by: 'computed' | 'reported';
    readonly risks: readonly PlacedRisk[];
  }[];
  /** Of which nothing can be said, and why. */
  readonly notes: readonly string[];
  readonly next: readonly Button[];
};

const linesOf = ({ by, risks }: MovedRisksView['groups'][number]) =>
  risks.map(({ risk, places, movement }) =>
    riskLine(risk, {
      label: `${risk.latest.level} ${risk.code}`,
      places,
      ...(by === 'computed' && movement
        ? { instead: `${movement.sentence} Reported as ${risk.latest.trend}.` }
        : {}),
    }),
  );

const summarise = ({ title, answer, groups: [first] }: MovedRisksView): string =>
  joinSentences(
    title,
    answer,
    first ? `${first.heading}: ${first.risks.map(({ risk }) => risk.code).join(', ')}` : '',
  );

/** Risks by what their history says since an earlier quarter, apart from what was reported of them. */
export const movedRisksCard = (view: MovedRisksView): Card => {
  const { title, answer, groups, notes, next } = view;
  return frame(
    summarise(view),
    [
      head({ title }),
      ...lineIfAny(answer, { spacing: 'Medium' }),
      ...fitSections(
        groups.map((group) => ({
          heading: `${group.heading} (${group.risks.length})`,
          items: linesOf(group),
          more: (left: number) => `${left} more are not shown here.`,
        })),
      ),
      ...notes.flatMap((note) => lineIfAny(note, { subtle: true, spacing: 'Medium' })),
    ],
    next,
  );
};
