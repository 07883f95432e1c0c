import { stemOf } from '../../../domain/find-words.ts';
import { isAcrossJoint } from './across-joints.ts';
import { isBackThen } from './find-further.ts';
import type { Match } from './match-names.ts';
import type { NameIndex } from './name-index.ts';
import { isSaidOfRisks } from './said-of-risks.ts';
import type { Token } from './tokens.ts';

/** "Who looks after crime" is of nobody who is looked after: the verb says who is in charge. */
const isPhrasalVerb = ({ at }: Match, tokens: readonly Token[]): boolean =>
  /^looks? after$/.test(at.map((place) => tokens[place]?.word).join(' '));

/** "What is waiting for my sign-off" is of no waiting list. */
const isWaitOfRound = ({ at: [at = 0, ...more] }: Match, tokens: readonly Token[]): boolean =>
  more.length === 0 &&
  tokens[at]?.stem === stemOf('wait') &&
  / (?:for|on) (?:\S+ )?(?:me|sign\w*|approv\w*) /.test(
    ` ${tokens
      .slice(at + 1, at + 4)
      .map(({ word }) => word)
      .join(' ')} `,
  );

/** "I need the figure" is of nobody in need. */
const isWish = ({ at: [at = 0, ...more] }: Match, tokens: readonly Token[]): boolean =>
  more.length === 0 &&
  /^(?:need|want)(?:s|ed)?$/.test(tokens[at]?.word ?? '') &&
  /^(?:i|we|you|he|she|they|who|do|does|also|really|just)$/.test(tokens[at - 1]?.word ?? '');

/** "Who do I ask" is of nobody called Aske, who has the same stem. */
const isOnlyLikeName = (
  { entry, at }: Match,
  tokens: readonly Token[],
  { words }: Pick<NameIndex, 'words'>,
): boolean =>
  entry.named.kind === 'person' && at.some((place) => !words.has(tokens[place]?.word ?? ''));

type Beside = {
  /** Every name of which the message may hold words. */
  readonly all: readonly Match[];
  readonly tokens: readonly Token[];
  readonly index: NameIndex;
};

/** Whether words that may be of a name are said for themselves, so that they name nothing. */
export const namesNothing = (match: Match, { all, tokens, index }: Beside): boolean =>
  isAcrossJoint(match, all, tokens) ||
  isOnlyLikeName(match, tokens, index) ||
  isPhrasalVerb(match, tokens) ||
  match.at.some((at) => isBackThen(at, tokens)) ||
  isSaidOfRisks(match.at, tokens) ||
  isWaitOfRound(match, tokens) ||
  isWish(match, tokens);
