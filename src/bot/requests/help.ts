import type { Card } from '../../cards/card.ts';
import { helpCard } from '../../cards/help-card.ts';
import type { Asking } from './asking.ts';
import { button, type RequestOf } from './request.ts';

const groups = [
  {
    heading: 'Figures',
    examples: [
      button('show S05 crime', { kind: 'show', code: 'S05' }),
      button('child protection plans', { kind: 'show', code: 'S01' }),
      button('overview', { kind: 'overview' }),
    ],
  },
  {
    heading: 'The story behind them',
    examples: [
      button('why did S01 go up', {
        kind: 'commentary',
        code: 'S01',
        question: 'changed-and-why',
      }),
      button('what are the issues with S06', {
        kind: 'commentary',
        code: 'S06',
        question: 'issues',
      }),
    ],
  },
  {
    heading: 'Risks',
    examples: [
      button('high risks', { kind: 'risks', level: 'HIGH' }),
      button('risks for S01', { kind: 'risks', indicator: 'S01' }),
    ],
  },
  {
    heading: 'People',
    examples: [
      button('who leads S04', { kind: 'people', indicator: 'S04' }),
      button('people', { kind: 'people' }),
    ],
  },
] as const;

const describe = ({ catalogue }: Asking): string => {
  const [outcome] = catalogue.outcomes;
  return outcome ? `${outcome.report.title}: ${outcome.name}.` : '';
};

/** What can be asked. */
export const help = async (_: RequestOf<'help'>, asking: Asking): Promise<Card> =>
  helpCard({
    title: 'What you can ask',
    intro: `I answer from the ${describe(asking)} Type a question like these, or press one.`,
    groups,
  });

/** The greeting, once, when the bot is installed. */
export const welcome = async (asking: Asking): Promise<Card> =>
  helpCard({
    title: 'Hello, I am the Outcomes bot',
    intro: `Ask me for a figure, its direction of travel and the story behind it. I answer from the ${describe(asking)}`,
    groups,
  });
