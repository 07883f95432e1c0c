import {
  comparePeriods,
  describePeriod,
  isSamePeriod,
  type Period,
} from '../domain/period/period.ts';
import type { Risk } from '../domain/risks/risk.ts';
import { meaningOf, type RiskKey } from '../domain/risks/risk-key.ts';
import { type RiskMatrix, totalOf } from '../domain/risks/risk-matrix.ts';
import {
  formatDifference,
  type RiskMovement,
  riskMovement,
} from '../domain/risks/risk-movement.ts';
import { dateIfOlder } from '../domain/statement-age.ts';
import type { Button } from './buttons.ts';
import { type Card, frame, head, section } from './card.ts';
import { escapeMarkdown, plainText } from './format-text.ts';
import { formatTrend } from './format-trend.ts';
import { line, lineIfAny, richLine, runText } from './lines.ts';
import { type PagerView, pager } from './pages.ts';
import template from './parts/risk-line.json' with { type: 'json' };
import { type CardElement, compileElement } from './render.ts';
import { statusDots } from './status-row.ts';

const fill = compileElement(template);

type Look = {
  readonly label: string;
  readonly places?: readonly string[];
  /** Given where it differs from what was reported. */
  readonly movement?: RiskMovement | undefined;
  /** With it a trend is worked out where none was reported and no movement is given. */
  readonly matrix?: RiskMatrix | undefined;
  /** Text to show instead of the trend. */
  readonly instead?: string;
  /** The round of the newest figure beside it; an assessment before that says its quarter. */
  readonly newest?: Period | undefined;
};

const sayHistory = (risk: Risk, { movement: given, matrix }: Look): string => {
  const { latest } = risk;
  const difference = given && formatDifference(latest, given);
  if (difference) return `${difference} ${given.sentence}`;
  if (latest.trend) return formatTrend(risk);
  const movement = given ?? riskMovement(risk, { matrix });
  return movement.kind === 'compared'
    ? `Worked out, as no trend is reported. ${movement.sentence}`
    : formatTrend(risk, movement);
};

/** Data of the part `risk-line`. */
export type RiskLineData = {
  readonly label: string;
  readonly title: string;
  readonly trend: string;
};

/** The score as one number, as published or multiplied, where what stands beside it does not say so. */
const sayScore = ({ latest }: Risk, { matrix }: Look, beside: string): string[] => {
  const total = totalOf(latest, matrix);
  return total === undefined || new RegExp(`(?:core|=|→) ${total}\\b`).test(beside)
    ? []
    : [`Score ${total}`];
};

/** A risk under a label of its level and code; below it its score, the trend, and where it features. */
export const riskLineData = (risk: Risk, look: Look): RiskLineData => {
  const { label, places = [], instead, newest } = look;
  const history = instead ?? sayHistory(risk, look);
  return {
    label: plainText(dateIfOlder(label, risk.latest.period, newest)),
    title: runText(risk.title),
    trend: escapeMarkdown([...sayScore(risk, look, history), history, ...places].join(' · ')),
  };
};

/** A risk in a card that is put together from parts. */
export const riskLine = (risk: Risk, look: Look): CardElement => fill(riskLineData(risk, look));

/** A risk, the names of the indicators or the outcome that it features under, and what its history says. */
export type PlacedRisk = {
  readonly risk: Risk;
  readonly places: readonly string[];
  readonly movement?: RiskMovement;
};

export type RisksView = {
  readonly title: string;
  readonly intro?: string;
  readonly risks: readonly PlacedRisk[];
  /** The risks on one page of a long list; all of them when absent. */
  readonly onPage?: readonly PlacedRisk[];
  readonly pager?: PagerView;
  /** The text when there are none. */
  readonly nothing: string;
  /** What each level means, as the report prints it. */
  readonly riskKey: RiskKey;
  readonly next: readonly Button[];
};

/** The levels of these risks, the most serious first. */
const levelsOf = (risks: readonly PlacedRisk[]): string[] => [
  ...new Set(
    risks
      .map(({ risk: { latest } }) => latest)
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ level }) => level),
  ),
];

const ofLevel = (risks: readonly PlacedRisk[], level: string) =>
  risks.filter(({ risk }) => risk.latest.level === level);

/** What a level means, after a dot in its colour where the key gives one; the heading has its name. */
const meaningLine = (found: readonly PlacedRisk[], meaning: string): CardElement[] => {
  const [colour] = found.flatMap(({ risk: { latest } }) => latest.colour ?? []);
  if (!colour) return lineIfAny(meaning, { size: 'Small', subtle: true });
  return [richLine([statusDots[colour], { text: meaning, isSubtle: true }], 'Small')];
};

const levelSection =
  ({ risks, onPage = risks, riskKey }: RisksView) =>
  (level: string): CardElement[] => {
    const found = ofLevel(onPage, level);
    if (found.length === 0) return [];
    return [
      section(`${escapeMarkdown(level)} (${ofLevel(risks, level).length})`, [
        ...meaningLine(found, meaningOf(level, riskKey)),
        ...found.map(({ risk, places, movement }) =>
          riskLine(risk, { label: risk.code, places, movement, newest: quartersOf(risks).at(-1) }),
        ),
      ]),
    ];
  };

const quartersOf = (risks: readonly PlacedRisk[]): Period[] =>
  risks.map(({ risk }) => risk.latest.period).toSorted(comparePeriods);

/** Of which quarter the assessments are, where all are of one. */
const sayAssessed = (risks: readonly PlacedRisk[]): string => {
  const [first, last] = [quartersOf(risks)[0], quartersOf(risks).at(-1)];
  return first && last && isSamePeriod(first, last)
    ? `As assessed in ${describePeriod(first)}.`
    : '';
};

const countLevels = (risks: readonly PlacedRisk[]): string =>
  levelsOf(risks)
    .map((level) => `${ofLevel(risks, level).length} ${level}`)
    .join(', ');

/** Risks of the corporate register, the gravest level first. */
export const risksCard = (view: RisksView): Card => {
  const { title, intro = '', risks, nothing, next } = view;
  const empty = risks.length === 0;
  return frame(
    `${title}: ${empty ? nothing : countLevels(risks)}`,
    [
      head({ title, below: intro }),
      ...lineIfAny(sayAssessed(risks), { spacing: 'Small' }),
      ...(empty
        ? [line(nothing, { spacing: 'Medium' })]
        : levelsOf(risks).flatMap(levelSection(view))),
      ...pager(view.pager),
    ],
    next,
  );
};
