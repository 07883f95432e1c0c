import { capitalise } from '../domain/format.ts';
import { periodLabel } from '../domain/period/period.ts';
import type { Person } from '../domain/person.ts';
import type { Risk, RiskAssessment } from '../domain/risks/risk.ts';
import type { RiskMatrix } from '../domain/risks/risk-matrix.ts';
import { formatDifference, type RiskMovement } from '../domain/risks/risk-movement.ts';
import { formatMark, formatMarks } from '../domain/risks/risk-words.ts';
import { type Button, pressable } from './buttons.ts';
import { type Card, frame, head, section } from './card.ts';
import { formatMore, joinSentences } from './format-text.ts';
import { formatTrend } from './format-trend.ts';
import { line, lineIfAny, richLine } from './lines.ts';
import { personLine } from './people-card.ts';
import type { CardElement } from './render.ts';
import { statusDots } from './status-row.ts';

export type RiskView = {
  readonly risk: Risk;
  /** What the council calls its register; plain words where absent. */
  readonly register?: string;
  /** What its level means, as the report prints it. */
  readonly meaning: string;
  /** The answer to a question about it, when the card alone does not answer it. */
  readonly answer?: string;
  readonly movement: RiskMovement;
  /** A note on the score where level and matrix do not agree. */
  readonly levelNote?: string;
  readonly matrix?: RiskMatrix;
  readonly owner?: Person;
  /** "Review by 31 January 2019." */
  readonly review?: string;
  /** The indicators and outcomes that it features under. */
  readonly places: readonly Button[];
  readonly next: readonly Button[];
};

/** Number of quarters listed: two years. */
const mostQuarters = 8;
const mostPlaces = 12;

const scoreOf = (one: RiskAssessment, matrix?: RiskMatrix): string => formatMark(one, matrix);

const marksSection = ({ risk, matrix }: RiskView): CardElement[] => {
  const lines = formatMarks(risk, matrix);
  return lines.length > 0
    ? [
        section(
          'Scores and appetite',
          lines.map((text) => line(text)),
        ),
      ]
    : [];
};

const mostControls = 6;

const controlsSection = ({ risk: { controls = [] } }: RiskView): CardElement[] =>
  controls.length > 0
    ? [
        section(`Controls (${controls.length})`, [
          ...controls.slice(0, mostControls).map((text) => line(`• ${text}`, { spacing: 'Small' })),
          ...lineIfAny(
            controls.length > mostControls ? formatMore(controls.length - mostControls) : '',
            { subtle: true, spacing: 'Small' },
          ),
        ]),
      ]
    : [];

const levelLines = ({
  risk: { latest },
  meaning,
  levelNote = '',
  matrix,
}: RiskView): CardElement[] => [
  richLine(
    [
      ...(latest.colour ? [statusDots[latest.colour]] : []),
      { text: latest.level, weight: 'Bolder' },
      { text: meaning && `: ${meaning}` },
    ],
    'Medium',
  ),
  ...(levelNote
    ? [line(levelNote, { weight: 'Bolder', spacing: 'Small' })]
    : lineIfAny(capitalise(scoreOf(latest, matrix)), { spacing: 'Small' })),
];

const trendSection = ({ risk, movement }: RiskView): CardElement => {
  const { latest } = risk;
  return section('Trend', [
    richLine([
      { text: 'Reported: ', weight: 'Bolder' },
      { text: latest.trend ? `${formatTrend(risk, movement)}.` : 'No trend is reported.' },
    ]),
    richLine([{ text: 'From the history: ', weight: 'Bolder' }, { text: movement.sentence }]),
    ...lineIfAny(formatDifference(latest, movement) ?? '', { weight: 'Bolder', spacing: 'Small' }),
  ]);
};

const quarterLine = (assessment: RiskAssessment, matrix?: RiskMatrix): CardElement => {
  const { period, level, trend } = assessment;
  const rest = [trend && `reported as ${trend}`, scoreOf(assessment, matrix)]
    .filter(Boolean)
    .join('; ');
  return richLine([
    { text: `${periodLabel(period)}  ` },
    { text: level, weight: 'Bolder' },
    { text: rest && `, ${rest}`, isSubtle: true },
  ]);
};

const sayLeft = (left: number): string =>
  left > 0 ? `${left} earlier ${left === 1 ? 'quarter is' : 'quarters are'} not shown here.` : '';

/** A single assessment is already shown above. */
const historySection = ({ risk: { latest, earlier }, matrix }: RiskView): CardElement[] => {
  if (earlier.length === 0) return [];
  const all = [latest, ...earlier.toReversed()];
  return [
    section('History', [
      ...all.slice(0, mostQuarters).map((one) => quarterLine(one, matrix)),
      ...lineIfAny(sayLeft(all.length - mostQuarters), { subtle: true, spacing: 'Small' }),
    ]),
  ];
};

const ownerSection = ({ owner, review = '' }: RiskView): CardElement[] => {
  const items = [
    ...(owner ? [personLine({ person: owner, roles: [] })] : []),
    ...lineIfAny(review, { spacing: 'Small' }),
  ];
  return items.length > 0 ? [section('Owner and review', items)] : [];
};

const placesSection = ({ places }: RiskView): CardElement[] => {
  if (places.length === 0) return [];
  const left = places.length - mostPlaces;
  return [
    section('Where it features', [
      ...places.slice(0, mostPlaces).map(pressable),
      ...lineIfAny(left > 0 ? `And ${left} more.` : '', { subtle: true, spacing: 'Small' }),
    ]),
  ];
};

/** One risk: its level, the trend as reported and as computed, its history, who answers for it, and where. */
export const riskCard = (view: RiskView): Card => {
  const { risk, register = 'Corporate risk register', answer = '', movement, next } = view;
  const { code, title, latest } = risk;
  return frame(
    joinSentences(
      `Risk ${code}, ${latest.level}: ${title}`,
      answer || (formatDifference(latest, movement) ?? formatTrend(risk, movement)),
    ),
    [
      head({
        above: `${register}, ${periodLabel(latest.period)}`,
        title: `Risk ${code}`,
        below: title,
      }),
      ...lineIfAny(risk.description ?? '', { spacing: 'Small' }),
      ...(answer ? [line(answer, { weight: 'Bolder', spacing: 'Medium' })] : []),
      ...levelLines(view),
      ...marksSection(view),
      trendSection(view),
      ...controlsSection(view),
      ...historySection(view),
      ...ownerSection(view),
      ...placesSection(view),
    ],
    next,
  );
};
