import { actionSet } from './action-set.ts';
import type { Button } from './card.ts';
import { cutText } from './cut-text.ts';
import { type DueView, dueLine } from './due-line.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { line, lineIfAny } from './line.ts';
import template from './reminder-item.json' with { type: 'json' };
import { type Content, compileCard } from './render.ts';

export type ReminderItem = {
  /** "S05 Crime, antisocial behaviour and domestic abuse" */
  readonly name: string;
  readonly owed: readonly DueView[];
  /** "S05A Total crime: 6,270 crimes, Q2 2018/19" */
  readonly last: readonly string[];
  /** "Draft saved at 10:02.", "Sent back by Vanessa Glenn: please say why." */
  readonly status?: string;
  /** Six at most. */
  readonly buttons: readonly Button[];
};

const fill = compileCard(template);

/** A note of somebody who sent it back may be part of it. */
const mostCharacters = 2_000;

/** One indicator that somebody owes something of, with the buttons that deal with it. */
export const reminderItem = ({ name, owed, last, status = '', buttons }: ReminderItem): Content =>
  fill({
    name: escapeMarkdown(name),
    owed: owed.map(dueLine),
    last: last.map((text, index) =>
      line(text, { size: 'Small', subtle: true, spacing: index === 0 ? 'Small' : 'None' }),
    ),
    status: lineIfAny(cutText(status, mostCharacters), { spacing: 'Small' }),
    actions: actionSet(buttons),
  });
