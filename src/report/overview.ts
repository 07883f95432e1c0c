import { describeHeadline } from '../cards/describe-headline.ts';
import { describeRules } from '../cards/describe-rules.ts';
import { type Headline, headlineOf } from '../domain/figures/headline.ts';
import { standingOf } from '../domain/figures/headline-standing.ts';
import { sayHowNew } from '../domain/figures/newest-figures.ts';
import { formatStatus, symbolOf } from '../domain/figures/say-standing.ts';
import { summariseHeadlines } from '../domain/figures/summarise-headlines.ts';
import { forewordHeading, forewordOf } from '../domain/foreword.ts';
import { capitalise } from '../domain/format.ts';
import type { Observation } from '../domain/observation.ts';
import { describePeriod } from '../domain/period/period.ts';
import { formatProvenance } from '../domain/provenance.ts';
import { reportWordsOf } from '../domain/report-words.ts';
import { dateIfOlder } from '../domain/statement-age.ts';
import {
  type Block,
  type Cell,
  type Column,
  cell,
  paragraph,
  rowHeading,
  type Span,
  type Table,
} from './document.ts';
import type { ReportMaterial } from './material.ts';
import { textBlocks } from './text-blocks.ts';

/** The headline of every measure, in the order of the report. */
export const headlinesIn = ({ indicators, series, today }: ReportMaterial): Headline[] =>
  indicators.flatMap(({ measures }) => measures.map((one) => headlineOf(one, series, today)));

const tones = { Good: 'good', Attention: 'bad', Default: undefined } as const;

const statusTones: ReadonlyMap<string, 'good' | 'bad'> = new Map([
  ['green', 'good'],
  ['red', 'bad'],
]);

/** The arrow and its word, in the colour of the judgement. */
export const directionOf = (headline: Headline): Span[] => {
  const { sign, movement, color, judgement } = describeHeadline(headline);
  const tone = tones[color];
  return sign
    ? [
        { text: `${sign} ${movement}`, bold: true, ...(tone ? { tone } : {}) },
        ...(judgement ? [{ text: judgement.toLowerCase() }] : []),
      ]
    : [{ text: 'No arrow' }];
};

/** A figure above its period. */
const figureCell = (figure: string, when: string): Cell =>
  cell({ text: figure, bold: true }, { text: when, tone: 'quiet' });

const earlierOf = ({ verdict }: Headline): Cell =>
  verdict?.kind === 'compared'
    ? figureCell(verdict.printed.earlier, describePeriod(verdict.earlier.period))
    : cell('Not compared');

const markOf = (one: Observation | undefined): string =>
  one?.provenance ? formatProvenance(one.provenance) : '';

/** The sources of the figures of a row, each once, the newest first. */
const marksOf = ({ verdict }: Headline): string[] => {
  const earlier = verdict?.kind === 'compared' ? markOf(verdict.earlier) : '';
  return [...new Set([markOf(verdict?.later), earlier])].filter((one) => one !== '');
};

type RowLook = {
  readonly hasTargets: boolean;
  /** The source of every figure, which the note below names; empty where there are several. */
  readonly sharedMark: string;
};

const sourceOf = (headline: Headline, { sharedMark }: RowLook): string => {
  const [newest = '', earlier = ''] = marksOf(headline);
  if (newest === sharedMark) return '';
  return earlier === '' ? newest : `${newest}; before: ${earlier}`;
};

const nameOf = (headline: Headline, look: RowLook): Cell => {
  const { measure, verdict } = headline;
  const words = describeHeadline(headline);
  const name = measure.unprinted ? measure.name : `${measure.code} ${measure.name}`;
  const isCompared = verdict?.kind === 'compared';
  const source = [
    words.unit,
    sourceOf(headline, look),
    isCompared ? words.doubt.toLowerCase() : '',
  ];
  const why = isCompared ? '' : words.sentence;
  return rowHeading(
    name,
    { text: source.filter((one) => one !== '').join('; '), tone: 'quiet' },
    { text: [why, words.reported].filter((one) => one !== '').join(' '), tone: 'quiet' },
  );
};

const targetOf = (headline: Headline): Cell => {
  const standing = standingOf(headline);
  if (!standing) return cell('No target');
  const tone = statusTones.get((standing.reported ?? standing.computed)?.colour ?? '');
  return cell(capitalise(standing.target), {
    text: [symbolOf(standing), formatStatus(standing) || (standing.isToCome ? 'Not due yet' : '')]
      .join(' ')
      .trim(),
    ...(tone ? { tone } : {}),
  });
};

const rowOf = (headline: Headline, look: RowLook): Cell[] => {
  const words = describeHeadline(headline);
  return [
    nameOf(headline, look),
    earlierOf(headline),
    figureCell(words.figure, words.when),
    cell(...directionOf(headline)),
    ...(look.hasTargets ? [targetOf(headline)] : []),
  ];
};

const columns = (hasTargets: boolean): Column[] => {
  const shares = hasTargets ? [34, 17, 17, 15, 17] : [45, 20, 20, 15];
  const titles = ['Indicator', 'Period before', 'Latest figure', 'Direction of travel'];
  const named = [...titles, ...(hasTargets ? ['Target and status'] : [])];
  return named.map((title, at) => ({
    title,
    share: shares[at] ?? 0,
    ...(at === 1 || at === 2 ? { isFigure: true } : {}),
  }));
};

/** Every measure with its two latest figures and its arrow; targets where any measure has one. */
export const overviewTable = (headlines: readonly Headline[]): Table => {
  const hasTargets = headlines.some((one) => standingOf(one) !== undefined);
  const [sharedMark = '', ...others] = new Set(headlines.flatMap(marksOf));
  const look = { hasTargets, sharedMark: others.length > 0 ? '' : sharedMark };
  return {
    kind: 'table',
    caption: 'Direction of travel of every measure',
    isCaptionHeard: true,
    columns: columns(hasTargets),
    rows: headlines.map((one) => rowOf(one, look)),
  };
};

const and = new Intl.ListFormat('en-GB');

/** That the table has older figures, where those of the quarter have not come in. */
const sayOlder = ({ owed, quarter }: ReportMaterial): Block[] => {
  const codes = owed.flatMap(({ indicator, part }) => (part === 'values' ? [indicator] : []));
  if (codes.length === 0) return [];
  const named = and.format([...new Set(codes)]);
  return [
    paragraph(
      `Some figures for ${describePeriod(quarter)} have not come in: those of ${named}. The latest before them are shown instead.`,
    ),
  ];
};

/** How the outcome went, as a sentence and a table. */
export const overviewSection = (material: ReportMaterial): Block[] => {
  const headlines = headlinesIn(material);
  const { sentence, chance } = summariseHeadlines(headlines);
  return [
    {
      kind: 'heading',
      level: 1,
      text: reportWordsOf(material.outcome).overview,
      id: 'overview',
      onNewPage: true,
    },
    paragraph([sentence, chance].filter((one) => one !== '').join(' ')),
    ...sayOlder(material),
    overviewTable(headlines),
    paragraph(
      [sayHowNew(headlines), describeRules(headlines.map(({ measure }) => measure))].join(' '),
      'note',
    ),
  ];
};

/** What the whole report says before all else; none where none is stored for the quarter. */
export const forewordSection = ({
  catalogue,
  outcome,
  quarter,
  hasStatements,
}: ReportMaterial): Block[] => {
  const foreword = hasStatements ? forewordOf(outcome, catalogue.outcomes) : undefined;
  if (!foreword) return [];
  const heading = dateIfOlder(forewordHeading(foreword), outcome.report.period, quarter);
  return [
    { kind: 'heading', level: 1, text: heading, id: 'foreword', onNewPage: true },
    ...textBlocks(foreword.blocks),
  ];
};

/** What the report asks its readers to look at; none where none is stored for the quarter. */
export const focusSection = ({ outcome, quarter, hasStatements }: ReportMaterial): Block[] =>
  hasStatements && outcome.areasForFocus.length > 0
    ? [
        {
          kind: 'heading',
          level: 1,
          text: dateIfOlder(reportWordsOf(outcome).focus, outcome.report.period, quarter),
          id: 'areas-for-focus',
        },
        ...textBlocks(outcome.areasForFocus),
      ]
    : [];
