import { highRisks } from '../high-risks.ts';
import type { LanguageContext } from './message/language-context.ts';
import { typedHeading } from './typed-heading.ts';
import { type Choice, help, type Interpretation, overview } from './understanding.ts';

const ofReport: readonly Choice[] = [
  overview,
  help,
  { title: 'All risks', request: { kind: 'risks' } },
  { title: 'All targets', request: { kind: 'target' } },
  { title: 'All benchmarks', request: { kind: 'benchmark' } },
  { title: 'What has got worse', request: { kind: 'movements', way: 'worse' } },
  { title: 'Revised figures', request: { kind: 'revised' } },
  { title: 'People', request: { kind: 'people' } },
  { title: 'Milestones and actions', request: { kind: 'milestones' } },
];

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s.?!]+/g, ' ')
    .trim();

/**
 * What a button of the bot's own does, or what stands below a heading of the council's, where a message is nothing but
 * these words: whatever else they may name.
 */
export const typedButton = (
  text: string,
  { catalogue, rules, models }: Pick<LanguageContext, 'catalogue' | 'rules' | 'models'>,
): Interpretation | undefined => {
  const typed = plain(text);
  const heading = typedHeading(text, { catalogue, models });
  if (heading) return { kind: 'query', query: rules.toQuery(heading), isCertain: true };
  const pressed = [...ofReport, highRisks(catalogue.outcomes)].find(
    ({ title }) => plain(title) === typed,
  );
  if (!pressed || !('request' in pressed)) return undefined;
  return { kind: 'query', query: rules.toQuery(pressed.request), isCertain: true };
};
