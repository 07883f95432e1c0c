import type { Card } from './card.ts';
import { receiptCard } from './message-card.ts';

type ConsentView = {
  readonly name: string;
  readonly description: string;
  /** In bytes. */
  readonly size: number;
  /** What comes back when it is accepted or declined. */
  readonly context: Readonly<Record<string, unknown>>;
};

/**
 * Asks whether a file may be saved in the person's OneDrive.
 *
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
 */
export const fileConsentCard = ({ name, description, size, context }: ConsentView): Card => ({
  ...receiptCard({ title: name, lines: [description], next: [] }),
  file: {
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name,
    content: { description, sizeInBytes: size, acceptContext: context, declineContext: context },
  },
});

/** A file that was kept outside the chat, and the path of it. */
export const fileKeptCard = ({
  name,
  description,
  path,
}: Pick<ConsentView, 'name' | 'description'> & { readonly path: string }): Card =>
  receiptCard({
    title: name,
    lines: [
      description,
      `Teams would offer the file here. This chat takes no files, so it is in ${path}.`,
    ],
    next: [],
  });

type SavedView = {
  readonly name: string;
  readonly url: string;
  readonly uniqueId: string;
  readonly fileType: string;
};

/** The file that was saved. */
export const fileSavedCard = ({ name, url, uniqueId, fileType }: SavedView): Card => ({
  ...receiptCard({ title: name, lines: ['The file is saved in your OneDrive.'], next: [] }),
  file: {
    contentType: 'application/vnd.microsoft.teams.card.file.info',
    name,
    contentUrl: url,
    content: { uniqueId, fileType },
  },
});
