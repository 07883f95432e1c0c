import { isFigureWord, lineOf } from './evidence/cues.ts';
import type { Judged } from './judge-message.ts';
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

/** Whether a message goes on from something, or points at it, where nothing was spoken of yet: "compare it with England". */
export const pointsAtNothing = (judged: Judged): boolean => {
  const { asked, before } = judged;
  if (goesOnOnly(judged)) return true;
  return (
    before === undefined &&
    ofOneOrAll.has(asked.aspect) &&
    asked.subjects.codes.length === 0 &&
    asked.subjects.people.length === 0 &&
    !ofEach.test(lineOf(asked.reading)) &&
    asked.reading.tokens.some(({ word }) => word === 'it' || word === 'its')
  );
};
