import type { Headline } from './figures/headline.ts';
import { comparedIn, went } from './figures/went.ts';
import type { Commentary } from './indicator.ts';
import { describePeriod, type Period } from './period/period.ts';
import { formatTextMark } from './provenance.ts';
import { byLevel, type Risk } from './risks/risk.ts';
import { riskMovement } from './risks/risk-movement.ts';
import { splitSentences } from './split-statements.ts';
import { isOlder } from './statement-age.ts';

/** What a committee reads first: what got worse, and which risks did. */
export type CommitteeSummary = {
  /** Those that got worse by more than chance alone would give first. */
  readonly worse: readonly Headline[];
  /** Not judged, but changed by more than chance alone would give. */
  readonly changed: readonly Headline[];
  /** Worsening as reported or by their history, the gravest level first. */
  readonly worseRisks: readonly Risk[];
  /** The other risks at a level that is severe. */
  readonly highRisks: readonly Risk[];
};

const isBeyondChance = (headline: Headline): boolean =>
  comparedIn(headline)?.strength === 'beyond chance';

const isWorse = (risk: Risk): boolean => {
  const movement = riskMovement(risk);
  const isComputed = movement.kind === 'compared' && movement.judgement === 'worsening';
  return risk.latest.trend === 'WORSENING' || isComputed;
};

/**
 * What of an outcome a committee has to know: worsening measures joined with deteriorating risks.
 *
 * @param headlines every measure once, in the order of the report
 * @param risks those that concern the outcome
 * @see committees' minutes of 2016 to 2022, which asked for this instead of detail
 * @example committeeSummary(headlines, risks).worse.map(({ measure }) => measure.code) // ['S01', 'S03B', 'S05A', 'S05D']
 */
export const committeeSummary = (
  headlines: readonly Headline[],
  risks: readonly Risk[],
): CommitteeSummary => {
  const worse = headlines.filter((one) => went(one, 'worse'));
  const worseRisks = byLevel(risks.filter(isWorse));
  return {
    worse: [...worse.filter(isBeyondChance), ...worse.filter((one) => !isBeyondChance(one))],
    changed: headlines.filter(
      (one) =>
        comparedIn(one)?.judgement === 'not judged' && went(one, 'changed') && isBeyondChance(one),
    ),
    worseRisks,
    highRisks: risks.filter((one) => one.latest.severe && !worseRisks.includes(one)),
  };
};

/**
 * The first sentence of what an officer wrote under "What has changed and why?", after the indicator's code: with its
 * quarter where it is older than the figures, and marked where it is not signed off or no longer as published.
 *
 * @param beside the round of the newest figure beside it, see {@link newestRound}
 * @param name what it begins with instead of the code; empty below a heading that has the name
 * @returns empty where nothing was written there
 * @example quoteReason(s05, Q3_2018_19) // 'S05, Q2 2018/19: The police cite improvements to recording practices.'
 */
export const quoteReason = (
  commentary: Commentary | undefined,
  beside: Period | undefined,
  name: string = commentary?.indicator ?? '',
): string => {
  const answer = commentary?.answers.find(({ question }) => question === 'changed-and-why');
  const reason = splitSentences(answer?.blocks[0]?.text ?? '')[0] ?? '';
  if (!commentary || reason === '') return '';
  const written = answer?.since ?? commentary.period;
  const when = isOlder(written, beside) ? [describePeriod(written)] : [];
  const head = [...(name ? [name] : []), ...when].join(', ');
  const mark = formatTextMark(commentary, answer);
  const before = [...(head ? [head] : []), ...(mark ? [`(${mark})`] : [])].join(' ');
  return before ? `${before}: ${reason}` : reason;
};
