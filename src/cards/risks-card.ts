import {
  comparePeriods,
  describePeriod,
  isSamePeriod,
  type Period,
} from '../domain/period/period.ts';
import { type Risk, type RiskLevel, type RiskTrend, riskLevels } from '../domain/risks/risk.ts';
import { formatDifference, type RiskMovement } from '../domain/risks/risk-movement.ts';
import { dateIfOlder } from '../domain/statement-age.ts';
import { type Button, type Card, frame, head, line, lineIfAny, runText, section } from './card.ts';
import { escapeMarkdown, plainText } from './format-text.ts';
import { type PagerView, pager } from './pages.ts';
import template from './parts/risk-line.json' with { type: 'json' };
import { type CardElement, compileElement } from './render.ts';

const fill = compileElement(template);

/** IMPROVING describes the exposure, and next to HIGH would read as a contradiction. */
const trends: Record<RiskTrend, string> = {
  WORSENING: 'Worsening: exposure is rising',
  UNCHANGED: 'Unchanged',
  IMPROVING: 'Improving: exposure is falling',
  NEW: 'New on the register',
};

/** A reported trend in words. */
export const formatTrend = (trend: RiskTrend): string => trends[trend];

type Look = {
  readonly label: string;
  readonly places?: readonly string[];
  /** Given where it differs from what was reported. */
  readonly movement?: RiskMovement | undefined;
  /** Text to show instead of the trend. */
  readonly instead?: string;
  /** The round of the newest figure beside it; an assessment before that says its quarter. */
  readonly newest?: Period | undefined;
};

const sayHistory = ({ latest }: Risk, movement: RiskMovement | undefined): string => {
  const difference = movement && formatDifference(latest, movement);
  return difference ? `${difference} ${movement.sentence}` : formatTrend(latest.trend);
};

/** Data of the part `risk-line`. */
export type RiskLineData = {
  readonly label: string;
  readonly title: string;
  readonly trend: string;
};

/** A risk under a label of its level and code; below it the trend, and where it features. */
export const riskLineData = (
  risk: Risk,
  { label, places = [], movement, instead, newest }: Look,
): RiskLineData => ({
  label: plainText(dateIfOlder(label, risk.latest.period, newest)),
  title: runText(risk.title),
  trend: escapeMarkdown([instead ?? sayHistory(risk, movement), ...places].join(' · ')),
});

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
  readonly riskKey: Readonly<Record<RiskLevel, string>>;
  readonly next: readonly Button[];
};

const ofLevel = (risks: readonly PlacedRisk[], level: RiskLevel) =>
  risks.filter(({ risk }) => risk.latest.level === level);

const levelSection =
  ({ risks, onPage = risks, riskKey }: RisksView) =>
  (level: RiskLevel): CardElement[] => {
    const found = ofLevel(onPage, level);
    if (found.length === 0) return [];
    return [
      section(`${level} (${ofLevel(risks, level).length})`, [
        ...lineIfAny(riskKey[level], { size: 'Small', subtle: true }),
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
  riskLevels
    .map((level) => ({ level, count: ofLevel(risks, level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${count} ${level}`)
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
      ...(empty ? [line(nothing, { spacing: 'Medium' })] : riskLevels.flatMap(levelSection(view))),
      ...pager(view.pager),
    ],
    next,
  );
};
