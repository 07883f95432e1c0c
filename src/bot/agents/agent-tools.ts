import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import { cardText } from '../../cards/card-text.ts';
import { describeCatalogue } from '../language-model/catalogue-for-model.ts';
import { readUnderstood, understand } from '../on-message.ts';
import type { RequestKind } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { answerRequest, isInPrivate, requestSchema, requests } from '../requests/all.ts';
import { isForButtons } from '../requests/request-descriptor.ts';
import type { LanguageContext } from '../understanding/message/language-context.ts';

type Json = Readonly<Record<string, unknown>>;

/** A tool as it is listed: its arguments as a JSON schema. */
export type AgentTool = {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: Json & { readonly type: 'object' };
};

/** What a tool answers with, or why it does not. */
export type ToolAnswer = { readonly text: string; readonly isRefused: boolean };

export type Known = { readonly context: RequestContext; readonly language: LanguageContext };

/** What anybody may ask in words, and what changes nothing. */
const readable = (Object.keys(requests) as RequestKind[]).filter((kind) => {
  const { purpose, alone, inPrivate } = requests[kind];
  return purpose !== undefined && !alone && inPrivate !== true && kind !== 'small-talk';
});

const argumentsOf = (kind: RequestKind): AgentTool['inputSchema'] => {
  const json = z.toJSONSchema(requests[kind].schema, { unrepresentable: 'any' }) as Json;
  const { kind: _, ...own } = json.properties as Record<string, Json>;
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(own).filter(([, one]) => !isForButtons(one))),
    required: ((json.required ?? []) as readonly string[]).filter((name) => name in own),
    additionalProperties: false,
  };
};

const question: AgentTool = {
  name: 'ask',
  description:
    'Answers a question in English words, such as “is crime going up?”. The answer begins with how the question was read where that was not certain, and says so where the council has no figure. Use the other tools where you know the codes.',
  inputSchema: {
    type: 'object',
    properties: { question: { type: 'string', minLength: 1, maxLength: 1_000 } },
    required: ['question'],
    additionalProperties: false,
  },
};

const names: AgentTool = {
  name: 'names',
  description:
    'Lists everything that has a name, by the codes and ids that the other tools take: outcomes, indicators, their parts and measures with the periods that are known, risks, people, terms. It holds no figures.',
  inputSchema: { type: 'object', properties: {}, additionalProperties: false },
};

/** Every tool, from the same descriptors as the chat. */
export const listAgentTools = (): AgentTool[] => [
  question,
  names,
  ...readable.map((kind) => ({
    name: kind,
    description: requests[kind].purpose ?? '',
    inputSchema: argumentsOf(kind),
  })),
];

const say = ({ content, misses }: Card): ToolAnswer => ({
  text: cardText({ content }),
  isRefused: misses !== undefined,
});

const refuse = (text: string): ToolAnswer => ({ text, isRefused: true });

const inChatOnly = refuse('This is only answered in the person’s own chat with the bot.');

const askArguments = z.strictObject({ question: z.string().min(1).max(1_000) });

const answerQuestion = async (given: unknown, known: Known): Promise<ToolAnswer> => {
  const { data } = askArguments.safeParse(given);
  if (!data) return refuse('Give the question as one text of at most 1,000 characters.');
  // The built-in reader: the agent that asks is itself a language model.
  const understood = await understand(data.question, {}, { ...known, reader: undefined });
  const { request, answer, kind } = readUnderstood(understood, {}, known);
  if (request && (requests[request.kind].alone || isInPrivate(request))) return inChatOnly;
  const said = say(await answer());
  // A sentence near to what was asked is no answer to it.
  return { ...said, isRefused: said.isRefused || kind === 'question' || kind === 'no' };
};

/** Answers a call with what anybody may see; a call that cannot be answered says why. */
export const callAgentTool = async (
  name: string,
  given: Json,
  known: Known,
): Promise<ToolAnswer> => {
  if (name === question.name) return answerQuestion(given, known);
  const { catalogue, settings } = known.context;
  if (name === names.name)
    return {
      text: describeCatalogue(catalogue, settings.glossary, settings.roundHelp.entries),
      isRefused: false,
    };
  if (!readable.includes(name as RequestKind)) return refuse(`There is no tool “${name}”.`);
  const { data, error } = requestSchema.safeParse({ ...given, kind: name });
  if (!data)
    return refuse(
      `These arguments do not fit: ${error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
    );
  return isInPrivate(data) ? inChatOnly : say(await answerRequest(data, known.context));
};
