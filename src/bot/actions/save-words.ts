import { receiptCard } from '../../cards/message-card.ts';
import {
  type GlossaryEntry,
  type HelpEntry,
  helpIdOf,
  mostTaught,
  onOneLine,
  plainName,
} from '../../domain/words.ts';
import type { ActionOf } from '../action.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import type { ActionContext } from '../request-context.ts';
import { exampleFields, exampleForm } from '../requests/words/example-form.ts';
import { helpFields, helpForm, readSteps } from '../requests/words/help-form.ts';
import { refuseWords } from '../requests/words/teaching.ts';
import { termFields, termForm } from '../requests/words/term-form.ts';
import { readTyped, splitTyped, type Typed } from '../requests/words/text-fields.ts';
import { hasFaults } from '../words/check-help.ts';
import { writeWord } from './words.ts';

/** Each name once, and no more than a row takes. */
const readNames = (typed: string): string[] =>
  [...new Map(splitTyped(typed).map((name) => [plainName(name), name])).values()].slice(
    0,
    mostTaught.names,
  );

const toTerm = (typed: Typed<(typeof termFields)[number]['id']>): GlossaryEntry => {
  const [standsFor, source] = [typed.standsFor, typed.source].map(onOneLine);
  return {
    term: onOneLine(typed.term),
    names: readNames(typed.names),
    text: onOneLine(typed.text),
    ...(standsFor ? { standsFor } : {}),
    ...(source ? { source } : {}),
  };
};

/** A term gets an explanation, or another one. */
export const saveTerm = async (
  _: ActionOf<'save-term'>,
  context: ActionContext,
): Promise<Reply> => {
  const refusal = refuseWords('change the glossary', context);
  if (refusal) return { card: refusal };
  const typed = readTyped(termFields, context.inputs);
  const entry = toTerm(typed);
  const faults = context.words.checkTerm(entry);
  if (hasFaults(faults)) return { card: termForm(typed, faults), replace: true };
  await writeWord({ kind: 'term', entry }, context);
  const card = receiptCard({
    title: `Saved: “${entry.term}”`,
    lines: [`People who ask what it means now read: ${entry.text}`],
    next: [
      button('What it shows', { kind: 'definition', term: entry.term }),
      button('Add another', { kind: 'term-form' }),
      button('Glossary', { kind: 'glossary' }),
    ],
  });
  return { card, replace: true };
};

/** A question about filling in gets an answer, or another one. */
export const saveHelp = async (
  { entry: id }: ActionOf<'save-help'>,
  context: ActionContext,
): Promise<Reply> => {
  const refusal = refuseWords('change the questions about filling in', context);
  if (refusal) return { card: refusal };
  const typed = readTyped(helpFields, context.inputs);
  const question = onOneLine(typed.question);
  const entry: HelpEntry = {
    id: id ?? helpIdOf(question),
    group: onOneLine(typed.group),
    question,
    answer: onOneLine(typed.answer),
    names: readNames(typed.names),
    next: readSteps(context.inputs.next),
  };
  const faults = context.words.checkHelp(entry, id === undefined);
  if (hasFaults(faults))
    return { card: helpForm({ typed, next: entry.next, entry: id, faults }), replace: true };
  await writeWord({ kind: 'help', entry }, context);
  const card = receiptCard({
    title: `Saved: “${question}”`,
    lines: [`Officers who ask it now read: ${entry.answer}`],
    next: [
      button('What it shows', { kind: 'round-help', entry: entry.id }),
      button('Add another', { kind: 'help-form' }),
      button('All questions', { kind: 'help-questions' }),
    ],
  });
  return { card, replace: true };
};

/** Help offers a question, in the place of another where one is named. */
export const saveExample = async (
  { was }: ActionOf<'save-example'>,
  context: ActionContext,
): Promise<Reply> => {
  const refusal = refuseWords('change the examples in help', context);
  if (refusal) return { card: refusal };
  const typed = readTyped(exampleFields, context.inputs);
  const text = onOneLine(typed.text);
  const fault = context.words.checkExample(text, was);
  if (fault) return { card: exampleForm({ typed, was, faults: { text: fault } }), replace: true };
  await writeWord({ kind: 'example', text }, context);
  if (was !== undefined && plainName(was) !== plainName(text))
    await writeWord({ kind: 'example', text: was, removed: true }, context);
  const card = receiptCard({
    title: `Saved: “${text}”`,
    lines: ['Help offers it as an example from now on.'],
    next: [
      button('What can I ask?', { kind: 'help' }),
      button('Add another', { kind: 'example-form' }),
      button('All examples', { kind: 'examples' }),
    ],
  });
  return { card, replace: true };
};
