import { type Button, type ButtonRow, buttonRow } from './buttons.ts';
import { cutText, escapeMarkdown } from './format-text.ts';
import { runText, type TextRow, textIfAny } from './lines.ts';
import officerTemplate from './parts/officer-row.json' with { type: 'json' };
import { type CardElement, compileElement } from './render.ts';

/** Some words of a line; those about what is late are marked. */
export type OwedRun = { readonly text: string; readonly late: boolean };

/** An officer in a list, with all that they owe in one line. */
export type OfficerView = {
  readonly name: string;
  /** "S01 and S02: figures (1 working day late), commentary"; empty for nobody who owes something. */
  readonly line: readonly OwedRun[];
  /** "Not opened yet; had a message today already" */
  readonly note?: string;
  /** Asks whether a reminder is to be sent. */
  readonly remind?: Button;
};

/** Data of the part `officer-row`. */
export type OfficerRow = {
  /** Whether there is a rule above it: under a heading there is none. */
  readonly ruled: boolean;
  readonly spacing: 'Medium' | 'Small';
  readonly name: string;
  readonly lines: readonly {
    readonly runs: readonly { readonly text: string; readonly weight: 'Default' | 'Bolder' }[];
  }[];
  readonly notes: readonly TextRow[];
  readonly beside: readonly ButtonRow[];
};

/** Ten officers fit on a card, whatever they have to give and whatever is written about them. */
const longestNote = 500;

export const officerRow = ({ name, line, note = '', remind }: OfficerView): OfficerRow => ({
  ruled: true,
  spacing: 'Medium',
  name: escapeMarkdown(name),
  lines:
    line.length === 0
      ? []
      : [
          {
            runs: line.map(({ text, late }) => ({
              text: runText(text),
              weight: late ? 'Bolder' : 'Default',
            })),
          },
        ],
  notes: textIfAny(cutText(note, longestNote)),
  beside: buttonRow(remind ? [remind] : []),
});

/** Rows directly under a heading. */
export const underHeading = ([first, ...rest]: readonly OfficerRow[]): OfficerRow[] =>
  first === undefined ? [] : [{ ...first, ruled: false, spacing: 'Small' }, ...rest];

const fillOfficer = compileElement(officerTemplate);

/** An officer in a card that is put together from parts. */
export const officerElement = (row: OfficerRow): CardElement => fillOfficer(row);
