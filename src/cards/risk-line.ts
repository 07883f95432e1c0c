import type { Risk, RiskTrend } from '../domain/risk.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { plainText } from './plain-text.ts';
import { type Content, compileCard } from './render.ts';
import template from './risk-line.json' with { type: 'json' };

const fill = compileCard(template);

/** IMPROVING is said of the exposure, and beside HIGH would read as a contradiction. */
const trends: Record<RiskTrend, string> = {
  WORSENING: 'Worsening: exposure is rising',
  UNCHANGED: 'Unchanged',
  IMPROVING: 'Improving: exposure is falling',
};

type Look = { readonly label: string; readonly places?: readonly string[] };

/** A risk under a label of its level and code; below it the trend, and where it features. */
export const riskLine = ({ title, trend }: Risk, { label, places = [] }: Look): Content =>
  fill({
    label: plainText(label),
    title: plainText(title),
    trend: escapeMarkdown([trends[trend], ...places].join(' · ')),
  });
