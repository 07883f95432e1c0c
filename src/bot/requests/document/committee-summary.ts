import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { passagesCard } from '../../../cards/message-card.ts';
import { formatTrend } from '../../../cards/risks-card.ts';
import { concernsOutcome } from '../../../domain/catalogue.ts';
import { committeeSummary, firstReason } from '../../../domain/committee-summary.ts';
import type { Headline } from '../../../domain/figures/headline.ts';
import { headlineOf } from '../../../domain/figures/headline.ts';
import { sayHowNew } from '../../../domain/figures/newest-figures.ts';
import { summariseHeadlines } from '../../../domain/figures/summarise-headlines.ts';
import { writeFigure } from '../../../domain/figures/write-figure.ts';
import type { Commentary, Indicator, Outcome, TextBlock } from '../../../domain/indicator.ts';
import type { Risk } from '../../../domain/risks/risk.ts';
import { dateIfOlder, newestRound } from '../../../domain/statement-age.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { readOutcomes } from '../overview.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';

type Asked = RequestOf<'committee-summary'>;

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
  ({ code, title, latest }: Risk): TextBlock =>
    bullet(
      `${latest.level} ${dateIfOlder(code, latest.period, newest)} ${title}. ${formatTrend(latest.trend)}.`,
    );

const more = (all: readonly unknown[]): TextBlock[] =>
  all.length > mostShown
    ? [{ kind: 'paragraph', text: `And ${all.length - mostShown} more, in the full report.` }]
    : [];

/** Why it got worse, once for each indicator, in the words of its officers. */
const reasonsOf = (
  worse: readonly Headline[],
  indicators: readonly Indicator[],
  commentaries: readonly Commentary[],
): TextBlock[] => {
  const meant = indicators.filter(({ measures }) =>
    worse.some(({ measure }) => measures.includes(measure)),
  );
  return meant.slice(0, mostShown).flatMap(({ code }) => {
    const written = commentaries.findLast((one) => one.indicator === code);
    const reason = firstReason(written);
    const dated = dateIfOlder(code, written?.period, newestRound(worse));
    return reason ? [bullet(`${dated}: ${reason}`)] : [];
  });
};

const buildCard = async (outcome: Outcome, context: RequestContext): Promise<Card> => {
  const { catalogue, stores, clock } = context;
  const [{ indicators, series }, commentaries] = await Promise.all([
    readOutcomes([outcome.code], context),
    stores.outcomes.readCommentaries(),
  ]);
  const headlines = indicators.flatMap(({ measures }) =>
    measures.map((one) => headlineOf(one, series, clock.today)),
  );
  const risks = catalogue.risks.filter(({ featuresUnder }) =>
    featuresUnder.some((place) => concernsOutcome(catalogue, place, outcome.code)),
  );
  const { worse, changed, worseRisks, highRisks } = committeeSummary(headlines, risks);
  const { sentence, chance } = summariseHeadlines(headlines);
  const allRisks = [...worseRisks, ...highRisks];
  const reasons = reasonsOf(worse, indicators, commentaries);
  const newest = newestRound(headlines);
  const none = (text: string): TextBlock[] => [{ kind: 'paragraph', text }];
  return passagesCard({
    above: 'Summary for committee',
    title: outcome.name,
    intro: [sentence, chance, sayHowNew(headlines)].filter((one) => one !== '').join(' '),
    passages: [
      {
        heading: `Got worse (${worse.length})`,
        blocks:
          worse.length > 0
            ? [...figureBullets(worse), ...more(worse)]
            : none('No measure got worse.'),
      },
      ...(reasons.length > 0 ? [{ heading: 'Why, as the officers wrote', blocks: reasons }] : []),
      ...(changed.length > 0
        ? [
            {
              heading: 'Not judged, but changed by more than chance would give',
              blocks: [...figureBullets(changed), ...more(changed)],
            },
          ]
        : []),
      {
        heading: `Risks that are worsening (${worseRisks.length}) or HIGH (${highRisks.length} others)`,
        blocks:
          allRisks.length > 0
            ? [...allRisks.slice(0, mostShown).map(riskBullet(newest)), ...more(allRisks)]
            : none('No risk is worsening or HIGH.'),
      },
    ],
    next: [
      button('What has got worse?', { kind: 'movements', way: 'worse', outcome: outcome.code }),
      button('As text to paste', { kind: 'paragraph', codes: [], form: 'page' }),
      button('Overview', { kind: 'overview', outcome: outcome.code }),
    ],
  });
};

/** Worsening measures joined with deteriorating risks: what a committee reads first. */
const answer = async ({ outcome: asked }: Asked, context: RequestContext): Promise<Card> => {
  const { catalogue } = context;
  const outcome = catalogue.outcomes.find(({ code }) => asked === undefined || code === asked);
  return outcome ? buildCard(outcome, context) : noSuchThing('outcome', asked ?? '', catalogue);
};

const schema = z.strictObject({ kind: z.literal('committee-summary'), outcome: id.optional() });

/** The short version of the report, as a card. */
export const committeeSummaryRequest: RequestDescriptor<'committee-summary'> = {
  schema,
  purpose:
    'The summary for a committee on one page: what got worse, why, and which risks are worsening or HIGH.',
  heading: 'What stands out',
  name: () => 'Summary for committee',
  query: { subjects: { outcome: 'outcome' } },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'committee-summary': z.infer<typeof schema>;
  }
}
