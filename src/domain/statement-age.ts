import type { Headline } from './figures/headline.ts';
import type { Answer, Commentary, CommentaryQuestion, Indicator, Outcome } from './indicator.ts';
import { commentaryQuestions } from './indicator.ts';
import {
  comparePeriods,
  describePeriod,
  monthOf,
  newestEnded,
  type Period,
  periodDates,
  shiftPeriod,
} from './period/period.ts';
import { ownQuestion, questionOf } from './question-words.ts';
import type { WithReportWords } from './report-words.ts';
import type { Series } from './series.ts';

/**
 * The quarter whose round first asks for the value of a period: that in which the period's last day and the series'
 * `lagMonths` lie. It is the inverse of `expectedPeriod`.
 *
 * @example roundAskingFor(S03A.series, academicYear2016_17) // Q4 2017/18: August 2017 and seven months is March
 */
export const roundAskingFor = (
  { lagMonths = 0 }: Pick<Series, 'lagMonths'>,
  period: Period,
): Period => {
  const month = shiftPeriod(monthOf(periodDates(period).end), lagMonths);
  return shiftPeriod(newestEnded('financial-quarter', shiftPeriod(month, -1)), 1);
};

/** A series that does not say how long its figures take takes as long as the one that is judged. */
const withLag = (one: Series, judged: Series | undefined): Pick<Series, 'lagMonths'> =>
  one.lagMonths === undefined && judged ? judged : one;

/**
 * The round that the newest of the figures on a card belong to, or of those that are known beside them in another
 * series: "not yet available" was true before these came.
 *
 * @returns undefined where no figure is known, so that nothing beside it can be older
 * @example newestRound([headline of S05A at Q3 2018/19]) // Q3 2018/19
 */
export const newestRound = (headlines: readonly Headline[]): Period | undefined =>
  headlines
    .flatMap(({ series, verdict, newer }) => [
      ...(series && verdict?.later ? [roundAskingFor(series, verdict.later.period)] : []),
      ...(newer ? [roundAskingFor(withLag(newer.series, series), newer.observation.period)] : []),
    ])
    .toSorted(comparePeriods)
    .at(-1);

/**
 * Whether a statement (a commentary, a printed benchmark, a risk's assessment, a note of the report) is of an earlier
 * round than the figures beside it. Where this is true, the statement names its period: nothing else decides it.
 *
 * @param written the quarter whose round the statement was written in
 * @param beside the round of the newest figure beside it, see {@link newestRound}
 * @see docs/domain.md#age
 * @example isOlder(Q2_2018_19, Q3_2018_19) // true
 */
export const isOlder = (written: Period | undefined, beside: Period | undefined): boolean =>
  written !== undefined && beside !== undefined && comparePeriods(written, beside) < 0;

/**
 * A heading or the beginning of a sentence, with the period where the statement after it is older than its figures.
 *
 * @example dateIfOlder('Benchmark', Q2_2018_19, Q3_2018_19) // 'Benchmark, Q2 2018/19'
 */
export const dateIfOlder = (
  words: string,
  written: Period | undefined,
  beside: Period | undefined,
): string => (written && isOlder(written, beside) ? `${words}, ${describePeriod(written)}` : words);

const askedThen: Readonly<Record<CommentaryQuestion, (when: string) => string>> = {
  'telling-us': (when) => `What the figures told us in ${when}`,
  'changed-and-why': (when) => `What had changed in ${when}, and why`,
  issues: (when) => `What the issues were in ${when}, and how they were to be addressed`,
};

/**
 * A standing question above its answer: as printed, or with the period where the answer is older than the figures
 * beside it.
 *
 * @param home the outcome of the indicator, whose report may have words of its own
 * @example nameQuestion('telling-us', Q2_2018_19, Q3_2018_19) // 'What the figures told us in Q2 2018/19'
 */
export const nameQuestion = (
  question: CommentaryQuestion,
  written: Period,
  beside: Period | undefined,
  home?: WithReportWords,
): string => {
  if (!isOlder(written, beside)) return questionOf(question, home);
  const when = describePeriod(written);
  const own = ownQuestion(question, home);
  // A heading is dated as it is; only the question that the bot asks can be put in the past.
  return own && own !== commentaryQuestions[question]
    ? `${own}, ${when}`
    : askedThen[question](when);
};

const textOf = ({ blocks }: Answer): string => JSON.stringify(blocks);

/**
 * Answers with the quarter that their words are from, where the officers kept them: words are as
 * old as the first round in a row that had them.
 *
 * @param commentaries of any indicators, oldest first for each
 * @returns the same, with `since` on each answer that an earlier round gave word for word
 * @example dateAnswers([{ period: Q2, answers: [a] }, { period: Q3, answers: [a] }])[1].answers[0].since // Q2
 */
export const dateAnswers = (commentaries: readonly Commentary[]): Commentary[] => {
  const last = new Map<string, Commentary>();
  return commentaries.map((commentary) => {
    const before = last.get(commentary.indicator);
    const answers = commentary.answers.map((answer) => {
      const kept = before?.answers.find(
        (one) => one.question === answer.question && textOf(one) === textOf(answer),
      );
      return before && kept ? { ...answer, since: kept.since ?? before.period } : answer;
    });
    const dated = { ...commentary, answers };
    last.set(commentary.indicator, dated);
    return dated;
  });
};

/** The quarter of the report in which an indicator's benchmarks and notes are printed. */
export const reportQuarter = (
  { outcome }: Pick<Indicator, 'outcome'>,
  outcomes: readonly Outcome[],
): Period | undefined => outcomes.find(({ code }) => code === outcome)?.report.period;
