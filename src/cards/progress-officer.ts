import { escapeMarkdown } from './escape-markdown.ts';
import { lineIfAny } from './line.ts';
import template from './progress-officer.json' with { type: 'json' };
import { type Content, compileCard } from './render.ts';
import { richLine } from './rich-line.ts';

export type ProgressItem = {
  /** "S05 Crime, antisocial behaviour and domestic abuse" */
  readonly name: string;
  /** "Values and commentary in, waiting for sign-off" */
  readonly words: string;
  /** Marks the line; "Overdue: " goes before the words. */
  readonly overdue: boolean;
};

export type ProgressOfficer = {
  readonly name: string;
  /** "Away until 14 January 2019: Mike Potter stands in" */
  readonly note?: string;
  readonly items: readonly ProgressItem[];
};

const fill = compileCard(template);

const itemLine = ({ name, words, overdue }: ProgressItem): Content =>
  richLine([
    { text: `${name}: ` },
    { text: overdue ? 'Overdue: ' : '', weight: 'Bolder', color: 'Attention' },
    { text: words },
  ]);

/** An officer, who stands in, and how far each of their indicators has come. */
export const progressOfficer = ({ name, note = '', items }: ProgressOfficer): Content =>
  fill({
    name: escapeMarkdown(name),
    note: lineIfAny(note, { size: 'Small', subtle: true }),
    items: items.map(itemLine),
  });
