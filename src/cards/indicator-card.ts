import type { Commentary } from '../domain/commentary.ts';
import { benchmarkCaveat } from '../domain/figures/benchmark-caveat.ts';
import type { Benchmark, Indicator, Outcome } from '../domain/indicator.ts';
import type { Measure } from '../domain/measure.ts';
import type { Person } from '../domain/person.ts';
import { byLevel, type Risk } from '../domain/risks/risk.ts';
import type { Button, Card } from './card.ts';
import { commentarySection } from './commentary-section.ts';
import { summariseHeadline } from './describe-headline.ts';
import { actionSet, line, lineIfAny, showParagraph } from './elements.ts';
import { escapeMarkdown, joinSentences, nameMeasure, namePerson } from './format-text.ts';
import { frame, head, section } from './frame.ts';
import { type HeadlineRow, measureFigure, measureRow, ruleNote } from './measure-row.ts';
import template from './officers.json' with { type: 'json' };
import { type Content, compileCard } from './render.ts';
import { riskLine } from './risks-card.ts';

const fill = compileCard(template);

const officer = (role: string, people: readonly Person[]) => ({
  role: people.length > 1 ? `${role}s` : role,
  names: escapeMarkdown(people.map(namePerson).join(', ') || 'Not named in the report'),
});

/** Who answers for an indicator. */
const officers = (outcomeLeads: readonly Person[], indicatorLeads: readonly Person[]): Content =>
  fill({
    officers: [
      officer('Outcome lead officer', outcomeLeads),
      officer('Indicator lead officer', indicatorLeads),
    ],
  });

const notesOf = (benchmark: Benchmark, measures: readonly Measure[]): string[] => {
  const meant = measures.filter(({ code }) => benchmark.measures.includes(code));
  const caveats = meant.flatMap((measure) => benchmarkCaveat(benchmark, measure) ?? []);
  return [...benchmark.notes, ...new Set(caveats)];
};

/** The comparisons with others that the report prints about these measures, word for word; none for none. */
const benchmarkSection = ({ benchmarks }: Indicator, measures: readonly Measure[]): Content[] => {
  const shown = new Set(measures.map(({ code }) => code));
  const lines = benchmarks
    .filter((one) => one.measures.some((code) => shown.has(code)))
    .flatMap((one) => [
      line(one.statement, { spacing: 'Small' }),
      ...notesOf(one, measures).map((note) => line(note, { size: 'Small', subtle: true })),
    ]);
  return lines.length > 0 ? [section('Benchmark', lines)] : [];
};

export type IndicatorView = {
  /** Those that it counts for. */
  readonly outcomes: readonly Outcome[];
  readonly indicator: Indicator;
  /** One is shown large; several are shown as rows, each of which can be pressed. */
  readonly headlines: readonly HeadlineRow[];
  /** What else the figures say, each a paragraph. */
  readonly notes?: readonly string[];
  /** To other periods and parts. */
  readonly steps?: readonly Button[];
  /** Undefined when nothing was written. */
  readonly commentary: Commentary | undefined;
  /** Those that feature under the indicator. */
  readonly risks: readonly Risk[];
  readonly outcomeLeads: readonly Person[];
  readonly indicatorLeads: readonly Person[];
  /** How far its newest round has come, as a sentence; absent when nothing happened in any. */
  readonly standing?: string;
  readonly next: readonly Button[];
};

const nameOutcomes = ({ outcomes }: IndicatorView): string =>
  outcomes.map(({ name }) => name).join(' · ');

const indicatorHead = (view: IndicatorView): Content => {
  const { indicator } = view;
  return head({
    above: nameOutcomes(view),
    title: nameMeasure(indicator),
    below: indicator.name === indicator.shortName ? '' : indicator.name,
  });
};

const onlyHeadline = ({ headlines: [first, ...rest] }: IndicatorView) =>
  rest.length === 0 ? first?.headline : undefined;

const partHead = (view: IndicatorView): Content => {
  const { indicator, headlines } = view;
  const measure = headlines[0]?.headline.measure ?? indicator;
  return head({
    above: nameOutcomes(view),
    title: nameMeasure(measure),
    below: `Part of ${nameMeasure(indicator)}`,
  });
};

const figures = (view: IndicatorView): Content[] => {
  const only = onlyHeadline(view);
  if (only)
    return [
      only.measure.code === view.indicator.code ? indicatorHead(view) : partHead(view),
      measureFigure(only),
    ];
  if (view.headlines.length === 0)
    return [
      indicatorHead(view),
      line('No figure is known for this indicator.', { spacing: 'Medium' }),
    ];
  return [
    indicatorHead(view),
    ...view.headlines.map((row) => measureRow(row)),
    ruleNote(view.headlines.map(({ headline }) => headline.measure)),
  ];
};

const risksSection = ({ risks }: IndicatorView): Content[] =>
  risks.length > 0
    ? [
        section(
          'Corporate risks',
          byLevel(risks).map((risk) =>
            riskLine(risk, { label: `${risk.latest.level} ${risk.code}` }),
          ),
        ),
      ]
    : [];

/** What there is none of is a statement, not a gap, and needs no heading of its own. */
const statementsOf = (
  { indicator, risks }: IndicatorView,
  benchmark: readonly Content[],
): Content[] => {
  const nothing = [
    ...(benchmark.length === 0 ? ['No benchmark is given in the report.'] : []),
    ...(risks.length === 0 ? [indicator.noRisksStatement ?? 'No risks are listed.'] : []),
  ];
  return lineIfAny(joinSentences(...nothing), { size: 'Small', spacing: 'Medium' });
};

const standingLine = ({ standing = '' }: IndicatorView): Content[] =>
  lineIfAny(standing, { size: 'Small', weight: 'Bolder', spacing: 'Medium' });

const summarise = (view: IndicatorView): string => {
  const only = onlyHeadline(view);
  if (only) return summariseHeadline(only);
  const parts = view.headlines.map(({ headline }) => summariseHeadline(headline));
  return [nameMeasure(view.indicator), ...parts].join('. ');
};

/** An indicator, or one part of it: figures, direction of travel and what stands behind them. */
export const indicatorCard = (view: IndicatorView): Card => {
  const measures = view.headlines.map(({ headline }) => headline.measure);
  const benchmark = benchmarkSection(view.indicator, measures);
  return frame(
    summarise(view),
    [
      ...figures(view),
      ...(view.notes ?? []).map(showParagraph),
      ...actionSet(view.steps ?? []),
      ...standingLine(view),
      ...benchmark,
      commentarySection(view.commentary),
      ...risksSection(view),
      ...statementsOf(view, benchmark),
      officers(view.outcomeLeads, view.indicatorLeads),
    ],
    view.next,
  );
};
