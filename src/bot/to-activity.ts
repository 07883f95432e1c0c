import { type Activity, ActivityTypes } from 'botbuilder';
import type { Card } from '../cards/card.ts';

/** A card as a message of its own, with the line that stands in for it. */
export const toActivity = ({ content, summary }: Card): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});
