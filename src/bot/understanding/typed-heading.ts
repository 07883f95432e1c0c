import { forewordHeading, withForewords } from '../../domain/foreword.ts';
import type { Request } from '../request.ts';
import type { LanguageContext } from './message/language-context.ts';
import { isGrammar, tokenise } from './message/tokens.ts';

/** What a foreword is called, whatever stands above it. */
const usual = ['foreword', 'introduction', 'preface', 'in short'];

/** What people type beside a heading to be shown what stands below it. */
const asking =
  /^(?:show|read|see|give|tell|open|list|say|says|said|please|report|council|full|text)$/;

/** Of which request the headings are those of the council's report. */
const headingsIn = ({
  outcomes,
}: LanguageContext['catalogue']): { readonly heading: string; readonly request: Request }[] => [
  ...withForewords(outcomes).flatMap(({ foreword }) =>
    [forewordHeading(foreword), ...usual].map((heading) => ({
      ...{ heading, request: { kind: 'foreword' } as const },
    })),
  ),
  ...outcomes.flatMap(({ report: { words = {} } }) => [
    ...(words.focus ? [{ heading: words.focus, request: { kind: 'focus' } as const }] : []),
    ...(words.risks ? [{ heading: words.risks, request: { kind: 'risks' } as const }] : []),
    ...(words.milestones
      ? [{ heading: words.milestones, request: { kind: 'milestones' } as const }]
      : []),
  ]),
];

/** A message that has more beside a heading asks something of it. */
const longest = 120;

/** What people type beside a word for no direction, to be shown what has none. */
const listing = /^(?:which|list|show|how|many|indicators?|measures?|ones|figures?)$/;
const ofList = /^(?:which|list|show|many|indicators?|measures?)$/;

const wordsOf = (text: string): string[] => tokenise(text, []).map(({ word }) => word);

/** Whether a text has these words in a row and none but grammar and what may stand beside them. */
const saysOnly = (typed: readonly string[], said: string, beside: RegExp): boolean => {
  const words = wordsOf(said);
  const from = typed.findIndex((_, at) => words.every((word, n) => typed[at + n] === word));
  const isWithin = (at: number): boolean => at >= from && at < from + words.length;
  return (
    words.length > 0 &&
    from >= 0 &&
    typed.every((word, at) => isWithin(at) || isGrammar(word) || beside.test(word))
  );
};

/** “Which have no course”, “which are not judged”: a list of those, and not what the words mean. */
const typedWithout = (
  typed: readonly string[],
  { outcomes }: LanguageContext['catalogue'],
): Request | undefined => {
  if (!typed.some((word) => ofList.test(word))) return undefined;
  const own = outcomes.flatMap(({ directionWords = {} }) => directionWords['not-applicable'] ?? []);
  if (own.some((word) => saysOnly(typed, word, listing)))
    return { kind: 'undirected', printed: true };
  const plain = ['not judged', 'no direction', 'no direction of travel'];
  return plain.some((word) => saysOnly(typed, word, listing)) ? { kind: 'undirected' } : undefined;
};

/**
 * What stands below a heading of the council's own, where a message says it and nothing else: “what does the foreword
 * say”; and what its word for no direction is printed of: “which have no course”.
 */
export const typedHeading = (
  text: string,
  { catalogue, models: { phrases } }: Pick<LanguageContext, 'catalogue' | 'models'>,
): Request | undefined => {
  if (text.length > longest) return undefined;
  const typed = wordsOf(text);
  // Areas for focus that are headed “Summary” are no reason to show anything else to whoever types that.
  const isCommand = phrases.has(
    tokenise(text, [])
      .map(({ stem }) => stem)
      .join(' '),
  );
  const found = headingsIn(catalogue).find(
    ({ heading, request }) =>
      saysOnly(typed, heading, asking) && !(isCommand && request.kind === 'focus'),
  );
  return found?.request ?? typedWithout(typed, catalogue);
};
