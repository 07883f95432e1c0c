import type { Button, Card } from './card.ts';
import { fitSections } from './fit-sections.ts';
import { frame, head } from './frame.ts';
import { joinSentences } from './join-sentences.ts';
import { type OwingPerson, owingPerson } from './owing-person.ts';
import { personNote } from './person-note.ts';
import { sayMore } from './say-more.ts';
import { showParagraph } from './show-text.ts';

export type RecipientsView = {
  readonly title: string;
  readonly intro: string;
  /** With what the message will ask for. */
  readonly recipients: readonly OwingPerson[];
  readonly leftOut: readonly { readonly name: string; readonly why: string }[];
  readonly actions: readonly Button[];
};

/** Who would get a message, before anything is sent. */
export const recipientsCard = (view: RecipientsView): Card => {
  const { title, intro, recipients, leftOut, actions } = view;
  const more = sayMore;
  const groups = [
    { heading: 'Will be sent', items: recipients.map(owingPerson) },
    { heading: 'Left out', items: leftOut.map(({ name, why }) => personNote({ name, note: why })) },
  ];
  return frame(
    joinSentences(title, intro),
    [
      head({ title }),
      showParagraph(intro),
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
