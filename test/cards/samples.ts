import type { Card } from '../../src/cards/card.ts';
import { commentaryCard } from '../../src/cards/commentary-card.ts';
import { figuresCard } from '../../src/cards/figures-card.ts';
import { indicatorCard } from '../../src/cards/indicator-card.ts';
import { helpCard, messageCard, welcomeCard } from '../../src/cards/message-card.ts';
import { overviewCard, wholeCard } from '../../src/cards/overview-card.ts';
import { peopleCard } from '../../src/cards/people-card.ts';
import { risksCard } from '../../src/cards/risks-card.ts';
import type { Headline } from '../../src/domain/figures/headline.ts';
import { countedOnce } from '../../src/domain/figures/overall-headline.ts';
import { summariseHeadlines } from '../../src/domain/figures/summarise-headlines.ts';
import { answerSamples } from './answer-samples.ts';
import {
  buildHeadline,
  buildIndicator,
  buildIndicatorView,
  buildMeasure,
  buildObservations,
} from './build.ts';
import { hostileSamples } from './hostile-samples.ts';
import {
  catalogue,
  commentaryOf,
  findIndicator,
  findPerson,
  headlinesOf,
  outcome,
  risksOf,
} from './real-data.ts';
import { riskSamples } from './risk-samples.ts';
import { roundSamples } from './round-samples.ts';
import { trendSamples } from './trend-samples.ts';

const button = (title: string, request: Record<string, unknown>) => ({ title, request });
const show = (code: string, title = `Show ${code}`) => button(title, { kind: 'show', code });

const nextOf = (code: string) => [
  button('Commentary', { kind: 'commentary', code }),
  button('Risks', { kind: 'risks', indicator: code }),
  button('Who leads', { kind: 'people', indicator: code }),
  button('Overview', { kind: 'overview' }),
];

const realIndicator = (code: string, part?: string, standing?: string): Card => {
  const indicator = findIndicator(code);
  return indicatorCard({
    outcomes: [outcome],
    indicator,
    headlines: headlinesOf(code)
      .filter(({ measure }) => part === undefined || measure.code === part)
      .map((headline) => ({
        headline,
        press: { ...show(headline.measure.code), inPlace: true as const },
      })),
    ...(part
      ? {
          steps: [
            turn('◀ Q1 2018/19', { kind: 'show', code: part }),
            turn('S05B ▶', { kind: 'show', code: 'S05B' }),
          ],
        }
      : {}),
    commentary: commentaryOf(code),
    risks: risksOf(code),
    outcomeLeads: indicator.outcomeLeads.map(findPerson),
    indicatorLeads: indicator.indicatorLeads.map(findPerson),
    ...(standing ? { standing } : {}),
    next: nextOf(code),
  });
};

const standing = 'Q3 2018/19: submitted by Andy Frost on 2 January 2019, not signed off yet.';

/** A status of the whole beside those of its parts, as the card and a list have it. */
const partsWithOverall = () => {
  const statuses = [{ word: 'Close', colour: 'amber', symbol: '◐' }] as const;
  const [period] = headlinesOf('S05').flatMap(({ verdict }) => verdict?.later?.period ?? []);
  if (!period) throw new Error('S05 has no figure');
  const overall = [{ period, status: 'Close', reason: 'Three of four parts are close.' }];
  const { code, name, shortName } = findIndicator('S05');
  const whole = { code, name, shortName, overall };
  return headlinesOf('S05').map((headline) => ({
    ...headline,
    measure: { ...headline.measure, statuses, whole },
  }));
};

const overallStatus = (): Card => {
  const headlines = partsWithOverall();
  return indicatorCard(
    buildIndicatorView({
      indicator: { ...findIndicator('S05'), measures: headlines.map(({ measure }) => measure) },
      headlines: headlines.map((headline) => ({ headline, press: show(headline.measure.code) })),
    }),
  );
};

const overallInLists = (headlines: readonly Headline[]): Card =>
  figuresCard({
    above: '',
    title: 'Targets',
    headlines: headlines.map((headline) => ({ headline, press: show(headline.measure.code) })),
    notes: [],
    next: [],
  });

const nothingKnown = (): Card =>
  indicatorCard(
    buildIndicatorView({
      headlines: [
        {
          headline: buildHeadline([], buildMeasure({ series: [] })),
          press: show('X01'),
        },
      ],
    }),
  );

const firstValue = (): Card =>
  indicatorCard(
    buildIndicatorView({
      headlines: [
        {
          headline: buildHeadline(buildObservations([1234], { flags: ['provisional'] })),
          press: show('X01'),
        },
      ],
    }),
  );

const overview = (): Card =>
  overviewCard({
    outcome,
    sponsor: findPerson(outcome.sponsor ?? ''),
    headlines: catalogue.indicators.flatMap(({ code }) => headlinesOf(code)),
    rows: catalogue.indicators.flatMap((indicator) =>
      headlinesOf(indicator.code).map((headline) => ({
        headline,
        indicator,
        press: show(headline.measure.code),
      })),
    ),
    next: [
      button('High risks', { kind: 'risks', level: 'HIGH' }),
      button('People', { kind: 'people' }),
      button('What can I ask?', { kind: 'help' }),
    ],
  });

const whole = (): Card => {
  const headlines = catalogue.indicators.flatMap((indicator) => headlinesOf(indicator.code));
  const summary = summariseHeadlines(headlines);
  return wholeCard({
    council: outcome.council,
    summary,
    headlines,
    outcomes: [
      { press: button(outcome.name, { kind: 'overview', outcome: outcome.code }), summary },
    ],
    next: [button('What can I ask?', { kind: 'help' })],
  });
};

const placedRisks = () =>
  catalogue.risks.map((risk) => ({
    risk,
    places: risk.featuresUnder.map((code) =>
      code.length > 1 ? `${code} ${findIndicator(code).shortName}` : outcome.name,
    ),
  }));

const risks = (page: object = {}): Card =>
  risksCard({
    title: 'Corporate risks',
    intro: outcome.name,
    risks: placedRisks(),
    nothing: 'No risks are listed.',
    riskKey: outcome.riskKey,
    next: [button('High risks', { kind: 'risks', level: 'HIGH' })],
    ...page,
  });

const turn = (title: string, request: Record<string, unknown>) => ({
  ...button(title, request),
  inPlace: true as const,
});

const risksPage = (): Card =>
  risks({
    onPage: placedRisks().slice(4, 7),
    pager: {
      words: 'Risks 5–7 of 16',
      buttons: [
        turn('Previous 3', { kind: 'risks', page: 1 }),
        turn('Next 3', { kind: 'risks', page: 3 }),
      ],
    },
  });

const commentaryPart = (): Card =>
  commentaryCard({
    indicator: findIndicator('S04'),
    commentary: commentaryOf('S04'),
    question: 'issues',
    pager: {
      words: 'Part 2 of 3',
      buttons: [
        turn('Previous part', { kind: 'commentary', code: 'S04', question: 'issues', page: 1 }),
        turn('Next part', { kind: 'commentary', code: 'S04', question: 'issues', page: 3 }),
      ],
    },
    headlines: [],
    next: [],
  });

const noRisks = (): Card =>
  risksCard({
    title: 'Risks of S05',
    risks: [],
    nothing: findIndicator('S05').noRisksStatement ?? '',
    riskKey: outcome.riskKey,
    next: [show('S05')],
  });

const rolesOf = (person: string) => {
  const led = catalogue.indicators.filter(({ outcomeLeads }) => outcomeLeads.includes(person));
  const of = led.map(({ code, shortName }) => `${code} ${shortName}`);
  return of.length > 0 ? [{ role: 'Outcome lead officer', of }] : [];
};

const people = (): Card =>
  peopleCard({
    title: 'People',
    people: catalogue.people.map((person) => ({
      person,
      roles: rolesOf(person.id),
    })),
    next: [button('Overview', { kind: 'overview' })],
  });

const commentary = (code: string, question?: 'issues'): Card =>
  commentaryCard({
    indicator: findIndicator(code),
    commentary: commentaryOf(code),
    ...(question ? { question } : {}),
    headlines: headlinesOf(code),
    next: nextOf(code).slice(1),
  });

const noCommentary = (): Card =>
  commentaryCard({
    indicator: buildIndicator(),
    commentary: undefined,
    headlines: [buildHeadline()],
    next: [],
  });

const help = (): Card =>
  helpCard({
    title: 'What you can ask',
    intro:
      'Press a heading to see questions, then press a question to ask it. Or ask in your own words.',
    groups: [
      {
        heading: 'Figures',
        examples: [show('S05', 'show S05 crime'), show('S01', 'child protection plans')],
      },
      { heading: 'Risks', examples: [button('high risks', { kind: 'risks', level: 'HIGH' })] },
      {
        heading: 'People',
        examples: [button('who leads S04', { kind: 'people', indicator: 'S04' })],
      },
    ],
  });

const welcome = (): Card =>
  welcomeCard({
    title: 'Hello, I am the Outcomes bot',
    lines: [
      `I answer questions about the ${outcome.report.title} (${outcome.name}).`,
      'Please submit S05 by Monday 21 January 2019.',
    ],
    buttons: [
      button('Open the form for S05', { kind: 'update', code: 'S05' }),
      button('What do I have to submit?', { kind: 'mine' }),
      button('How are we doing?', { kind: 'overview' }),
      button('What has got worse?', { kind: 'movements', way: 'worse' }),
      button('More', { kind: 'help' }),
    ],
  });

const message = (): Card =>
  messageCard({
    title: 'Which one do you mean?',
    text: 'Several things go by that name.',
    buttons: catalogue.indicators
      .slice(0, 5)
      .map(({ code, name }) => show(code, `${code} ${name}`)),
  });

/** Every card over the report of December 2018, and where little or nothing is known. */
export const samples: Readonly<Record<string, () => Card>> = {
  'indicator-S01': () => realIndicator('S01'),
  'indicator-S02': () => realIndicator('S02'),
  'indicator-S03': () => realIndicator('S03'),
  'indicator-S04': () => realIndicator('S04'),
  'indicator-S05': () => realIndicator('S05'),
  'indicator-S05A': () => realIndicator('S05', 'S05A'),
  'indicator-S05-submitted': () => realIndicator('S05', undefined, standing),
  'indicator-S05-overall': overallStatus,
  'indicator-S06': () => realIndicator('S06'),
  'targets-overall': () =>
    overallInLists([...countedOnce(partsWithOverall()), ...headlinesOf('S06')]),
  'targets-overall-alone': () => overallInLists(countedOnce(partsWithOverall())),
  'indicator-nothing-known': nothingKnown,
  'indicator-first-value': firstValue,
  overview,
  whole,
  risks: () => risks(),
  'risks-page': risksPage,
  'risks-none': noRisks,
  people,
  'commentary-S01': () => commentary('S01'),
  'commentary-S04': () => commentary('S04'),
  'commentary-S04-issues': () => commentary('S04', 'issues'),
  'commentary-part': commentaryPart,
  'commentary-none': noCommentary,
  help,
  welcome,
  message,
  ...answerSamples,
  ...trendSamples,
  ...riskSamples,
  ...roundSamples,
  ...hostileSamples,
};
