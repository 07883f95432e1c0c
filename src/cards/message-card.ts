import type { Button, Card } from './card.ts';
import { frame, head } from './frame.ts';
import { joinSentences } from './join-sentences.ts';
import { pressable } from './pressable.ts';
import { showParagraph } from './show-text.ts';

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
