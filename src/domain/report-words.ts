/** The headings and titles of a report, and of roles on cards, where the council has none of its own. */
const plainWords = {
  overview: 'Overview: direction of travel',
  focus: 'Overview: areas for focus',
  sponsor: 'Sponsor',
  outcomeLead: 'Outcome lead',
  indicatorLead: 'Indicator lead',
  benchmark: 'Benchmarking',
  tellingUs: 'What are the figures telling us?',
  changedAndWhy: 'What has changed and why?',
  issues: 'What are the issues and how can we address them?',
  performance: 'Performance measures',
  milestones: 'Milestones and actions',
  risk: 'Risk',
  risks: 'Risks',
  unassignedRisks: 'Risks of no single indicator',
  key: 'Key',
  contact: 'Contact',
  /** Those who run the reporting round, as they are called after “the”. */
  team: 'performance team',
} as const;

/** The places of a report whose words a council may choose. */
export const reportWordPlaces = Object.keys(plainWords) as readonly (keyof typeof plainWords)[];

/** The headings and titles of a council's report. */
export type ReportWords = Readonly<Record<keyof typeof plainWords, string>>;

/** An outcome, as far as its report has words of its own. */
export type WithReportWords = {
  readonly report: { readonly words?: Partial<ReportWords> | undefined };
};

/**
 * What a council calls something in its reports, where all of these have the same word for it.
 *
 * @returns undefined where they differ, or one has none
 * @example sharedReportWord('risks', outcomes) // 'Strategic risk register'
 */
export const sharedReportWord = (
  place: keyof typeof plainWords,
  all: readonly WithReportWords[],
): string | undefined => {
  const [word, ...more] = new Set(all.map(({ report }) => report.words?.[place]));
  return more.length === 0 ? word : undefined;
};

/**
 * The words of an outcome's report: the council's where the report file has them, plain ones otherwise.
 *
 * @example reportWordsOf(outcome).contact // 'Contact', or 'CONTACT' as printed
 */
export const reportWordsOf = ({ report }: WithReportWords): ReportWords => ({
  ...plainWords,
  ...report.words,
});
