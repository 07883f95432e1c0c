import type { Button, Card } from './card.ts';
import { frame, head, section } from './frame.ts';
import { joinSentences } from './join-sentences.ts';
import { pressable } from './pressable.ts';
import { showParagraph } from './show-text.ts';

export type HelpView = {
  readonly title: string;
  readonly intro: string;
  readonly groups: readonly { readonly heading: string; readonly examples: readonly Button[] }[];
};

/** What can be asked, by examples that can be pressed; the greeting too. */
export const helpCard = ({ title, intro, groups }: HelpView): Card =>
  frame(joinSentences(title, intro), [
    head({ title }),
    showParagraph(intro),
    ...groups.map(({ heading, examples }) => section(heading, examples.map(pressable))),
  ]);
