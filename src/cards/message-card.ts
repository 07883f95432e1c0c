import type { Button, Card } from './card.ts';
import { pressable, showParagraph } from './elements.ts';
import { joinSentences } from './format-text.ts';
import { frame, head, section } from './frame.ts';

export type MessageView = {
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly Button[];
};

/** A few words and what can be pressed next: refusals, choices, errors. */
export const messageCard = ({ title, text, buttons }: MessageView): Card =>
  frame(joinSentences(title, text), [
    head({ title }),
    showParagraph(text),
    ...buttons.map(pressable),
  ]);

export type HelpView = {
  readonly title: string;
  readonly intro: string;
  readonly groups: readonly { readonly heading: string; readonly examples: readonly Button[] }[];
};

/** What can be asked, shown as examples to press; also used for the greeting. */
export const helpCard = ({ title, intro, groups }: HelpView): Card =>
  frame(joinSentences(title, intro), [
    head({ title }),
    showParagraph(intro),
    ...groups.map(({ heading, examples }) => section(heading, examples.map(pressable))),
  ]);
