import { type CommentaryQuestion, questionIds } from '../../../domain/indicator.ts';

/** What people call the questions of the form. (data/words.json) */
export type QuestionNames = Readonly<Partial<Record<CommentaryQuestion, readonly string[]>>>;

/** A text for the form, and the question that it answers where that is said. */
export type SaidAnswer = { readonly question?: CommentaryQuestion; readonly text: string };

/** What a message says for the form's questions, and the rest of it. */
export type SaidAnswers = { readonly answers: readonly SaidAnswer[]; readonly rest: string };

type Head = { readonly question: CommentaryQuestion; readonly from: number; readonly to: number };

/** "what's" is also typed "whats". */
const patternOf = (name: string): string =>
  name
    .split("'")
    .map((part) => RegExp.escape(part))
    .join("'?");

type HeadPattern = { readonly question: CommentaryQuestion; readonly whole: RegExp };

const patternsFor = (names: QuestionNames): HeadPattern[] =>
  questionIds.flatMap((question) =>
    (names[question] ?? []).map((name) => ({
      question,
      whole: new RegExp(`(?<![\\p{L}\\p{N}])${patternOf(name)}(?![\\p{L}\\p{N}])`, 'giu'),
    })),
  );

/** The names are the same for every message. */
const prepared = new WeakMap<QuestionNames, readonly HeadPattern[]>();

const patternsOf = (names: QuestionNames): readonly HeadPattern[] => {
  const patterns = prepared.get(names) ?? patternsFor(names);
  prepared.set(names, patterns);
  return patterns;
};

const headsIn = (text: string, names: QuestionNames): Head[] =>
  patternsOf(names)
    .flatMap(({ question, whole }) =>
      [...text.matchAll(whole)].map(({ 0: typed, index }) => ({
        ...{ question, from: index, to: index + typed.length },
      })),
    )
    .toSorted((a, b) => a.from - b.from || b.to - a.to);

/** "What has changed and why" is one question, whose name holds others. */
const withoutInner = (heads: readonly Head[]): Head[] =>
  heads.filter(
    (one, at) => !heads.slice(0, at).some(({ from, to }) => from <= one.from && one.from < to),
  );

const writing = '(?:put|pop|write|enter|say|add|use|type|note|insert|state|record|mention)';

/** After the name of a question, its answer begins at a sign or at a word for writing. */
const begins = new RegExp(
  `^(?:(?!\\b(?:needs?|should|must|does|did)\\b)[^.!\\n:=?]){0,60}?(?:[:=?]|\\s-\\s|\\s${writing}(?: (?:in|down))?(?: (?:that|the following):?)?\\s)`,
  'iu',
);

const writes = new RegExp(`(?:^|\\s)${writing}(?: (?:in|down))?\\s`, 'iu');
/** Between the text and the name of its question: "put fewer burglaries as the reason for the change". */
const places = /\s(?:as|under|for|in|into|against|to)(?: (?:the|our|my))?$/iu;

const pointing = /^(?:that|this|it|those|them|these|the above|all that)$/i;

/** "Put that in for Q4" points at what was said before. */
const notes =
  /(?:^|\s)(?:put|pop|write|say|add|note|mention)(?: (?:in|down))? that\s(?!(?:in|down|up|through)(?:\s(?:for|to|as|with|please|pls|will|would|can|could)\b|\s{0,3}[,.!?]|\s*$))/iu;
/** Fewer words say nothing: "say that again please". */
const fewestWords = 4;

const quoted = /"([^"]{3,900})"/;

const courtesy =
  /(?:^|[,.!\s]{1,5})(?:many thanks|thanks|thank you|please|pls|plz|ta|cheers|regards)(?:,? \p{Lu}\p{L}{0,20})?[.!]?$/iu;

/** Without what ties one answer to the next. */
const withoutTie = (text: string): string => {
  const said = text.trimEnd();
  const [tie] = /(?:[,;]|(?<=\s)(?:and|then|now|next|for|under|in|as|the))$/iu.exec(said) ?? [];
  return tie ? withoutTie(said.slice(0, -tie.length)) : said;
};

const tidy = (text: string): string => {
  const said = text.trim().replace(courtesy, '').trim();
  return quoted.exec(said)?.[0] === said ? said.slice(1, -1) : said;
};

/** "As last time" and "to follow" are no text. */
const noText =
  /^(?:(?:(?:exactly |just )?(?:the )?same(?: as)?|as)(?: (?:it was|before|(?:the )?last [\w ]{1,15}))?|unchanged|no change|(?:to follow|later|not (?:yet|ready)|coming)[\w ]{0,15}|tb[ac]|n\/?a)[.!]?$/i;

/** The answers that stand behind the names of their questions. */
const answersAfter = (text: string, heads: readonly Head[]): (SaidAnswer & { from: number })[] =>
  heads.flatMap(({ question, from, to }, index) => {
    const next = heads[index + 1];
    const after = text.slice(to, next?.from);
    const [lead] = begins.exec(after) ?? [];
    const said = lead === undefined ? '' : after.slice(lead.length);
    const own = tidy(next ? withoutTie(said) : said);
    return /\p{L}/u.test(own) && !noText.test(own) ? [{ question, text: own, from }] : [];
  });

/** The answer that stands before the name of its question, or in quotes. */
const answerBefore = (text: string, { question, from }: Head): SaidAnswer | undefined => {
  const [, inQuotes] = quoted.exec(text) ?? [];
  if (inQuotes) return { question, text: inQuotes };
  const lead = text.slice(0, from).trimEnd();
  const [written] = writes.exec(lead) ?? [];
  const place = places.exec(lead);
  const start = written === undefined ? -1 : lead.indexOf(written);
  if (written === undefined || !place || place.index < start + written.length) return undefined;
  const said = lead.slice(start + written.length, place.index).trim();
  const own = tidy(pointing.test(said) ? lead.slice(0, start) : said.replace(/^that\s/i, ''));
  return /\p{L}/u.test(own) ? { question, text: own } : undefined;
};

/** What is to be mentioned somewhere. */
const answerAnywhere = (text: string): SaidAnswer | undefined => {
  const [lead] = notes.exec(text) ?? [];
  const said = lead === undefined ? '' : tidy(text.slice(text.indexOf(lead) + lead.length));
  return said.split(/\s+/).length < fewestWords ? undefined : { text: said };
};

/**
 * The texts that a message gives for the questions of the form, in its own words: behind the name of a question, before
 * it, in quotes, or only "say that …".
 *
 * @param names what people call the questions
 * @example readAnswers('what changed: new patrols', { 'changed-and-why': ['what changed'] }).answers
 * // [{ question: 'changed-and-why', text: 'new patrols' }]
 */
export const readAnswers = (text: string, names: QuestionNames): SaidAnswers => {
  const heads = withoutInner(headsIn(text, names));
  const after = answersAfter(text, heads);
  const [first] = after;
  if (first)
    return {
      answers: after.map(({ question, text: own }) => ({ question, text: own }) as SaidAnswer),
      rest: text.slice(0, first.from),
    };
  const [only, ...more] = heads;
  const one = only ? more.length === 0 && answerBefore(text, only) : answerAnywhere(text);
  return one ? { answers: [one], rest: text.replace(one.text, ' ') } : { answers: [], rest: text };
};
