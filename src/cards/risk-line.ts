import type { Risk, RiskTrend } from '../domain/risk.ts';
import { type RiskMovement, sayDifference } from '../domain/risks/risk-movement.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { plainText } from './plain-text.ts';
import { type Content, compileCard } from './render.ts';
import template from './risk-line.json' with { type: 'json' };
import { runText } from './run-text.ts';

const fill = compileCard(template);

/** IMPROVING is said of the exposure, and beside HIGH would read as a contradiction. */
const trends: Record<RiskTrend, string> = {
  WORSENING: 'Worsening: exposure is rising',
  UNCHANGED: 'Unchanged',
  IMPROVING: 'Improving: exposure is falling',
};

/** A reported trend in words. */
export const sayTrend = (trend: RiskTrend): string => trends[trend];

type Look = {
  readonly label: string;
  readonly places?: readonly string[];
  /** Said where it is not what was reported. */
  readonly movement?: RiskMovement | undefined;
  /** Said in place of the trend. */
  readonly instead?: string;
};

const sayHistory = ({ latest }: Risk, movement: RiskMovement | undefined): string => {
  const difference = movement && sayDifference(latest, movement);
  return difference ? `${difference} ${movement.sentence}` : sayTrend(latest.trend);
};

/** A risk under a label of its level and code; below it the trend, and where it features. */
export const riskLine = (risk: Risk, { label, places = [], movement, instead }: Look): Content =>
  fill({
    label: plainText(label),
    title: runText(risk.title),
    trend: escapeMarkdown([instead ?? sayHistory(risk, movement), ...places].join(' · ')),
  });
