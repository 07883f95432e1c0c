import type { Catalogue } from '../../../domain/catalogue.ts';
import { stemOf } from '../../../domain/find-words.ts';
import type { ReportWords } from '../../../domain/report-words.ts';
import { grammarClass, isGrammar, type Token, tokenise } from './tokens.ts';

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

/** “Weather Register”: a heading without several things in it is said as a whole, or it is none. */
const wholeOf = (text: string): string[] => {
  const tokens = tokenise(text, []);
  const isOfSeveral = tokens.some(({ word }) => isPlural(word));
  return isOfSeveral || tokens.length < 2 ? [] : tokens.map(({ stem }) => stem);
};

/**
 * What is headed so is of risks; where these are spoken of in any case, “on the Weather Register” adds nothing.
 */
const withoutWhole = (tokens: readonly Token[], { outcomes }: Catalogue): readonly Token[] => {
  const wholes = outcomes.flatMap(({ report: { words = {} } }) =>
    [words.risks, words.risk].flatMap((one) => (one ? [wholeOf(one)] : [])),
  );
  const found = wholes
    .filter((stems) => stems.length > 0)
    .flatMap((stems) =>
      tokens.flatMap((_, at) =>
        stems.every((stem, i) => tokens[at + i]?.stem === stem)
          ? [{ at, end: at + stems.length }]
          : [],
      ),
    )[0];
  if (!found) return tokens;
  const { at, end } = found;
  const risk = stemOf('risk');
  const rest = [...tokens.slice(0, at), ...tokens.slice(end)];
  const placing = ['article', 'preposition'];
  const isPlacing = (one: Token | undefined): boolean =>
    placing.includes(grammarClass(one?.word ?? '') ?? '');
  if (!rest.some(({ stem }) => stem === risk))
    return tokens.toSpliced(at, end - at, { ...tokens[at], word: 'risks', stem: risk } as Token);
  const from = isPlacing(tokens[at - 1]) ? (isPlacing(tokens[at - 2]) ? at - 2 : at - 1) : at;
  return tokens.toSpliced(from, end - from);
};

/**
 * The words of a message, where those of the council's own headings of milestones and risks say so in plain ones.
 *
 * @param isName whether a word is one of what is measured
 * @example of “the plan activities”, where actions are headed “Council Plan activities”: “the actions”
 */
export const inPlainWords = (
  typed: readonly Token[],
  catalogue: Catalogue,
  isName: (stem: string) => boolean,
): readonly Token[] => {
  const tokens = withoutWhole(typed, catalogue);
  const levels = new Set(
    catalogue.outcomes.flatMap(({ riskKey }) => riskKey.map(({ level }) => stemOf(level))),
  );
  const own = catalogue.outcomes.flatMap(({ report: { words = {} } }) =>
    (['milestones', 'risks'] as const).flatMap((place) =>
      words[place] ? readHeading(place, words[place], catalogue) : [],
    ),
  );
  const headings =
    catalogue.milestones.length > 0
      ? [...own, ...usual.flatMap((one) => readHeading('milestones', one, catalogue))]
      : own;
  /** “On the Rocks” is a level where one is called so, though the risks are headed “Keeping off the rocks”. */
  const isSaid = ({ last, before }: Heading, at: number): boolean =>
    !levels.has(last) || before.every((stem, i) => tokens[at - before.length + i]?.stem === stem);
  const headingAt = (at: number): Heading | undefined =>
    headings.find((one) => tokens[at]?.stem === one.last && !isName(one.last) && isSaid(one, at));
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
