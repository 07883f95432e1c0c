import { forewordHeading, withForewords } from '../../domain/foreword.ts';
import type { Request } from '../request.ts';
import type { LanguageContext } from './message/language-context.ts';
import { isGrammar, tokenise } from './message/tokens.ts';

/** What a foreword is called, whatever stands above it. */
const usual = ['foreword', 'introduction', 'preface'];

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
    ...(words.risks ? [{ heading: words.risks, request: { kind: 'risks' } as const }] : []),
    ...(words.milestones
      ? [{ heading: words.milestones, request: { kind: 'milestones' } as const }]
      : []),
  ]),
];

/** A message that has more beside a heading asks something of it. */
const longest = 120;

/**
 * What stands below a heading of the council's own, where a message says it and nothing else: “what does the foreword say”.
 */
export const typedHeading = (
  text: string,
  { catalogue }: Pick<LanguageContext, 'catalogue'>,
): Request | undefined => {
  if (text.length > longest) return undefined;
  const typed = tokenise(text, []).map(({ word }) => word);
  const isAside = (word: string): boolean => isGrammar(word) || asking.test(word);
  return headingsIn(catalogue).find(({ heading }) => {
    const words = tokenise(heading, []).map(({ word }) => word);
    const from = typed.findIndex((_, at) => words.every((word, n) => typed[at + n] === word));
    return (
      words.length > 0 &&
      from >= 0 &&
      typed.every((word, at) => (at >= from && at < from + words.length) || isAside(word))
    );
  })?.request;
};
