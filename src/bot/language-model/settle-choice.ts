import type { Query } from '../request.ts';
import { lineOf } from '../understanding/evidence/cues.ts';
import type { LanguageContext } from '../understanding/message/language-context.ts';
import { readMessage } from '../understanding/message/read-message.ts';
import type { Choice, Interpretation } from '../understanding/understanding.ts';

/** What these find depends on more than their words. */
const found: readonly Query['aspect'][] = ['fact', 'round-help'];

/** Whether two readers read the same. */
export const isSame = (a: Query, b: Query): boolean =>
  (a.aspect === b.aspect && found.includes(a.aspect)) || JSON.stringify(a) === JSON.stringify(b);

const ofOneself = / (?:my|mine|our|ours) /;

/** The only one of several things that is of the person's own, where they speak of that: a model does not know whose it is. */
const onlyOwn = (
  choices: readonly Choice[],
  { text, language }: { readonly text: string; readonly language: LanguageContext },
): Choice | undefined => {
  const { own = [] } = language;
  if (!ofOneself.test(lineOf(readMessage(text, language)))) return undefined;
  const [only, ...more] = choices.filter(
    ({ request }) => 'code' in request && own.includes(request.code ?? ''),
  );
  return more.length === 0 ? only : undefined;
};

/**
 * Where a model hesitates between several things: what is the person's own, what cannot be told apart by its title, or
 * the one that the bot reads itself, with another to press, since both readers have thought of it.
 */
export const settleChoice = (
  read: Interpretation,
  builtIn: Interpretation,
  given: { readonly text: string; readonly language: LanguageContext },
): Interpretation => {
  if (read.kind !== 'choice') return read;
  const { rules } = given.language;
  const isOneTitle = new Set(read.choices.map(({ title }) => title)).size === 1;
  const only = onlyOwn(read.choices, given) ?? (isOneTitle ? read.choices[0] : undefined);
  if (only) return { kind: 'query', query: rules.toQuery(only.request), isReading: true };
  if (builtIn.kind !== 'query') return read;
  const offered = read.choices.map(({ request }) => rules.toQuery(request));
  const other = offered.find((one) => !isSame(one, builtIn.query));
  return other && offered.some((one) => isSame(one, builtIn.query))
    ? { ...builtIn, isReading: true, other }
    : read;
};
