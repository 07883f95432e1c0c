import { findIndicator } from '../../domain/catalogue.ts';
import type { Request } from '../request.ts';
import type { Asked } from './asked/asked.ts';
import { findSaidChanges } from './asked/said-change.ts';
import { hasWord, type SpokenBefore } from './asked/spoken-before.ts';
import { lineOf, saysSwapped } from './evidence/cues.ts';
import { formOf, isUpdate, type Update } from './forms-before.ts';
import type { Judged } from './judge-message.ts';

type Given = NonNullable<Update['given']>;

/**
 * The figures of the last message that belong to the form of this one. Whoever asks for the form and says nothing of
 * figures wants it as it is, unless the last message left open which form comes first.
 */
const figuresBefore = (
  { code }: Update,
  last: Update,
  { aspect, catalogue, reading }: Asked,
): Given => {
  const form = formOf(code, catalogue);
  const all = last.given ?? [];
  const own = all.filter(({ measure }) => formOf(measure, catalogue) === form);
  // "How would it look" points at the figure just given.
  const pointsBack = hasWord(reading, /^(?:it|that|this|them)$/);
  return aspect === 'open' && own.length === all.length && !pointsBack ? [] : own;
};

/** "Sorry, 2,107" after one figure corrects that one, though its indicator has several. */
const ofTheOnlyOne = (
  { code, given = [] }: Update,
  [before, ...more]: Given,
  { aspect, catalogue }: Asked,
): Given => {
  const [only, ...others] = given;
  const isOpen = only?.measure === formOf(code, catalogue) && others.length === 0;
  return aspect === 'correct' && only && isOpen && before && more.length === 0
    ? [{ ...only, measure: before.measure }]
    : given;
};

const lead =
  /^(?:(?:no|sorry|oops|actually|correction|i mean|i meant|make (?:it|that))[\s,:.!-]{0,4}){1,3}/i;

/** What words for an answer may be taken for; whatever else is asked is no correction. */
const likeWords = new Set(
  'correct give other fact commentary telling why issues nochange'.split(' '),
);

/**
 * "No: new triage team and new guidance" after a form that was opened with an answer: the same form with this one.
 */
export const correctAnswer = ({ asked, before, reading }: Judged): Request | undefined => {
  const last = before?.last;
  const said = isUpdate(last) ? (last.answers ?? []) : [];
  const answer = said.at(-1);
  const text = reading.text.replace(lead, '').trim();
  const isCorrected =
    likeWords.has(asked.aspect) &&
    reading.answers.length === 0 &&
    text !== reading.text.trim() &&
    reading.marks.length === 0 &&
    /\s/.test(text);
  if (!isUpdate(last) || !answer || !isCorrected) return undefined;
  return { ...last, answers: [...said.slice(0, -1), { ...answer, text }] };
};

/** With what each new figure took the place of, so that "no, the first was right" has it back. */
const withReplaced = (given: Given, earlier: Given): Given =>
  given.map((one) => {
    const old = earlier.find(({ measure }) => measure === one.measure);
    return old && old.value !== '' && one.value !== '' && old.value !== one.value
      ? { ...one, was: old.value }
      : one;
  });

/**
 * The figure that the last message took away comes back where it is corrected without another one.
 *
 * @example after "S04 550" and "or 505?": "no, the first one was right" gives 550 again
 */
const withFigureBack = (request: Update, last: Update, { aspect, numbers }: Asked): Update => {
  const [only, ...more] = last.given ?? [];
  const isBack = aspect === 'correct' && numbers.length === 0 && more.length === 0;
  const isOfSame = !request.given && last.code === request.code && only?.was !== undefined;
  return isBack && isOfSame && only.was !== undefined
    ? { ...request, given: [{ ...only, value: only.was, was: only.value }] }
    : request;
};

/** "The rest is 2,710, 531 and 691": as many figures as the form still lacks come in its order. */
const withRest = (
  request: Update,
  { given: before = [], code }: Update,
  { catalogue }: Asked,
): Update => {
  const { given: [first, ...more] = [], unused = [], ...rest } = request;
  const earlier = new Set(before.map(({ measure }) => measure));
  const form = findIndicator(catalogue, code);
  const left = form?.measures.filter((one) => !earlier.has(one.code)) ?? [];
  const values = [first?.value ?? '', ...unused.map(String)];
  const isRest =
    first?.measure === form?.code &&
    more.length === 0 &&
    earlier.size > 0 &&
    left.length < (form?.measures.length ?? 0) &&
    left.length === values.length;
  return isRest
    ? {
        ...rest,
        given: left.map(({ code: measure }, at) => ({ measure, value: values[at] ?? '' })),
      }
    : request;
};

/** In a longer message it may be of anything. */
const longestSwap = 15;

const swap = (all: Given, [a, b]: readonly [number, number]): Given =>
  all.map((one, at) => {
    const other = all[at === a ? b : a];
    if ((at !== a && at !== b) || !other) return one;
    return { ...other, measure: one.measure, was: one.value };
  });

/** The pairs of figures that may be meant: those that are named, the first or last two, or any two. */
const pairsOf = (given: Given, { reading, named }: Judged): [number, number][] => {
  const places = given.flatMap(({ value }, at) => (value.trim() === '' ? [] : [at]));
  const told = places.filter((at) => named.codes.includes(given[at]?.measure ?? ''));
  const [, end] = / (first|last) (?:two|2|number|pair|couple) /.exec(lineOf(reading)) ?? [];
  const some =
    told.length > 1 ? told : end ? places.slice(...(end === 'last' ? [-2] : [0, 2])) : places;
  // Of many, neighbours are the likeliest.
  const reach = some.length > 4 ? 1 : some.length;
  return some.flatMap((a, at) =>
    some.slice(at + 1, at + 1 + reach).map((b): [number, number] => [a, b]),
  );
};

/**
 * "Swap those two" after several figures: the same form with each in the other's place; all that may be meant, where
 * there are more than two.
 */
export const swapFigures = (judged: Judged): readonly Request[] => {
  const { before, reading, asked, named } = judged;
  const last = before?.last;
  const saysMore = asked.numbers.length + reading.answers.length + named.people.length > 0;
  const isSwap = saysSwapped(reading) && !saysMore && reading.tokens.length <= longestSwap;
  if (!isUpdate(last) || !last.given || !isSwap) return [];
  const { given, unused: _, ...rest } = last;
  return pairsOf(given, judged).map((pair) => ({ ...rest, given: [...swap(given, pair)] }));
};

/** A target and a status that the last message gave stay until this one gives others. */
const withBesideBefore = (request: Update, last: Update): Update => {
  const { targets = last.targets, reported = last.reported } = request;
  const saysSomething = request.given || request.answers || request.targets || request.reported;
  return saysSomething && last.code === request.code
    ? { ...request, ...(targets ? { targets } : {}), ...(reported ? { reported } : {}) }
    : request;
};

/** The answers that the last message gave to other questions of the same form stay beside those of this one. */
const withAnswersBefore = (request: Update, last: Update): Update => {
  const saysSomething = request.given || request.answers || request.as;
  const earlier = saysSomething && last.code === request.code ? (last.answers ?? []) : [];
  const now = request.answers ?? [];
  const kept = earlier.filter(({ question }) => !now.some((one) => one.question === question));
  return earlier.length > 0 ? { ...request, answers: [...kept, ...now] } : request;
};

/**
 * Nothing is stored of the figures that the last message gave, so they stay beside what is said of the same form now.
 *
 * @example after "crime 6105, ASB 2710": "oops, ASB should be 2701" gives 6105 and 2701
 */
export const withFiguresBefore = (
  request: Request,
  before: SpokenBefore | undefined,
  asked: Asked,
): Request => {
  const last = before?.last;
  if (!isUpdate(request) || !isUpdate(last) || last.round !== request.round) return request;
  const beside = withBesideBefore(request, last);
  const told = withRest(withAnswersBefore(beside, last), last, asked);
  const withAnswers = withFigureBack(told, last, asked);
  if (withAnswers.given && !request.given) return withAnswers;
  // A number that is no figure of the form may stand in place of one that was: it is typed by the person.
  const isUnclear =
    !request.given && (asked.numbers.length > 0 || findSaidChanges(asked.reading).length > 0);
  if (isUnclear) return withAnswers;
  const earlier = figuresBefore(request, last, asked);
  const given = ofTheOnlyOne(told, earlier, asked);
  const kept = earlier.filter(({ measure }) => !given.some((one) => one.measure === measure));
  const all = [...kept, ...withReplaced(given, earlier)];
  return all.length > 0 ? { ...withAnswers, given: all } : withAnswers;
};
