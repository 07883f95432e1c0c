import type { Request } from '../request.ts';
import { askList, ofSeveral } from './asked/ask-list.ts';
import type { Asked } from './asked/asked.ts';
import { readSubjects, toAsked } from './asked/read-asked.ts';
import { toRequestsOf } from './asked/to-requests.ts';
import { besideEachOther, ofFigures } from './evidence/aspects.ts';
import { featuresOf } from './evidence/features.ts';
import { pickAll } from './linear-model.ts';
import type { LanguageContext } from './message/language-context.ts';
import { isMeasuring } from './message/measuring-words.ts';
import { type MessageReading, wordsLeft } from './message/read-message.ts';
import { readAspect } from './read-aspect.ts';
import type { Subjects } from './subjects/find-subjects.ts';

/** At this likelihood a clause is taken to ask something of its own. */
const sureAspect = 0.5;

const joining = /^(?:and|plus|then|also)$/;

/** Some of the words of a message, as a sentence of their own. */
export const cut = (reading: MessageReading, places: readonly number[]): MessageReading => {
  const tokens = places.flatMap((place) => {
    const token = reading.tokens[place];
    return token ? [{ ...token, sentence: 0 }] : [];
  });
  return {
    ...reading,
    text: tokens.map(({ word }) => word).join(' '),
    tokens,
    mentions: reading.mentions
      .filter(({ at }) => at.every((place) => places.includes(place)))
      .map((one) => ({ ...one, at: one.at.map((place) => places.indexOf(place)) })),
    marks: tokens.flatMap(({ mark }) => mark ?? []),
    answers: [],
    rest: '',
  };
};

/** The places of the words of each clause, as they are told by the ends of sentences, commas and "and". */
const splitClauses = ({ tokens }: MessageReading): number[][] => {
  const clauses: number[][] = [];
  for (const [at, { word, sentence, parted }] of tokens.entries()) {
    const before = tokens[at - 1];
    const isJoining = joining.test(word);
    // "Q1 and Q2" are one thing to ask of.
    const next = tokens[isJoining ? at + 1 : at]?.mark?.kind;
    const isAlike = next !== undefined && next === before?.mark?.kind;
    if (sentence !== before?.sentence || ((parted || isJoining) && !isAlike)) clauses.push([]);
    if (!isJoining) clauses.at(-1)?.push(at);
  }
  return clauses;
};

const namesNothing = ({ how, risks, people, unsure }: Subjects): boolean =>
  how === 'none' && risks.length + people.length + unsure.length === 0;

/** The places of the first subject of a message: a clause without one is asked of that. */
const firstSubject = ({ tokens, mentions }: MessageReading): readonly number[] => {
  const code = tokens.findIndex(({ mark }) => mark?.kind === 'code');
  const name = mentions.find(({ named: [first] }) => first?.kind !== 'person');
  return code >= 0 ? [code] : (name?.at ?? []);
};

const ofTime =
  /^(?:and|the|in|for|of|at|from|during|over|academic|school|financial|calendar|year)$/;

const isTime = ({ tokens, marks }: MessageReading): boolean =>
  marks.some(({ kind }) => kind === 'period') &&
  tokens.every(({ word, mark }) => mark?.kind === 'period' || ofTime.test(word));

/** The requests of a clause that asks something of its own, and what that is. */
const askClause = (places: readonly number[], asked: Asked, language: LanguageContext) => {
  const reading = cut(asked.reading, places);
  const own = readSubjects(reading, language);
  const isBare = namesNothing(own);
  const left = wordsLeft(reading);
  const saysWay = reading.tokens.some(({ word }) => /^(?:up|down|better|worse)$/.test(word));
  if (!isBare && left.length === 0 && !saysWay) return [];
  const all = isBare ? [...new Set([...firstSubject(asked.reading), ...places])] : places;
  const [alone, ofSubject] = [reading, cut(asked.reading, all)].map(
    (one) => readAspect(one, featuresOf(one, language.words), language)[0],
  );
  // Beside a subject nearly anything looks like a wish for its figure.
  const isTold =
    (ofSubject && ofSubject.name !== 'value') ||
    alone?.name === 'value' ||
    left.every((at) => isMeasuring(reading.tokens[at]?.stem ?? ''));
  const best =
    isTold && ofSubject && ofSubject.likelihood > (alone?.likelihood ?? 0) ? ofSubject : alone;
  if (!best || best.likelihood < sureAspect) return [];
  // When something was published is asked of it, and not of the report.
  const aspect = /^(?:about|publications)$/.test(best.name) ? 'date' : best.name;
  if (!besideEachOther.has(aspect)) return [];
  const wishes = pickAll(language.models.wishes, featuresOf(reading, language.words));
  const subjects = isBare ? asked.subjects : own;
  const read = toAsked(reading, { aspect, subjects, wishes }, language);
  // "S05A in Q1: figure and lead" asks for the figure in Q1.
  const isUndated = isBare && read.periods.length === 0 && ofFigures.has(aspect);
  const requests = toRequestsOf(isUndated ? { ...read, periods: asked.periods } : read);
  return [{ aspect, requests }];
};

/**
 * The requests of each clause of a message; none where they do not clearly ask different things.
 *
 * @param isSure whether it is known what the message as a whole asks
 */
export const askByClause = (
  asked: Asked,
  isSure: boolean,
  language: LanguageContext,
): readonly Request[] => {
  // A figure that somebody gives, or a detail, is all that its message is about.
  if (isSure && !besideEachOther.has(asked.aspect)) return [];
  // "Above England and getting worse" says two things of the same measures.
  if (ofSeveral.has(asked.aspect) && askList(asked).length > 0) return [];
  // A time alone is that of the rest.
  const clauses = splitClauses(asked.reading)
    .filter((one) => !isTime(cut(asked.reading, one)))
    .flatMap((one) => askClause(one, asked, language));
  const aspects = new Set(clauses.map(({ aspect }) => aspect));
  return aspects.size < 2 ? [] : clauses.flatMap(({ requests }) => requests);
};
