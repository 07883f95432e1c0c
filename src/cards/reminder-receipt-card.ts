import type { Button } from './buttons.ts';
import { type Card, frame, head } from './card.ts';
import { formatMore, joinSentences } from './format-text.ts';
import { line, showParagraph } from './lines.ts';
import { type OfficerView, officerElement, officerRow, underHeading } from './officer-row.ts';
import { type DueView, dueLine, personNote } from './owing-lines.ts';
import { fitSections } from './pages.ts';

export type RecipientsView = {
  readonly title: string;
  readonly intro: string;
  /** Over the people; "Will be sent" when left out. */
  readonly heading?: string;
  /** The days that all of them have, each once. */
  readonly days?: readonly DueView[];
  /** With what the message will ask for. */
  readonly recipients: readonly OfficerView[];
  readonly leftOut: readonly { readonly name: string; readonly why: string }[];
  readonly actions: readonly Button[];
};

/** Whom something would reach, before anything is done. */
export const recipientsCard = (view: RecipientsView): Card => {
  const { title, intro, days = [], recipients, leftOut, actions } = view;
  const { heading: over = 'Will be sent' } = view;
  const more = formatMore;
  const groups = [
    { heading: over, items: underHeading(recipients.map(officerRow)).map(officerElement) },
    { heading: 'Left out', items: leftOut.map(({ name, why }) => personNote({ name, note: why })) },
  ];
  return frame(
    joinSentences(title, intro),
    [
      head({ title }),
      showParagraph(intro),
      ...days.map(dueLine),
      ...fitSections(
        groups.map(({ heading, items }) => ({
          heading: `${heading} (${items.length})`,
          items,
          more,
        })),
      ),
    ],
    actions,
  );
};

type RunPerson = { readonly name: string; readonly note?: string };

type RunGroup = {
  /** "Sent"; how many people there are is added. */
  readonly heading: string;
  readonly people: readonly RunPerson[];
};

export type ReminderReceiptView = {
  readonly title: string;
  /** "As of 2 January 2019, 09:01. Each person is listed once." */
  readonly when: string;
  /** Groups that need somebody to act come first; empty ones are left out. */
  readonly groups: readonly RunGroup[];
  readonly next: readonly Button[];
};

/** Of several messages to one person only one is listed, so that people are counted and not messages. */
const countOf = ({ heading, people }: RunGroup): string =>
  `${heading} (${people.length} ${people.length === 1 ? 'person' : 'people'})`;

/** What became of the messages of a reminder job, person by person. */
export const reminderReceiptCard = (view: ReminderReceiptView): Card => {
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
          more: formatMore,
        })),
      ),
    ],
    next,
  );
};
