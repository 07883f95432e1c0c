import type { Card } from '../../../cards/card.ts';
import { receiptCard } from '../../../cards/message-card.ts';
import { type MovedRisksView, movedRisksCard } from '../../../cards/moved-risks-card.ts';
import { type Catalogue, outcomeOf } from '../../../domain/catalogue.ts';
import { pageOf } from '../../../domain/page.ts';
import {
  comparePeriods,
  type Period,
  periodLabel,
  previousPeriod,
} from '../../../domain/period/period.ts';
import { quarterSince } from '../../../domain/period/spoken-period.ts';
import {
  findMoved,
  type MovedRisk,
  type MovedWay,
  newestReport,
} from '../../../domain/risks/moved-risks.ts';
import { type Risk, type RiskTrend, riskTrends } from '../../../domain/risks/risk.ts';
import { highRisks } from '../../high-risks.ts';
import { button, type RequestOf } from '../../request.ts';
import { rowsPager } from '../pagers.ts';
import { type MatrixNeeds, namePlaces, placeRisk, withAsked } from './place-risk.ts';

/** Which way risks went, as it follows "risks that". */
export const movedWords: Readonly<Record<MovedWay, string>> = {
  worse: 'got worse',
  better: 'got better',
  same: 'stayed the same',
  changed: 'changed',
};

const outcomesOf = ({ featuresUnder }: Risk, catalogue: Catalogue): string[] =>
  featuresUnder.flatMap((place) => outcomeOf(catalogue, place) ?? []);

type Asked = RequestOf<'risks'>;
type Group = MovedRisksView['groups'][number];

const reportedAs: Readonly<Record<MovedWay, readonly RiskTrend[]>> = {
  worse: ['WORSENING'],
  better: ['IMPROVING'],
  same: ['UNCHANGED'],
  changed: ['WORSENING', 'IMPROVING'],
};

const quarters = (risks: readonly Risk[]): Period[] => {
  const all = risks.flatMap(({ latest, earlier }) => [...earlier, latest]);
  const distinct = new Map(all.map(({ period }) => [period.index, period]));
  return [...distinct.values()].sort(comparePeriods);
};

const groupsAs = (
  trends: readonly RiskTrend[],
  unknown: readonly Risk[],
  context: MatrixNeeds,
): Group[] =>
  trends.flatMap((trend) => {
    const risks = unknown.filter(({ latest }) => latest.trend === trend);
    if (risks.length === 0) return [];
    return [
      {
        heading: `Reported as ${trend.toLowerCase()}`,
        by: 'reported',
        risks: risks.map((risk) => ({ risk, places: namePlaces(risk, context.catalogue) })),
      },
    ];
  });

/** Where the report says it of none of these few, what it says of them instead. */
const mostInstead = 6;

/** What the report says about the trend of risks whose movement cannot be computed. */
const reportedGroups = (
  unknown: readonly Risk[],
  way: MovedWay,
  context: MatrixNeeds,
): { readonly groups: Group[]; readonly saysOther: boolean } => {
  const groups = groupsAs(reportedAs[way], unknown, context);
  const saysOther = groups.length === 0 && unknown.length > 0;
  return {
    groups:
      saysOther && unknown.length <= mostInstead ? groupsAs(riskTrends, unknown, context) : groups,
    saysOther,
  };
};

type Found = {
  readonly moved: readonly MovedRisk[];
  readonly known: readonly Period[];
  /** The report says of none that it moved that way. */
  readonly saysOther: boolean;
  /** The codes of these alone, where they are not all that there are. */
  readonly among: string | undefined;
};

/** The text before the list, or instead of one; empty where the list is enough. */
const answerOf = (way: MovedWay, { moved, known, saysOther, among }: Found): string => {
  const [first, ...more] = known;
  if (!first) return 'No risks are listed.';
  if (more.length === 0) {
    const reported = saysOther
      ? `The report does not say of any risk here that it ${movedWords[way]}.`
      : 'Below is what the report says about the trend.';
    return `Only one quarter of the register is known, ${periodLabel(first)}, so no change can be worked out. ${reported}`;
  }
  if (moved.length === 0 && among)
    return `According to the register’s history, none of ${among} ${movedWords[way]}.`;
  return moved.length === 0
    ? `According to the register’s history, no risk ${movedWords[way]}.`
    : '';
};

const count = (risks: readonly unknown[]): string =>
  risks.length === 1 ? 'one risk' : `${risks.length} risks`;

const codesOf = (risks: readonly Risk[]): string => risks.map(({ code }) => code).join(', ');

const notesOf = (unknown: readonly Risk[], dated: readonly Risk[], known: number): string[] => [
  ...(unknown.length > 0 && known > 1
    ? [`For ${count(unknown)} no change can be worked out: ${codesOf(unknown)}.`]
    : []),
  ...(dated.length > 0
    ? [`The newest report does not assess ${count(dated)}: ${codesOf(dated)}.`]
    : []),
];

/** Reports of different quarters are each compared with the quarter before their own. */
const sinceWhich = (from: Period | undefined, risks: readonly Risk[]): string => {
  const latest = quarters(risks.map((risk) => ({ ...risk, earlier: [] })));
  const [only, ...more] = latest;
  const quarter = from ?? (only && more.length === 0 ? previousPeriod(only) : undefined);
  return quarter ? periodLabel(quarter) : 'the quarter before';
};

const otherWay = (way: MovedWay): MovedWay => (way === 'better' ? 'worse' : 'better');

/** Using another quarter than the one named would answer a different question. */
const noQuarter = (latest: Period): Card =>
  receiptCard({
    title: 'No quarter to compare with',
    lines: [
      `Risks are compared from quarter to quarter, and what you named is not a quarter before ${periodLabel(latest)}. Name an earlier one, such as “since ${periodLabel(previousPeriod(latest))}”.`,
    ],
    next: [
      button('All risks', { kind: 'risks' }),
      button('What has got worse', { kind: 'movements', way: 'worse' }),
      button('Overview', { kind: 'overview' }),
    ],
  });

/** Which of these risks moved a given way since an earlier quarter, answered from their history. */
export const movedRisks = (
  { moved: way = 'changed', since, page: askedPage, ...asked }: Asked,
  risks: readonly Risk[],
  context: MatrixNeeds,
): Card => {
  const known = quarters(risks);
  const latest = known.at(-1);
  const from = latest && since ? quarterSince(since, latest) : undefined;
  if (since && latest && !from) return noQuarter(latest);
  const found = findMoved(risks, way, {
    matrix: context.settings.riskMatrix,
    since: from,
    newest: (risk) => newestReport(outcomesOf(risk, context.catalogue), context.catalogue.outcomes),
  });
  const current = risks.filter((risk) => !found.dated.includes(risk));
  const unknown = found.unknown.map(({ risk }) => risk);
  const moved = found.moved.map(({ risk, movement }) => ({
    ...withAsked(placeRisk(risk, context), asked.aspects, context),
    movement,
  }));
  const reported = reportedGroups(unknown, way, context);
  const groups = [
    ...(moved.length > 0
      ? [{ heading: 'According to the register’s history', by: 'computed' as const, risks: moved }]
      : []),
    ...reported.groups,
  ];
  const { rows, ...page } = pageOf(
    groups.flatMap((group) => group.risks),
    askedPage,
  );
  const same: Asked = { ...asked, moved: way, ...(since && { since }) };
  return movedRisksCard({
    title: `Risks that ${movedWords[way]} since ${sinceWhich(from, current)}`,
    answer: answerOf(way, {
      moved: found.moved,
      known,
      saysOther: reported.saysOther,
      among: asked.codes ? codesOf(risks) : undefined,
    }),
    groups,
    onPage: rows,
    ...rowsPager(page, 'risks', (turned) => ({ ...same, page: turned })),
    notes: notesOf(unknown, found.dated, known.length),
    next: [
      button(`Risks that ${movedWords[otherWay(way)]}`, {
        ...same,
        moved: otherWay(way),
      }),
      highRisks(context.catalogue.outcomes),
      button('All risks', { kind: 'risks' }),
      button('What has got worse', { kind: 'movements', way: 'worse' }),
      button('Overview', { kind: 'overview' }),
    ],
  });
};
