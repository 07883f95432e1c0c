import type { Request, RequestKind } from '../request.ts';
import type { ConversationState } from './conversation-state.ts';
import { isGrammar } from './grammar-words.ts';
import type { LanguageContext } from './language-context.ts';
import type { MessageReading } from './read-message.ts';
import type { Token } from './tokens.ts';

/** Words that mean all that the council does, whatever else the message asks. */
const ofAll = [
  'overall',
  '(?:as|for|across|about|on) (?:a|an|the|our) (?:whole )?(?:council|authority|organisation)',
  '(?:the |our )?whole (?:council|authority|organisation|lot|picture|thing|report)',
  '(?:council|authority) wide',
  '(?:(?:the |our )?(?:council|authority|organisation) )?as a whole',
  'on the whole',
  'across the board',
  'all in all',
  'in general',
  'generally',
  'the lot',
  '(?:and|about) the (?:rest|others)',
  'everything(?: else)?',
  '(?:all|every|each)(?: of)?(?: the)? (?:indicators?|measures?|outcomes?)',
  '(?:the )?(?:big|bigger|full|general) picture',
];

/** "How are we doing": the council, however it is called, and all that it does. */
const ofUs = [
  'how (?:well |badly )?(?:are|have|did|do) we (?:been )?(?:doing|performing|faring|getting on|getting along|done|do|performed|fared)',
  '(?:are|have) we (?:been )?(?:doing|done|performing) (?:well|badly|ok|okay|alright|better|worse)',
  '(?:are|have) we (?:been )?(?:improv(?:ing|ed)|deteriorat(?:ing|ed)|(?:getting|got) (?:better|worse)|better|worse|ok|okay|alright|on track)',
  'how (?:well |badly )?is (?:the|our) (?:council|authority|organisation) (?:doing|performing|faring|getting on)',
];

const all = new RegExp(` (?:${ofAll.join('|')}) `);
const us = new RegExp(` (?:${ofUs.join('|')}) `);

/** What is pointed at is meant. "It" is not always: "how is it overall". */
const pointing = / (?:this|that|these|those|them|they|their|its|there) /;
const ofIt = / it /;

/** The words of a message in one line. */
const wordsOf = ({ tokens }: MessageReading): string =>
  ` ${tokens.map(({ word }) => word).join(' ')} `;

/** Whether a message itself names something, by its code or by its name. */
export const namesSomething = ({ mentions, tokens }: MessageReading): boolean =>
  mentions.some(({ how }) => how !== 'loose') || tokens.some(({ mark }) => mark?.kind === 'code');

/**
 * Whether a message is about all that the council does, and so never about what was last spoken of.
 *
 * @example "how are we doing", "and overall?", "as a council"; not "how is crime overall", nor "is that everything"
 */
export const saysWhole = (reading: MessageReading): boolean => {
  const words = wordsOf(reading);
  if (namesSomething(reading) || pointing.test(words)) return false;
  return all.test(words) || (us.test(words) && !ofIt.test(words));
};

/** Whether a message asks how the council does, in something that it names or in all. */
export const saysUs = (reading: MessageReading): boolean => us.test(wordsOf(reading));

/** What has an answer for everything, that may follow on from the one for a single subject. */
const followsOn: ReadonlySet<RequestKind> = new Set([
  ...(['risks', 'benchmark', 'movements', 'people', 'target', 'deadlines'] as const),
]);

const leadsIn = /^ (?:and|or|but|(?:what|how) about) /;

const isNow = ({ mark }: Token): boolean =>
  mark?.kind === 'period' && mark.period.kind === 'latest';

/** "And overall?" says nothing but that everything is meant; the newest figures are, in any case. */
const saysNothingElse = ({ tokens }: MessageReading): boolean => {
  const told = tokens.filter((one) => !isNow(one));
  const words = ` ${told.map(({ word }) => word).join(' ')} `.replace(us, ' ').replace(all, ' ');
  return (
    told.every(({ mark }) => !mark) &&
    words.split(' ').every((word) => word === '' || isGrammar(word))
  );
};

/**
 * What is asked by a message that says nothing but that everything is meant: the same as before of
 * everything, where that can be asked, or how it all goes.
 *
 * @returns undefined for a message that says more; it is read as if nothing had been spoken of
 */
export const askWhole = (
  reading: MessageReading,
  { last }: ConversationState,
  { rules }: LanguageContext,
): Request | undefined => {
  if (!saysWhole(reading) || !saysNothingElse(reading)) return undefined;
  const before = last && rules.toQuery(last);
  const goesOn = leadsIn.test(wordsOf(reading)) && !saysUs(reading);
  if (!before || !goesOn || !followsOn.has(before.aspect)) return { kind: 'overview' };
  const { indicator: _, ...filter } = before.filter;
  return rules.toRequest({ ...before, subjects: [], periods: [], filter, detail: {} });
};
