import type { Card } from '../../cards/card.ts';
import { helpCard } from '../../cards/help-card.ts';
import type { Asking } from '../asking.ts';
import type { RequestOf } from '../request.ts';

const describe = ({ catalogue: { outcomes } }: Asking): string =>
  outcomes.map(({ name, report }) => `${report.title}: ${name}`).join('; ');

/** What can be asked. */
export const help = async (_: RequestOf<'help'>, asking: Asking): Promise<Card> =>
  helpCard({
    title: 'What you can ask',
    intro: `I answer from the ${describe(asking)}. Type a question like these, or press one.`,
    groups: asking.examples,
  });

/** The greeting, once, when the bot is installed. */
export const welcome = async (asking: Asking): Promise<Card> =>
  helpCard({
    title: 'Hello, I am the Outcomes bot',
    intro: `Ask me for a figure, its direction of travel and the story behind it. I answer from the ${describe(asking)}.`,
    groups: asking.examples,
  });
