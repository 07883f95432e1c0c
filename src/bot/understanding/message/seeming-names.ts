import { isOfMeasures, type Mention } from './mention.ts';
import type { PlacedStatuses } from './status-words.ts';
import type { Token } from './tokens.ts';

const ofTargets =
  /^(?:miss(?:es|ed|ing)?|met|meet(?:s|ing)?|hit(?:s|ting)?|fell|fall(?:s|ing)?|short)$/;

/** How far a milestone is, and whether that is in time. */
const ofMilestones =
  /^(?:complet|finish|deliver|clos|start|begin|open|stop|paus|late$|overdue$|behind$|delay|slip|time$|schedule$)/;
/** "By year end" tells when, though something is called so: of what else is named. */
const ofYearEnd = /^(?:year|end|march)$/;
/** Tells of anything since when it is, though a report may call something so. */
const ofRecency = /^(?:new|newer|recent|current)$/;
/** What is said of people is no name of what is measured: "who's outstanding". */
const ofWhom = / who(?:ever)?(?: ?s| is| are)(?: still| not| yet)* $/;

const ofWays = /^ (?:in )?(?:the )?(?:right|wrong) (?:way|direction) /;

/** What is said for itself behind such a word: the right way, which have missed, which measures. */
const behind: readonly { readonly word: RegExp; readonly before: RegExp }[] = [
  { word: /^(?:way|direction)$/, before: /^(?:right|wrong)$/ },
  {
    word: /^(?:missed|met|hit)$/,
    before: /^(?:have|has|had|which|that|ones|measures|indicators|figures|we|you|they|just|also)$/,
  },
  {
    word: /^(?:measures|indicators|figures|numbers|results|targets)$/,
    before: /^(?:which|what|any|all|many|few|our|these|those|other|the|my)$/,
  },
];

/** A single word that is part of a name, and may as well be said for itself. */
export const isAlone = ({ how, at }: Mention): boolean => how === 'likely' && at.length === 1;

const isSaidBehind = ({ how, at: [at = 0, ...more] }: Mention, tokens: readonly Token[]): boolean =>
  how !== 'sure' &&
  more.length === 0 &&
  behind.some(
    ({ word, before }) =>
      word.test(tokens[at]?.word ?? '') && before.test(tokens[at - 1]?.word ?? ''),
  );

const isOfState = ({ how, at: [at = 0, ...more] }: Mention, tokens: readonly Token[]): boolean =>
  how !== 'sure' && more.length === 0 && ofMilestones.test(tokens[at]?.word ?? '');

/**
 * Without single words that only seem to name something: one that says of a target whether it was met, or of a
 * milestone how far it is, a status, "moving" in the right direction, or the "way", "new", what somebody is, and one of
 * another sentence than a status: "Which came out amber? I'd like good news".
 */
export const withoutSeeming = (
  mentions: readonly Mention[],
  statuses: PlacedStatuses,
  tokens: readonly Token[],
): readonly Mention[] => {
  const asking = new Set([...statuses.keys()].map((at) => tokens[at]?.sentence));
  const isOfTarget = tokens.some(({ stem }) => stem === 'target');
  const isOfMilestones = tokens.some(
    ({ stem, mark }) =>
      stem === 'mileston' ||
      stem === 'action' ||
      (mark?.kind === 'code' && mark.of === 'milestone'),
  );
  return mentions.filter((one) => {
    const [at = 0] = one.at;
    const isOfTime = one.at.every((place) => ofYearEnd.test(tokens[place]?.word ?? ''));
    if (isOfTime && mentions.some((other) => other !== one && isOfMeasures(other))) return false;
    const { word = '', sentence } = tokens[at] ?? {};
    if (isOfMilestones && isOfState(one, tokens)) return false;
    if (!isAlone(one)) return !isSaidBehind(one, tokens);
    const after = tokens.slice(at + 1).map((token) => token.word);
    const before = tokens.slice(0, at).map((token) => token.word);
    const isSaidOf =
      isSaidBehind(one, tokens) ||
      ofRecency.test(word) ||
      ofWhom.test(` ${before.join(' ')} `) ||
      (isOfTarget && ofTargets.test(word)) ||
      ofWays.test(` ${after.join(' ')} `);
    if (statuses.has(at) || isSaidOf) return false;
    return asking.size === 0 || asking.has(sentence);
  });
};
