import type { Catalogue } from '../../../domain/catalogue.ts';
import { stemOf } from '../../../domain/find-words.ts';
import type { ReportWords } from '../../../domain/report-words.ts';
import { isGrammar, type Token, tokenise } from './tokens.ts';

/** What a heading of a report is of, in the plain words of which one says the same. */
const plainWords = {
  milestones: ['milestone', 'action'],
  risks: ['risk'],
} as const satisfies Partial<Record<keyof ReportWords, readonly string[]>>;

type Heading = {
  /** The words before its last one: “Council Plan” of “Council Plan activities”. */
  readonly before: readonly string[];
  /** The stem of what it lists: “activities”. */
  readonly last: string;
  /** What says the same in plain words; none where the heading is plain itself. */
  readonly plain: readonly string[];
};

/** What else reports call what is to be done by a day. */
const usual = ['activities', 'deliverables', 'tasks'];

const isPlural = (word: string): boolean => !isGrammar(word) && /[^s]s$/.test(word);

const readHeading = (
  place: keyof typeof plainWords,
  text: string,
  { milestones }: Catalogue,
): Heading[] => {
  const tokens = tokenise(text, []);
  const at = tokens.findLastIndex(({ word }) => isPlural(word));
  const last = tokens[at];
  if (!last) return [];
  const stems = plainWords[place].map(stemOf);
  const isPlain = tokens.some(({ stem }) => stems.includes(stem));
  const kinds = new Set<string>(milestones.map(({ kind }) => kind));
  const all = place === 'milestones' ? plainWords[place].filter((one) => kinds.has(one)) : ['risk'];
  return [
    {
      before: tokens.slice(0, at).map(({ stem }) => stem),
      last: last.stem,
      plain: isPlain ? [] : all,
    },
  ];
};

/**
 * The words of a message, where those of the council's own headings of milestones and risks say so in plain ones.
 *
 * @param isName whether a word is one of what is measured
 * @example of “the plan activities”, where actions are headed “Council Plan activities”: “the actions”
 */
export const inPlainWords = (
  tokens: readonly Token[],
  catalogue: Catalogue,
  isName: (stem: string) => boolean,
): readonly Token[] => {
  const own = catalogue.outcomes.flatMap(({ report: { words = {} } }) =>
    (['milestones', 'risks'] as const).flatMap((place) =>
      words[place] ? readHeading(place, words[place], catalogue) : [],
    ),
  );
  const headings =
    catalogue.milestones.length > 0
      ? [...own, ...usual.flatMap((one) => readHeading('milestones', one, catalogue))]
      : own;
  const headingAt = (at: number): Heading | undefined =>
    headings.find(({ last }) => tokens[at]?.stem === last && !isName(last));
  /** Whether nothing but words of a heading stands between there and what the heading lists. */
  const isBefore = (at: number): boolean => {
    const isOwn = headings.some(({ before }) => before.includes(tokens[at]?.stem ?? ''));
    return isOwn && (headingAt(at + 1) !== undefined || isBefore(at + 1));
  };
  return tokens.flatMap((token, at) => {
    if (isBefore(at)) return [];
    const plain = headingAt(at)?.plain ?? [];
    if (plain.length === 0) return [token];
    return plain.map((one) => ({
      ...token,
      word: isPlural(token.word) ? `${one}s` : one,
      stem: stemOf(one),
    }));
  });
};
