import { formatTrend } from '../cards/format-trend.ts';
import {
  type CommitteeSummary,
  committeeSummary,
  quoteReason,
} from '../domain/committee-summary.ts';
import type { Headline } from '../domain/figures/headline.ts';
import { sayHowNew } from '../domain/figures/newest-figures.ts';
import { summariseHeadlines } from '../domain/figures/summarise-headlines.ts';
import { writeFigure } from '../domain/figures/write-figure.ts';
import { formatDate } from '../domain/format.ts';
import { describePeriod } from '../domain/period/period.ts';
import { reportWordsOf } from '../domain/report-words.ts';
import type { Risk } from '../domain/risks/risk.ts';
import { sayLevels, severeLevels } from '../domain/risks/risk-key.ts';
import { dateIfOlder } from '../domain/statement-age.ts';
import { frameOf } from './build-report.ts';
import { type Block, cell, paragraph, type ReportDocument, rowHeading } from './document.ts';
import { commentaryOf, type ReportMaterial } from './material.ts';
import { headlinesIn, overviewTable } from './overview.ts';

/** More than these do not fit on a page with the rest. */
const mostRows = 8;

const more = (all: readonly unknown[], what: string): Block[] =>
  all.length > mostRows
    ? [paragraph(`${all.length - mostRows} more ${what} are in the full report.`, 'note')]
    : [];

const heading = (text: string, id: string): Block => ({ kind: 'heading', level: 1, text, id });

/** An indicator once, although several of its parts may have got worse. */
const reasonsOf = (worse: readonly Headline[], material: ReportMaterial): string[] => {
  const codes = worse.flatMap(
    ({ measure }) =>
      material.indicators.find(({ measures }) => measures.includes(measure))?.code ?? [],
  );
  return [...new Set(codes)].flatMap((code) => {
    const reason = quoteReason(commentaryOf(material, code), material.quarter);
    return reason ? [reason] : [];
  });
};

const worseSection = ({ worse }: CommitteeSummary, material: ReportMaterial): Block[] => {
  if (worse.length === 0)
    return [heading('What has got worse', 'worse'), paragraph('No measure got worse.')];
  const shown = worse.slice(0, mostRows);
  const reasons = reasonsOf(shown, material);
  return [
    heading(`What has got worse (${worse.length})`, 'worse'),
    { ...overviewTable(shown), caption: 'Measures that got worse' },
    ...more(worse, 'measures that got worse'),
    ...(reasons.length > 0
      ? [
          paragraph('Why, in the words of the officers:'),
          { kind: 'bullets' as const, items: reasons },
        ]
      : []),
  ];
};

const changedSection = ({ changed }: CommitteeSummary): Block[] =>
  changed.length === 0
    ? []
    : [
        heading('Not judged, but changed by more than chance would give', 'changed'),
        {
          kind: 'bullets',
          items: changed.slice(0, mostRows).flatMap((one) => {
            const said = writeFigure(one);
            return said ? [`${said}.`] : [];
          }),
        },
      ];

const riskRow = (risk: Risk, { quarter }: ReportMaterial) => [
  rowHeading(`${dateIfOlder(risk.code, risk.latest.period, quarter)} – ${risk.title}`),
  cell({ text: risk.latest.level, bold: true }),
  cell(formatTrend(risk)),
];

const riskSection = (
  { worseRisks, highRisks }: CommitteeSummary,
  material: ReportMaterial,
): Block[] => {
  const all = [...worseRisks, ...highRisks];
  const severe = sayLevels(severeLevels([material.outcome]));
  const { risk, risks } = reportWordsOf(material.outcome);
  if (all.length === 0)
    return [heading(risks, 'risks'), paragraph(`No risk is worsening or ${severe}.`)];
  return [
    heading(`${risks} that are worsening or ${severe}`, 'risks'),
    {
      kind: 'table',
      caption: `Worsening: ${worseRisks.length}; others at ${severe}: ${highRisks.length}`,
      columns: [
        { title: risk, share: 62 },
        { title: 'Score', share: 12 },
        { title: 'Trend', share: 26 },
      ],
      rows: all.slice(0, mostRows).map((risk) => riskRow(risk, material)),
    },
    ...more(all, 'risks'),
  ];
};

const missingLine = ({ owed, quarter }: ReportMaterial): Block[] => {
  const codes = [...new Set(owed.map(({ indicator }) => indicator))];
  const last = owed
    .map(({ due }) => due)
    .toSorted()
    .at(-1);
  return codes.length === 0 || last === undefined
    ? []
    : [
        heading('What is missing', 'missing'),
        paragraph(
          `For ${describePeriod(quarter)} something is still missing of ${codes.join(', ')}; all of it is due by ${formatDate(last)}.`,
        ),
      ];
};

/** The short version for a committee: one page that joins what got worse with the risks that did. */
export const buildShortReport = (material: ReportMaterial): ReportDocument => {
  const headlines = headlinesIn(material);
  const { outcome, quarter, indicators } = material;
  const own = new Set([outcome.code, ...indicators.map(({ code }) => code)]);
  const risks = material.risks.filter(({ featuresUnder }) =>
    featuresUnder.some((one) => own.has(one)),
  );
  const summary = committeeSummary(headlines, risks);
  const { sentence, chance } = summariseHeadlines(headlines);
  return {
    ...frameOf(material),
    cover: [],
    isShort: true,
    blocks: [
      paragraph(outcome.name, 'title'),
      paragraph(`Summary for committee, ${describePeriod(quarter)}`, 'subtitle'),
      paragraph([sentence, chance].filter((one) => one !== '').join(' ')),
      ...worseSection(summary, material),
      ...changedSection(summary),
      ...riskSection(summary, material),
      ...missingLine(material),
      paragraph(sayHowNew(headlines), 'note'),
    ],
  };
};
