/** A text to import. */
export type NamedText = {
  readonly name: string;
  readonly text: string;
  /** Passes over columns that are not known. */
  readonly ignoreOthers?: boolean;
  /** What was left out or read in another way before it became this text, a sentence each. */
  readonly notes?: readonly string[];
};

/** Anything but a report or a history file is a table; a report that was made of tables keeps their name. */
export const isCsv = ({ name, text }: NamedText): boolean =>
  !name.toLowerCase().endsWith('.json') && !text.startsWith('{"format":');

/** A text with what else is to be said of it. */
export const withNotes = <T extends NamedText>(text: T, notes: readonly string[]): T =>
  notes.length === 0 ? text : { ...text, notes: [...(text.notes ?? []), ...notes] };
