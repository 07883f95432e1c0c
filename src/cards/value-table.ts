import { escapeMarkdown } from './format-text.ts';
import tableTemplate from './parts/value-table.json' with { type: 'json' };
import { type CardElement, compileElement } from './render.ts';

type Heading = {
  readonly text: string;
  /** Of the width of the others; 1 if it is not given. */
  readonly width?: number;
};

/** What stands in a cell, with what is said of it in small text below. */
type Cell = { readonly text: string; readonly notes?: readonly string[] };

const fillTable = compileElement(tableTemplate);

/** A cell that stays empty is one that a screen reader passes over in silence. */
const nothing = '–';

const cellData = ({ text, notes = [] }: Cell) => ({
  text: text === '' ? nothing : escapeMarkdown(text),
  notes: notes.filter((note) => note !== '').map((note) => ({ text: escapeMarkdown(note) })),
});

/**
 * Values in rows under the headings of their columns, of which a narrow card fits at most three.
 *
 * @param rows as many cells each as there are headings
 */
export const valueTable = (
  headings: readonly Heading[],
  rows: readonly (readonly Cell[])[],
): CardElement =>
  fillTable({
    columns: headings.map(({ width = 1 }) => ({ width })),
    rows: [headings, ...rows].map((cells) => ({
      cells: cells.map(cellData),
    })),
  });
