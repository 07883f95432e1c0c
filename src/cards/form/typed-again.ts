import type { Button, Card } from '../card.ts';
import { section } from '../frame.ts';
import { footActions } from '../submit-action.ts';
import { type AskedInput, askedInput } from './asked-input.ts';

/** A card that took the place of a form, with what had been typed into the form under it. */
export const typedAgain = (
  { content, summary }: Card,
  inputs: readonly AskedInput[],
  retry: Button,
): Card => ({
  summary,
  content: {
    ...content,
    body: [
      ...(Array.isArray(content.body) ? content.body : []),
      section('What you typed', inputs.map(askedInput)),
    ],
    actions: footActions([retry]),
  },
});
