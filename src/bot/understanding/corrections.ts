import type { Request } from '../request.ts';
import type { Asked } from './asked/asked.ts';
import { findSaidChanges } from './asked/said-change.ts';
import { hasWord, type SpokenBefore } from './asked/spoken-before.ts';
import { formOf, isUpdate, type Update } from './forms-before.ts';

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

/** With what each new figure took the place of. */
const withReplaced = (given: Given, earlier: Given): Given =>
  given.map((one) => {
    const old = earlier.find(({ measure }) => measure === one.measure);
    return old && old.value !== '' && one.value !== '' && old.value !== one.value
      ? { ...one, was: old.value }
      : one;
  });

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
  const withAnswers = withAnswersBefore(request, last);
  // A number that is no figure of the form may stand in place of one that was: it is typed by the person.
  const isUnclear =
    !request.given && (asked.numbers.length > 0 || findSaidChanges(asked.reading).length > 0);
  if (isUnclear) return withAnswers;
  const earlier = figuresBefore(request, last, asked);
  const given = ofTheOnlyOne(request, earlier, asked);
  const kept = earlier.filter(({ measure }) => !given.some((one) => one.measure === measure));
  const all = [...kept, ...withReplaced(given, earlier)];
  return all.length > 0 ? { ...withAnswers, given: all } : withAnswers;
};
