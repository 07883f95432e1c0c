import type { Card } from '../../cards/card.ts';
import { formatTrend } from '../../cards/format-trend.ts';
import { passagesCard } from '../../cards/message-card.ts';
import { type Catalogue, concernsOutcome } from '../../domain/catalogue.ts';
import {
  type CommitteeSummary,
  committeeSummary,
  quoteReason,
} from '../../domain/committee-summary.ts';
import { type Headline, headlineOf } from '../../domain/figures/headline.ts';
import { sayHowNew } from '../../domain/figures/newest-figures.ts';
import { summariseHeadlines } from '../../domain/figures/summarise-headlines.ts';
import { writeFigure } from '../../domain/figures/write-figure.ts';
import type { Commentary, Indicator, Outcome, TextBlock } from '../../domain/indicator.ts';
import type { ObservedSeries } from '../../domain/observed-series.ts';
import type { Period } from '../../domain/period/period.ts';
import type { Risk } from '../../domain/risks/risk.ts';
import { sayLevels, severeLevels } from '../../domain/risks/risk-key.ts';
import { dateIfOlder, newestRound } from '../../domain/statement-age.ts';
import { button } from '../request.ts';

/** What a summary of an outcome is made from, as whoever reads it may see it. */
export type SummaryParts = {
  readonly catalogue: Catalogue;
  /** Those that count for the outcome. */
  readonly indicators: readonly Indicator[];
  readonly series: readonly ObservedSeries[];
  /** Oldest first. */
  readonly commentaries: readonly Commentary[];
  readonly risks: readonly Risk[];
  /** ISO date in London. */
  readonly today: string;
  /** Above the name of the outcome; "Summary for committee" when left out. */
  readonly above?: string;
  /** What the quarter asks for and was published as missing, a line each. */
  readonly missing?: readonly string[];
};

/** A card is read on a phone; the page and the report have the rest. */
const mostShown = 6;

const bullet = (text: string): TextBlock => ({ kind: 'bullet', text });

const figureBullets = (headlines: readonly Headline[]): TextBlock[] =>
  headlines.slice(0, mostShown).flatMap((one) => {
    const said = writeFigure(one);
    return said ? [bullet(`${said}.`)] : [];
  });

const riskBullet =
  (newest: Parameters<typeof dateIfOlder>[2]) =>
  (risk: Risk): TextBlock => {
    const { code, title, latest } = risk;
    return bullet(
      `${latest.level} ${dateIfOlder(code, latest.period, newest)} ${title}. ${formatTrend(risk)}.`,
    );
  };

const more = (all: readonly unknown[]): TextBlock[] =>
  all.length > mostShown
    ? [{ kind: 'paragraph', text: `And ${all.length - mostShown} more, in the full report.` }]
    : [];

/** Why it got worse, once for each indicator, in the words of its officers. */
const reasonsOf = (
  worse: readonly Headline[],
  { indicators, commentaries }: SummaryParts,
  newest: Period | undefined,
): TextBlock[] => {
  const meant = indicators.filter(({ measures }) =>
    worse.some(({ measure }) => measures.includes(measure)),
  );
  return meant.slice(0, mostShown).flatMap(({ code }) => {
    const written = commentaries.findLast((one) => one.indicator === code);
    const reason = quoteReason(written, newest);
    return reason ? [bullet(reason)] : [];
  });
};

type Passage = { readonly heading: string; readonly blocks: readonly TextBlock[] };

const passageIfAny = (heading: string, blocks: readonly TextBlock[]): Passage[] =>
  blocks.length > 0 ? [{ heading, blocks }] : [];

const listOr = (
  blocks: readonly TextBlock[],
  all: readonly unknown[],
  none: string,
): readonly TextBlock[] =>
  all.length > 0 ? [...blocks, ...more(all)] : [{ kind: 'paragraph', text: none }];

const passagesOf = (
  { worse, changed, worseRisks, highRisks }: CommitteeSummary,
  headlines: readonly Headline[],
  parts: SummaryParts,
): Passage[] => {
  const { missing = [] } = parts;
  const severe = sayLevels(severeLevels(parts.catalogue.outcomes));
  const allRisks = [...worseRisks, ...highRisks];
  const newest = newestRound(headlines);
  const risks = allRisks.slice(0, mostShown).map(riskBullet(newest));
  return [
    {
      heading: `Got worse (${worse.length})`,
      blocks: listOr(figureBullets(worse), worse, 'No measure got worse.'),
    },
    ...passageIfAny('Why, as the officers wrote', reasonsOf(worse, parts, newest)),
    ...passageIfAny('Not judged, but changed by more than chance would give', [
      ...figureBullets(changed),
      ...more(changed),
    ]),
    {
      heading: `Worsening risks (${worseRisks.length}) and others at ${severe} (${highRisks.length})`,
      blocks: listOr(risks, allRisks, `No risk is worsening or ${severe}.`),
    },
    ...passageIfAny(`Published as missing (${missing.length})`, [
      ...missing.slice(0, mostShown).map(bullet),
      ...more(missing),
    ]),
  ];
};

/** The short version of the report for a committee: worsening measures joined with deteriorating risks. */
export const committeeCard = (outcome: Outcome, parts: SummaryParts): Card => {
  const { catalogue, indicators, series, today, above = 'Summary for committee' } = parts;
  const headlines = indicators.flatMap(({ measures }) =>
    measures.map((one) => headlineOf(one, series, today)),
  );
  const risks = parts.risks.filter(({ featuresUnder }) =>
    featuresUnder.some((place) => concernsOutcome(catalogue, place, outcome.code)),
  );
  const { sentence, chance } = summariseHeadlines(headlines);
  return passagesCard({
    above,
    title: outcome.name,
    intro: [sentence, chance, sayHowNew(headlines)].filter((one) => one !== '').join(' '),
    passages: passagesOf(committeeSummary(headlines, risks), headlines, parts),
    next: [
      button('What has got worse?', { kind: 'movements', way: 'worse', outcome: outcome.code }),
      button('As text to paste', { kind: 'paragraph', codes: [], form: 'page' }),
      button('Overview', { kind: 'overview', outcome: outcome.code }),
    ],
  });
};
