import type { Catalogue } from '../../domain/catalogue.ts';
import { isDay } from '../../domain/london-time.ts';
import type { Query, Request, RequestKind } from '../request.ts';
import { saysPlus } from './asked/ask-calculated.ts';
import { askDefinition, asksOfNoTerm } from './asked/ask-words.ts';
import { type Asked, indicatorOf } from './asked/asked.ts';
import { goesOnWithIt, hasWord, isNamed, type SpokenBefore } from './asked/spoken-before.ts';
import { isOfRound } from './beside-round.ts';
import { lineOf } from './evidence/cues.ts';
import type { LanguageContext } from './message/language-context.ts';
import type { MessageReading } from './message/read-message.ts';
import { isGrammar } from './message/tokens.ts';
import { nearDefinition } from './read-aspect.ts';
import type { Subjects } from './subjects/find-subjects.ts';

/** Only ties, names and marks: nothing is asked of what is named. */
const namesOnly = ({ tokens, mentions }: MessageReading): boolean => {
  const named = new Set(mentions.flatMap(({ at }) => at));
  // "Sorry, I mean S01" asks the same of it.
  const isCorrecting = /^(?:sorry|no|oops|actually|i)$/.test(tokens[0]?.word ?? '');
  return tokens.every(
    ({ word, mark }, at) =>
      mark ||
      named.has(at) ||
      isGrammar(word) ||
      word === 'number' ||
      word === 'show' ||
      (isCorrecting && /^(?:mean|meant)$/.test(word)),
  );
};

/** What can be asked of a part; anything else is of the whole indicator. */
const ofParts: ReadonlySet<RequestKind> = new Set([
  ...(['show', 'compare', 'trend', 'benchmark', 'check', 'unit', 'method', 'due'] as const),
]);

/** Longer messages ask something of their own. */
const shortEnough = 12;
const comparing = /^(?:than|more|less|fewer)$/;

const asksTheSame = (reading: MessageReading): boolean =>
  goesOnWithIt(reading) ||
  / (?:same |too (?:please )?$|as well (?:please )?$)/.test(lineOf(reading));

/** Something of its own; of a form, a figure for it; of a period, what a figure is of: "is that only October". */
const asksAnew = (
  { reading, numbers, periods, aspect: now }: Asked,
  { query: { aspect } }: SpokenBefore,
): boolean =>
  reading.tokens.length > shortEnough ||
  (now === 'definition' && periods.length > 0) ||
  hasWord(reading, comparing) ||
  (aspect === 'update' && numbers.length > 0);

/** Whether it can be asked of an indicator. */
const mayBeOf = (
  { last, query }: SpokenBefore,
  { takesIndicator }: Pick<LanguageContext['rules'], 'takesIndicator'>,
): boolean => last.kind !== 'mine' && takesIndicator(query.aspect);

/** What was ordered of one deadline is only asked about another: "and S06?" orders nothing. */
const withoutOrder = (request: Request): Request => {
  if (request.kind !== 'extend' || request.until === undefined) return request;
  const { until, ...rest } = request;
  return isDay(until) ? { ...rest, mayBe: [until] } : rest;
};

/** "Is it over 6,000" is asked again with its number, and what was written of the part that is named now. */
const sameDetail = (
  { aspect, detail }: Query,
  [code, ...others]: readonly string[],
  catalogue: Catalogue,
): Query['detail'] => {
  if (aspect === 'check') return detail;
  const isOfText = aspect === 'commentary' && others.length === 0;
  return isOfText && code && indicatorOf(code, catalogue) !== code ? { part: code } : {};
};

/** "And SAB?" after the meaning of another term asks for its meaning, "high risks" for the risks. */
const asksMeaning = ({ terms, aspect, reading }: Asked, { query }: SpokenBefore): boolean =>
  terms.length > 0 &&
  query.aspect === 'definition' &&
  (goesOnWithIt(reading) || nearDefinition.has(aspect));

/** "What does that mean?" after those of a status asks what its word says; after anything else, what a word of it says. */
const askMeaning = (asked: Asked, before: SpokenBefore, isBare: boolean): Request[] | undefined => {
  const { last } = before;
  const status = last.kind === 'target' && isBare && asksOfNoTerm(asked) ? last.status : undefined;
  if (status) return [{ kind: 'definition', term: status }];
  return asksMeaning(asked, before) ? [...askDefinition(asked)] : undefined;
};

/**
 * The same that was asked before, of what is named now, or at the time that is named now.
 *
 * @param named what the message itself names
 */
export const askSame = (
  asked: Asked,
  before: SpokenBefore | undefined,
  {
    named,
    language: { rules },
  }: {
    readonly named: Subjects;
    readonly language: LanguageContext;
  },
): Request[] => {
  const { subjects, periods, reading } = asked;
  // "Is that more than last time" asks for the change, whatever was asked before.
  const isAdded = periods.length > 0 && saysPlus(asked);
  // Beside a form or its status, "and last quarter?" asks for a figure.
  const isOfFigure = periods.length > 0 && isOfRound(before?.last);
  if (!before || isAdded || isOfFigure || asksAnew(asked, before)) return [];
  const isBare = named.how === 'none' && !isNamed(named);
  const meaning = askMeaning(asked, before, isBare);
  if (meaning) return meaning;
  if (!namesOnly(reading) || !(isBare || asksTheSame(reading))) return [];
  // "Thanks" and "why?" name nothing new to ask the same of.
  const isOfNew = periods.length > 0 || subjects.codes.some((code) => !before.codes.includes(code));
  if (isBare && !isOfNew) return [];
  // A colleague sees to one indicator or to all.
  if (before.last.kind === 'delegate') return [{ ...before.last, code: undefined }];
  if (!mayBeOf(before, rules)) return [];
  const codes = subjects.codes.length > 0 ? subjects.codes : before.codes;
  const isOfPart = ofParts.has(before.query.aspect);
  const ids = codes.map((code) => (isOfPart ? code : indicatorOf(code, asked.catalogue)));
  return [...new Set(ids)].map((id) =>
    withoutOrder(
      rules.toRequest({
        ...before.query,
        subjects: [{ kind: 'indicator', id }],
        periods: periods.length > 0 ? periods : before.query.periods,
        detail: sameDetail(before.query, codes, asked.catalogue),
      }),
    ),
  );
};

/**
 * "Why?" after a list of what went one way asks why all that it lists did.
 *
 * @param named what the message itself names
 */
export const askReasons = (
  { aspect }: Asked,
  before: SpokenBefore | undefined,
  named: Subjects,
): Request | undefined =>
  aspect === 'why' && before?.last.kind === 'movements' && named.how === 'none' && !isNamed(named)
    ? { ...before.last, reasons: true }
    : undefined;
