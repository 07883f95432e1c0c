import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { nameMeasure } from '../../../cards/format-text.ts';
import { type PassagesView, passagesCard } from '../../../cards/message-card.ts';
import { judgedSeries } from '../../../domain/figures/headline.ts';
import { formatDate, formatDay } from '../../../domain/format.ts';
import type { TextBlock } from '../../../domain/indicator.ts';
import { londonDay } from '../../../domain/london-time.ts';
import { pageOf } from '../../../domain/page.ts';
import {
  describePeriod,
  type Period,
  periodDates,
  shiftPeriod,
} from '../../../domain/period/period.ts';
import { askDay, dueDate, publicationDay } from '../../../domain/round/deadlines.ts';
import { nextExpected } from '../../../domain/round/owed.ts';
import { sayNextOn, sayNoLonger } from '../../../domain/say-series.ts';
import type { Series } from '../../../domain/series.ts';
import { isCollected } from '../../../domain/series-periods.ts';
import { button } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { nameOfTeam } from '../../roles-of.ts';
import { isPrinted, publishedOn } from '../../round/publishing.ts';
import { rowsPager } from '../pagers.ts';
import { page, type RequestDescriptor } from '../request-descriptor.ts';

const bullet = (text: string): TextBlock => ({ kind: 'bullet', text });

/** The steps of one quarter in order of time, with those that have passed marked so. */
const stepsOf = (quarter: Period, context: RequestContext): PassagesView['passages'][number] => {
  const { calendar, schedule } = context.settings;
  const { today } = context.clock;
  const rules = { calendar, schedule };
  const published = publishedOn(quarter, context.catalogue);
  const steps: readonly (readonly [string, string])[] = [
    ['the quarter ends', periodDates(quarter).end],
    ['figures are asked for', askDay(quarter, calendar)],
    ['figures are due', dueDate('values', quarter, rules)],
    ['commentary is due', dueDate('commentary', quarter, rules)],
    ['the sign-off is due', dueDate('sign-off', quarter, rules)],
    published === undefined
      ? ['to be published', publicationDay(quarter, rules)]
      : ['published', published],
  ];
  return {
    heading: describePeriod(quarter),
    blocks: steps.map(([what, day]) =>
      bullet(`${formatDay(day)}: ${what}${day < today && what !== 'published' ? ' (passed)' : ''}`),
    ),
  };
};

/** The quarter whose report is still to come. */
const openQuarter = ({ clock: { round }, catalogue }: RequestContext): Period =>
  publishedOn(round, catalogue) === undefined && !isPrinted(round, catalogue)
    ? round
    : shiftPeriod(round, 1);

const months = (many: number): string => (many === 1 ? 'a month' : `${many} months`);

/** What the time that figures take means for when the next ones come; measures alike share it. */
const sayLag = (series: Series, context: RequestContext): string => {
  const {
    clock: { today },
    settings: { calendar, schedule },
  } = context;
  const { lagMonths = 0, discontinued } = series;
  const next = nextExpected(series, openQuarter(context));
  if (discontinued && !isCollected(series, next.period))
    return sayNoLonger(discontinued).replace(/^N/, 'n');
  const due = dueDate('values', next.round, { calendar, schedule });
  const when =
    lagMonths === 0
      ? 'known as soon as the period ends'
      : `${lagMonths < 0 ? 'known' : 'published'} ${months(Math.abs(lagMonths))} ${lagMonths < 0 ? 'before' : 'after'} the period ends`;
  const asked = `The next, ${describePeriod(next.period)}, is asked for in the round of ${describePeriod(next.round)} and ${due < today ? 'was ' : ''}due on ${formatDay(due)}.`;
  return [`${when}.`, ...sayNextOn(series, today), asked].join(' ');
};

/** A line for all measures whose figures come at the same time. */
const sayLags = (context: RequestContext): string[] => {
  const judged = context.catalogue.indicators
    .flatMap(({ measures, performanceMeasures }) => [...measures, ...performanceMeasures])
    .flatMap((measure) => {
      const series = judgedSeries(measure);
      return series ? [{ name: nameMeasure(measure), when: sayLag(series, context) }] : [];
    });
  return [...Map.groupBy(judged, ({ when }) => when)].map(
    ([when, alike]) => `${alike.map(({ name }) => name).join('; ')}: ${when}`,
  );
};

/** The date that readers ask for, before the steps that lead to it. */
const sayNext = (context: RequestContext): string => {
  const { clock, settings } = context;
  const next = openQuarter(context);
  const day = publicationDay(next, settings);
  const is = day < clock.today ? 'was' : 'is';
  return `The next report, for ${describePeriod(next)}, ${is} to be published by ${formatDay(day)}.`;
};

const ofNextReport = /\bnext\b.*\b(?:report|published|cabinet|committee|scrutiny)\b/i;

/** What the team wrote of the next report, which may say when it goes to whom; the newest, once. */
const writtenAnswers = ({ catalogue }: RequestContext): PassagesView['passages'] => {
  const [newest] = catalogue.words.answers
    .filter(({ removed, question }) => !removed && ofNextReport.test(question))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime());
  return newest
    ? [
        {
          heading: `Answer from ${nameOfTeam(catalogue)}, ${formatDate(londonDay(newest.at))}`,
          blocks: [{ kind: 'paragraph', text: newest.text }],
        },
      ]
    : [];
};

/** The coming dates of each step, and when the figures of each measure come. */
const answer = async (
  { page: number = 1 }: { readonly page?: number | undefined },
  context: RequestContext,
): Promise<Card> => {
  const { clock, catalogue } = context;
  const first = isPrinted(clock.round, catalogue) ? openQuarter(context) : clock.round;
  const said = sayLags(context);
  const shown = pageOf(said, number);
  return passagesCard({
    title: 'Publication calendar',
    intro: `${sayNext(context)} A day on a weekend or a bank holiday moves to the working day before.`,
    passages: [
      ...(shown.number === 1 ? writtenAnswers(context) : []),
      ...(shown.number === 1
        ? [0, 1, 2].map((later) => stepsOf(shiftPeriod(first, later), context))
        : []),
      { heading: 'When each figure comes', blocks: shown.rows.map(bullet) },
    ],
    ...rowsPager(shown, 'groups of measures', (to) => ({ kind: 'publication-calendar', page: to })),
    next: [
      button('What was published', { kind: 'publications' }),
      button('Deadlines', { kind: 'deadlines' }),
    ],
  });
};

const schema = z.strictObject({ kind: z.literal('publication-calendar'), page });

/** What is due when, up to publication. */
export const publicationCalendar: RequestDescriptor<'publication-calendar'> = {
  schema,
  purpose:
    'The coming dates of each step of the reporting rounds (end of the period, due dates, sign-off, publication) and when the next figure of each measure comes.',
  heading: 'Publishing and documents',
  name: () => 'Publication calendar',
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'publication-calendar': z.infer<typeof schema>;
  }
}
