import { findIndicator } from '../../domain/catalogue.ts';
import type { Request, RequestOf } from '../request.ts';
import type { Asked } from './asked.ts';
import type { Judged } from './judge-message.ts';
import { findSaidChanges } from './said-change.ts';
import type { SpokenBefore } from './spoken-before.ts';

type Given = NonNullable<RequestOf<'update'>['given']>;
type Answers = NonNullable<RequestOf<'update'>['answers']>;

/**
 * The figures of the last message that belong to the form of this one. Whoever asks for the form and says nothing of
 * figures wants it as it is, unless the last message left open which form comes first.
 */
const figuresBefore = (
  { code, round }: RequestOf<'update'>,
  { query: { aspect, detail, filter } }: SpokenBefore,
  { aspect: asked, catalogue }: Asked,
): Given => {
  if (aspect !== 'update' || filter.round !== round) return [];
  const form = findIndicator(catalogue, code)?.code;
  const all = (detail.given ?? []) as Given;
  const own = all.filter(({ measure }) => findIndicator(catalogue, measure)?.code === form);
  return asked === 'open' && own.length === all.length ? [] : own;
};

/** "Sorry, 2,107" after one figure corrects that one, though its indicator has several. */
const ofTheOnlyOne = (
  { code, given = [] }: RequestOf<'update'>,
  kept: Given,
  { aspect, catalogue }: Asked,
): Given => {
  const [only, ...others] = given;
  const [before, ...more] = kept;
  const isOpen = only?.measure === findIndicator(catalogue, code)?.code && others.length === 0;
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
  const { answers } = before?.query.detail ?? {};
  const said = (before?.query.aspect === 'update' ? (answers ?? []) : []) as Answers;
  const last = said.at(-1);
  const text = reading.text.replace(lead, '').trim();
  const isCorrected =
    likeWords.has(asked.aspect) &&
    reading.answers.length === 0 &&
    text !== reading.text.trim() &&
    reading.marks.length === 0 &&
    /\s/.test(text);
  const [code] = before?.codes ?? [];
  if (!last || !isCorrected || code === undefined) return undefined;
  return {
    ...{ kind: 'update', code, ...before?.query.filter, ...before?.query.detail },
    answers: [...said.slice(0, -1), { ...last, text }],
  } as Request;
};

/** The answers that the last message gave to other questions of the same form stay beside those of this one. */
const withAnswersBefore = (
  request: RequestOf<'update'>,
  { query: { aspect, detail, filter }, codes }: SpokenBefore,
): RequestOf<'update'> => {
  const isSame =
    aspect === 'update' && codes.includes(request.code) && filter.round === request.round;
  const earlier = isSame ? ((detail.answers ?? []) as Answers) : [];
  if (earlier.length === 0 || !(request.given || request.answers || request.as)) return request;
  const now = request.answers ?? [];
  const kept = earlier.filter(({ question }) => !now.some((one) => one.question === question));
  return { ...request, answers: [...kept, ...now] };
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
  if (request.kind !== 'update' || !before) return request;
  const withAnswers = withAnswersBefore(request, before);
  // A number that is no figure of the form may stand in place of one that was: it is typed by the person.
  const isUnclear =
    !request.given && (asked.numbers.length > 0 || findSaidChanges(asked.reading).length > 0);
  if (isUnclear) return withAnswers;
  const earlier = figuresBefore(request, before, asked);
  const given = ofTheOnlyOne(request, earlier, asked);
  const kept = earlier.filter(({ measure }) => !given.some((one) => one.measure === measure));
  const all = [...kept, ...given];
  return all.length > 0 ? { ...withAnswers, given: all } : withAnswers;
};
