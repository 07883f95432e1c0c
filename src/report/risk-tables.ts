import { formatTrend } from '../cards/format-trend.ts';
import { statusWordsIn } from '../domain/catalogue.ts';
import { wordOfDirection } from '../domain/direction-words.ts';
import { standingOf } from '../domain/figures/headline-standing.ts';
import { capitalise } from '../domain/format.ts';
import { reportWordsOf } from '../domain/report-words.ts';
import { byLevel, type Risk } from '../domain/risks/risk.ts';
import { formatDifference, riskMovement } from '../domain/risks/risk-movement.ts';
import { formatMark } from '../domain/risks/risk-words.ts';
import { dateIfOlder } from '../domain/statement-age.ts';
import { printedColourOf, type StatusWord } from '../domain/target.ts';
import { type Block, cell, paragraph, rowHeading, type Span, type Table } from './document.ts';
import type { ReportMaterial } from './material.ts';
import { nameParts } from './names.ts';
import { headlinesIn } from './overview.ts';

const trendOf = (risk: Risk): (string | Span)[] => {
  const { trend } = risk.latest;
  if (!trend) return [{ text: formatTrend(risk), tone: 'quiet' }];
  const [, meaning = ''] = formatTrend(risk).split(': ');
  const differs = formatDifference(risk.latest, riskMovement(risk)) ?? '';
  return [trend, { text: capitalise(meaning), tone: 'quiet' }, { text: differs, tone: 'quiet' }];
};

const scoreOf = ({ latest }: Risk): string => formatMark(latest);

/** In red where the key gives the colour, or where the level is severe and the key gives none. */
const toneOf = ({ colour, severe }: Risk['latest']): Pick<Span, 'tone'> => {
  if (colour === 'green') return { tone: 'good' };
  return colour === 'red' || (severe && !colour) ? { tone: 'bad' } : {};
};

const rowOf = (risk: Risk, { quarter, catalogue }: ReportMaterial): Table['rows'][number] => [
  rowHeading(`${dateIfOlder(risk.code, risk.latest.period, quarter)} – ${risk.title}`, {
    text: nameParts(risk, catalogue),
    tone: 'quiet',
  }),
  cell(
    {
      text: risk.latest.level,
      bold: true,
      ...toneOf(risk.latest),
    },
    { text: scoreOf(risk), tone: 'quiet' },
  ),
  cell(...trendOf(risk)),
];

/** Risks with their level and trend, in the order of the register. */
export const riskTable = (
  caption: string,
  risks: readonly Risk[],
  material: ReportMaterial,
): Table => ({
  kind: 'table',
  caption,
  isCaptionHeard: true,
  columns: [
    { title: reportWordsOf(material.outcome).risk, share: 62 },
    { title: 'Score', share: 16 },
    { title: 'Trend', share: 22 },
  ],
  rows: risks.map((risk) => rowOf(risk, material)),
});

const risksOfOutcome = ({ risks, outcome }: ReportMaterial): Risk[] =>
  risks.filter(({ featuresUnder }) => featuresUnder.includes(outcome.code));

/** The risks that belong to the outcome, and to none of its indicators. */
export const unassignedRisks = (material: ReportMaterial): Block[] => {
  const { outcome } = material;
  const risks = byLevel(risksOfOutcome(material));
  return risks.length === 0
    ? []
    : [
        {
          kind: 'heading',
          level: 1,
          text: reportWordsOf(outcome).unassignedRisks,
          id: 'unassigned-risks',
          onNewPage: true,
        },
        {
          kind: 'paragraph',
          look: 'body',
          spans: [{ text: outcome.unassignedRisksStatement }],
        },
        riskTable('Risks of no single indicator', risks, material),
      ];
};

/** The words, with their symbols and their colours as far as the report prints any. */
const statusColumns = (words: readonly StatusWord[]): Pick<Table, 'columns' | 'rows'> => {
  const beside = [
    { title: 'Symbol', of: ({ symbol }: StatusWord) => symbol },
    { title: 'Colour', of: (one: StatusWord) => capitalise(printedColourOf(one) ?? '') },
  ].filter(({ of }) => words.some((one) => of(one)));
  const share = 70 / Math.max(beside.length, 1);
  return {
    columns: [
      { title: 'Status', share: beside.length > 0 ? 30 : 100 },
      ...beside.map(({ title }) => ({ title, share })),
    ],
    rows: words.map((one) => [
      rowHeading(one.word),
      ...beside.map(({ of }) => cell(of(one) || 'None')),
    ]),
  };
};

/** The council's words for statuses, and what "worked out" means; none where no measure has a target. */
const statusKey = (material: ReportMaterial): Block[] => {
  const standings = headlinesIn(material).flatMap((one) => standingOf(one) ?? []);
  const words = statusWordsIn(material);
  const isComputed = standings.some(({ reported, computed }) => computed && !reported);
  return [
    ...(standings.length > 0 && words.length > 0
      ? [
          {
            kind: 'table' as const,
            caption: 'Key to the status of targets',
            ...statusColumns(words),
          },
        ]
      : []),
    ...(isComputed
      ? [
          paragraph(
            'A status that is “worked out” was not reported: it follows from the figure and its target.',
            'note',
          ),
        ]
      : []),
  ];
};

/** What each arrow means, as the council's own reports have it. */
const arrowRows = ({ outcome: { arrows, directionWords } }: ReportMaterial): Table['rows'] => {
  if (!arrows)
    return [
      [rowHeading('▲ up'), cell('The figure is higher than the one it is compared with.')],
      [rowHeading('▼ down'), cell('The figure is lower than the one it is compared with.')],
      [
        rowHeading('► level'),
        cell('The figure is within the measure’s tolerance of the one it is compared with.'),
      ],
    ];
  const wordOf = (direction: string): string => wordOfDirection(direction, directionWords);
  return [
    [rowHeading(`▲ ${wordOf('improving')}`), cell('The figure is better than the one before.')],
    [rowHeading(`▼ ${wordOf('worsening')}`), cell('The figure is worse than the one before.')],
    [
      rowHeading(`► ${wordOf('unchanged')}`),
      cell('The figure is within the measure’s tolerance of the one before.'),
    ],
    [rowHeading('↑ ↓ →'), cell('The figure is higher, lower or level, and neither is better.')],
  ];
};

/** What each level and each sign means. */
export const keySection = (material: ReportMaterial): Block[] => [
  {
    kind: 'heading',
    level: 1,
    text: reportWordsOf(material.outcome).key,
    id: 'key',
    ...(risksOfOutcome(material).length === 0 ? { onNewPage: true } : {}),
  },
  {
    kind: 'table',
    caption: 'Key to risk assessments',
    columns: [
      { title: reportWordsOf(material.outcome).risks, share: 80 },
      { title: 'Score', share: 20 },
    ],
    rows: material.outcome.riskKey.map(({ level, meaning }) => [rowHeading(meaning), cell(level)]),
  },
  {
    kind: 'table',
    caption: 'Key to the direction of travel',
    columns: [
      { title: 'Direction of travel', share: 30 },
      { title: 'Meaning', share: 70 },
    ],
    rows: [
      ...arrowRows(material),
      [
        rowHeading('Colour'),
        cell(
          'An arrow in colour is improving or worsening, as the word beside it says. It has no colour where the change is not judged or chance alone could explain it.',
        ),
      ],
    ],
  },
  ...statusKey(material),
];
