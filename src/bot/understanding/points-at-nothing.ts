import { isFigureWord, lineOf } from './evidence/cues.ts';
import { bareMonths } from './evidence/narrowing.ts';
import type { Judged } from './judge-message.ts';
import { isMeasuring } from './message/measuring-words.ts';
import { isGrammar } from './message/tokens.ts';

/** What is asked of one thing as well as of everything. */
const ofOneOrAll: ReadonlySet<string> = new Set(['benchmark', 'target', 'change', 'compare']);

/** "For each, how far off target it is" points at what it has said itself. */
const ofEach = / (?:which|each|every|any\w*|all|how many) /;

const pointing = /^(?:that|it|this|those|they)$/;

/** "And last year?", "and is that better or worse?" go on from something. */
const goesOnOnly = ({ asked: { reading, subjects }, before }: Judged): boolean => {
  const { tokens, marks } = reading;
  const isOfNothing =
    before === undefined &&
    subjects.how === 'none' &&
    subjects.people.length + subjects.risks.length + subjects.milestones.length === 0;
  if (!isOfNothing || !/^ (?:and|what about|how about) /.test(lineOf(reading))) return false;
  const saysNoMore = tokens.every(
    ({ word, mark }) => mark?.kind === 'period' || isGrammar(word) || isFigureWord(word),
  );
  const points =
    marks.some(({ kind }) => kind === 'period') || tokens.some(({ word }) => pointing.test(word));
  return saysNoMore && points;
};

/** "What was the figure in June": of what is said nowhere. */
const isFigureOfAny = ({ asked: { reading, subjects }, before }: Judged): boolean => {
  const { tokens, mentions } = reading;
  if (before !== undefined || subjects.how !== 'none' || mentions.length > 0) return false;
  const months = bareMonths(reading);
  const asking = tokens.findIndex(({ word }) => /^(?:what|whats)$/.test(word));
  const rest = asking < 0 ? [] : tokens.slice(asking);
  const isTime = ({ word, mark }: (typeof tokens)[number]): boolean =>
    mark?.kind === 'period' || months.includes(word);
  return (
    rest.some(({ stem }) => isMeasuring(stem)) &&
    rest.some(isTime) &&
    rest.every(
      (one) => isTime(one) || (!one.mark && (isGrammar(one.word) || isMeasuring(one.stem))),
    )
  );
};

/** Whether a message goes on from something, or points at it, where nothing was spoken of yet: "compare it with England". */
export const pointsAtNothing = (judged: Judged): boolean => {
  const { asked, before } = judged;
  if (goesOnOnly(judged) || isFigureOfAny(judged)) return true;
  return (
    before === undefined &&
    ofOneOrAll.has(asked.aspect) &&
    asked.subjects.codes.length === 0 &&
    asked.subjects.people.length === 0 &&
    !ofEach.test(lineOf(asked.reading)) &&
    asked.reading.tokens.some(({ word }) => word === 'it' || word === 'its')
  );
};
