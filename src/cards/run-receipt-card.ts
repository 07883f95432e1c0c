import type { Button, Card } from './card.ts';
import { fitSections } from './fit-sections.ts';
import { frame, head } from './frame.ts';
import { line } from './line.ts';
import { personNote } from './person-note.ts';
import { sayMore } from './say-more.ts';

type RunPerson = { readonly name: string; readonly note?: string };

type RunGroup = {
  /** "Sent"; how many there are is added. */
  readonly heading: string;
  readonly people: readonly RunPerson[];
};

export type RunReceiptView = {
  readonly title: string;
  /** "2 January 2019, 09:00 to 09:01" */
  readonly when: string;
  /** Those that need somebody first; empty ones are left out. */
  readonly groups: readonly RunGroup[];
  readonly next: readonly Button[];
};

const countOf = ({ heading, people }: RunGroup): string => `${heading} (${people.length})`;

/** How the messages of a run went, person by person. */
export const runReceiptCard = (view: RunReceiptView): Card => {
  const { title, when, next } = view;
  const groups = view.groups.filter(({ people }) => people.length > 0);
  const counts = groups.map(countOf).join(', ') || 'Nobody was due a message.';
  return frame(
    `${title}: ${counts}`,
    [
      head({ title, below: when }),
      ...(groups.length === 0 ? [line(counts, { spacing: 'Medium' })] : []),
      ...fitSections(
        groups.map((group) => ({
          heading: countOf(group),
          items: group.people.map(personNote),
          more: sayMore,
        })),
      ),
    ],
    next,
  );
};
