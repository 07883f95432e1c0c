import { z } from 'zod';
import type { Sentence } from '../../domain/search-passages.ts';
import type { Place } from '../passages/place.ts';
import type { LanguageModel } from './language-model.ts';
import { choosingPrompt } from './prompts.ts';
import { readReply } from './read-reply.ts';

const schema = z.strictObject({ passages: z.array(z.number().int()).max(20) });

const jsonSchema = {
  type: 'object',
  properties: { passages: { type: 'array', items: { type: 'integer' } } },
  required: ['passages'],
  additionalProperties: false,
};

/** More are no answer to a question. */
const mostChosen = 4;

/**
 * Has a language model choose the passages that answer a question.
 *
 * @returns undefined where it gave no reply in time, or none that can be used; none where no passage answers it
 */
export const choosePassages = async (
  question: { readonly message: string; readonly about: string | undefined },
  candidates: readonly Sentence<Place>[],
  model: LanguageModel,
): Promise<Sentence<Place>[] | undefined> => {
  if (candidates.length === 0) return [];
  const passages = candidates.map(({ text, place }, at) => ({
    number: at + 1,
    where: place.heading,
    text,
  }));
  const reply = await model.ask({
    use: 'choosing',
    instructions: choosingPrompt,
    input: JSON.stringify({ question: question.message, about: question.about, passages }),
    schema: jsonSchema,
  });
  const chosen = reply.kind === 'reply' ? readReply(reply.text, schema) : undefined;
  return chosen?.passages.flatMap((number) => candidates[number - 1] ?? []).slice(0, mostChosen);
};
