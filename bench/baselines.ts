import nlpjs from '@nlpjs/basic';
import { z } from 'zod';
import type { Request } from '../src/bot/request.ts';
import type { LanguageContext } from '../src/bot/understanding/language-context.ts';
import { understand } from '../src/bot/understanding/understand.ts';
import type { Message } from '../test/messages/message.ts';
import { asks } from './commands.ts';

/** What another way of understanding makes of a text; undefined for what it cannot. */
export type Baseline = (text: string) => Promise<Request | undefined>;

/** Exact commands only, in any case: the list that a bot without understanding would print as its help. */
export const buildExact = (language: LanguageContext): Baseline => {
  const commands = new Map(
    asks(language.catalogue).map(([text, asked]) => [text.toLowerCase(), asked]),
  );
  return async (text) => commands.get(text.trim().toLowerCase());
};

const refusal = 'refusal';

/** What a message means, where it is answered rightly and leans on nothing before it. */
const labelOf = (
  { text, outcome, after }: Message,
  language: LanguageContext,
): string | undefined => {
  if (after.length > 0) return undefined;
  if (outcome === 'refusal') return refusal;
  const understood = understand(text, language);
  return understood.kind === 'request' ? JSON.stringify(understood.request) : undefined;
};

const classified = z.object({ intent: z.string(), score: z.number() });
/** Below this the classifier itself is not sure. */
const leastScore = 0.5;

/** An intent classifier of the registry, trained on the open messages, with what each of them means. */
export const buildClassifier = async (
  messages: readonly Message[],
  language: LanguageContext,
): Promise<Baseline> => {
  const dock = await nlpjs.dockStart({
    use: ['Basic', 'LangEn'],
    settings: { nlp: { autoSave: false, log: false }, 'nlu-en': { log: false } },
  });
  const nlp = dock.get('nlp');
  nlp.addLanguage('en');
  for (const message of messages) {
    const label = labelOf(message, language);
    if (label !== undefined) nlp.addDocument('en', message.text, label);
  }
  // Commands are what it would be given as well.
  for (const [text, asked] of asks(language.catalogue))
    nlp.addDocument('en', text, JSON.stringify(asked));
  await nlp.train();
  return async (text) => {
    const { intent, score } = classified.parse(await nlp.process('en', text));
    return intent === refusal || intent === 'None' || score < leastScore
      ? undefined
      : JSON.parse(intent);
  };
};
