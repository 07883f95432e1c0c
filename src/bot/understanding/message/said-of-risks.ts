import { stemOf } from '../../../domain/find-words.ts';
import type { Token } from './tokens.ts';

/** "The most serious risks" are of nobody who is seriously injured: the word says how serious the risks are. */
const isDegree = (at: number, tokens: readonly Token[]): boolean =>
  /^(?:most|least|more|less|very)$/.test(tokens[at - 1]?.word ?? '') &&
  tokens[at + 1]?.stem === 'risk';

const level =
  /^(?:high|higher|highest|medium|moderate|low|lower|lowest|severe|critical|extreme|major|minor)$/;

const tied = /^(?:and|or)$/;

/** "High risks", "high and medium risks" are of no name with “high” in it. */
const isLevel = (at: number, tokens: readonly Token[]): boolean => {
  const behind = tokens.slice(at).find(({ word }) => !level.test(word) && !tied.test(word));
  return level.test(tokens[at]?.word ?? '') && behind?.stem === 'risk';
};

/**
 * "Top risks by score" are of no Attainment 8 score; "risks on the register" of no registered provider, and "with their
 * owners" of no private owner.
 */
const ofRegister = new Set(['score', 'register', 'owner'].map(stemOf));

/** "The housing register … at risk" is about no register of risks. */
const atRisk = / at (?:\S+ )?risk /;

const moving =
  /^(?:mov|chang|shift|gone|got|went|ris(?:e|ing)|rose|fall|fell|drop|improv|worsen|increas|decreas)/;
const helping = /^(?:have|has|had|that|which|are|is|were|was|been|all|not)$/;

/** "Which risks moved", "risks that have changed" are of no name with “move” in it. */
const isTheirMovement = (at: number, tokens: readonly Token[]): boolean => {
  const before = tokens.slice(0, at).findLast(({ word }) => !helping.test(word));
  return (
    moving.test(tokens[at]?.word ?? '') &&
    before?.stem === 'risk' &&
    before.sentence === tokens[at]?.sentence
  );
};

/** Whether a single word, which may be part of a name, is said of risks and names nothing. */
export const isSaidOfRisks = (
  [at = 0, ...more]: readonly number[],
  tokens: readonly Token[],
): boolean =>
  more.length === 0 &&
  (isDegree(at, tokens) ||
    isLevel(at, tokens) ||
    isTheirMovement(at, tokens) ||
    (ofRegister.has(tokens[at]?.stem ?? '') &&
      !atRisk.test(` ${tokens.map(({ word }) => word).join(' ')} `) &&
      tokens.some(({ stem, sentence }) => stem === 'risk' && sentence === tokens[at]?.sentence)));
