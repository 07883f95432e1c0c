import type { Catalogue } from '../../domain/catalogue.ts';
import type { HelpEntry } from '../../domain/words.ts';
import type { Glossary } from '../glossary.ts';
import type { Request } from '../request.ts';
import type { RoundHelp } from '../round-help.ts';
import { joinRequests } from '../understanding/asked/join-requests.ts';
import type { ConversationState } from '../understanding/conversation-state.ts';
import type { LanguageContext, TypedFigures } from '../understanding/message/language-context.ts';
import type { Choice, Interpretation } from '../understanding/understanding.ts';
import { describeCatalogue } from './catalogue-for-model.ts';
import { checkReading, type ModelReading } from './check-reading.ts';
import { describeRequests, requestJsonSchema, toSpoken } from './describe-requests.ts';
import type { LanguageModel, Prompt } from './language-model.ts';
import { readingPrompt } from './prompts.ts';
import { foldText } from './read-reply.ts';

/** What a model is told for a catalogue, once for each version of it. */
export type ReadingInstructions = Pick<Prompt, 'instructions' | 'schema'>;

const texts = { type: 'array', items: { type: 'string' } };

export const buildReadingInstructions = (
  catalogue: Catalogue,
  glossary: Glossary,
  help: readonly HelpEntry[],
): ReadingInstructions => {
  const request = { $ref: '#/$defs/request' };
  const properties = {
    reply: { type: 'string', enum: ['answer', 'choose', 'none'] },
    requests: { type: 'array', items: request },
    narrowing: texts,
    nearest: { type: 'array', items: request },
  };
  return {
    instructions: readingPrompt
      .replace('{{requests}}', () => describeRequests())
      .replace('{{catalogue}}', () => describeCatalogue(catalogue, glossary, help)),
    schema: {
      type: 'object',
      properties,
      required: Object.keys(properties),
      additionalProperties: false,
      $defs: { request: requestJsonSchema() },
    },
  };
};

const codesByFigure = (figures: TypedFigures): Record<string, string[]> =>
  Object.fromEntries(
    [...figures].map(([value, of]) => [value, [...new Set(of.map(({ code }) => code))]]),
  );

const toInput = (
  message: string,
  { last, earlier, choices }: ConversationState,
  { typedFigures = new Map() }: LanguageContext,
): string =>
  JSON.stringify({
    message,
    figures: typedFigures.size > 0 ? codesByFigure(typedFigures) : undefined,
    last: last && toSpoken(last),
    earlier: earlier && toSpoken(earlier),
    offered: choices?.map(({ title }) => title),
  });

const toChoices = (
  all: readonly Request[],
  { rules, catalogue }: Pick<LanguageContext, 'rules' | 'catalogue'>,
): Choice[] => {
  const named = all.map((request) => ({ title: rules.name(request, catalogue), request }));
  return [...new Map(named.map((one) => [one.title, one])).values()];
};

/** The figures of the form that was opened before: “the same number, but for S02”. */
const givenBefore = ({ last, earlier }: ConversationState): string[] =>
  [last, earlier].flatMap((one) =>
    one?.kind === 'update' ? (one.given ?? []).map(({ value }) => value) : [],
  );

/** What a model's reading comes to, in the terms of the bot's own reader. */
const toInterpretation = (
  { reply, requests: read, narrowing, nearest }: ModelReading,
  message: string,
  language: LanguageContext,
): Interpretation | undefined => {
  const { rules } = language;
  const suggestions = toChoices(nearest, language);
  const without = narrowing.filter((one) => foldText(message).includes(foldText(one)));
  const request = joinRequests(read);
  if (reply === 'choose')
    return read.length > 1 ? { kind: 'choice', choices: toChoices(read, language) } : undefined;
  if (reply === 'answer')
    return (
      request && {
        ...{ kind: 'query', query: rules.toQuery(request) },
        ...(without.length > 0 ? { without } : {}),
      }
    );
  const facts = joinRequests(read.filter(({ kind }) => kind === 'fact'));
  const search = facts && rules.toQuery(facts);
  if (without.length > 0) return { kind: 'narrowed', words: without, search, suggestions };
  // What the report may say of it is looked for; nothing is shown that does not answer.
  if (search) return { kind: 'query', query: search };
  return { kind: 'refused', why: 'not-understood', suggestions };
};

/**
 * Has a message read by the council's language model.
 *
 * @returns undefined where the model gave no reply in time, or none that can be used
 */
export const readWithModel = async (
  message: string,
  state: ConversationState,
  {
    model,
    instructions,
    roundHelp,
    language,
  }: {
    readonly model: LanguageModel;
    readonly instructions: ReadingInstructions;
    readonly roundHelp: RoundHelp;
    readonly language: LanguageContext;
  },
): Promise<Interpretation | undefined> => {
  const prompt = {
    use: 'reading',
    ...instructions,
    input: toInput(message, state, language),
  } as const;
  const reply = await model.ask(prompt);
  if (reply.kind === 'none') return undefined;
  const reading = checkReading(reply.text, message, { ...language, roundHelp }, givenBefore(state));
  return reading && toInterpretation(reading, message, language);
};
