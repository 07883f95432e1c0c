import { nameMeasure } from '../../../cards/format-text.ts';
import { benchmarkCaveat, type Headline } from '../../../domain/figures/headline.ts';
import { standingOf } from '../../../domain/figures/headline-standing.ts';
import { summariseStatuses } from '../../../domain/figures/headlines-by-status.ts';
import { comparedIn, countWithinChance, went } from '../../../domain/figures/went.ts';
import { writeFigure } from '../../../domain/figures/write-figure.ts';
import type { Indicator, TextBlock } from '../../../domain/indicator.ts';
import { comparePeriods, describePeriod, type Period } from '../../../domain/period/period.ts';
import type { Risk } from '../../../domain/risks/risk.ts';
import { sayLevels, severeLevels } from '../../../domain/risks/risk-key.ts';
import { trendOfRisk } from '../../../domain/risks/risk-movement.ts';
import { dateIfOlder, isOlder, newestRound, reportQuarter } from '../../../domain/statement-age.ts';
import type { RequestContext } from '../../request-context.ts';
import { sayWent } from '../count/count-words.ts';

/** About what one printed page holds, in characters. */
const onePage = 3_600;

type Needs = Pick<RequestContext, 'catalogue'>;

/** What is written about: the figures, and where they belong. */
export type Material = {
  readonly headlines: readonly Headline[];
  readonly indicators: readonly Indicator[];
  /** The whole report, and not single codes. */
  readonly isWhole: boolean;
};

export const block = (kind: TextBlock['kind'], text: string): TextBlock => ({ kind, text });

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const benchmarksOf = (indicator: Indicator, headline: Headline, { catalogue }: Needs): string[] => {
  const { measure } = headline;
  const printed = reportQuarter(indicator, catalogue.outcomes);
  const heading = dateIfOlder('Benchmark as reported', printed, newestRound([headline]));
  return indicator.benchmarks
    .filter(
      ({ measures, standing }) => measures.includes(measure.code) && standing !== 'not-available',
    )
    .map((one) => {
      const caveat = benchmarkCaveat(one, measure);
      return `${heading}: ${ended(one.statement)}${caveat ? ` ${caveat}` : ''}`;
    });
};

/** "Target: at most 6,000; missed by 270 (4.5%). Reported as Red." */
const writeTarget = (headline: Headline): string[] => {
  const standing = standingOf(headline);
  if (!standing) return [];
  const { reported, sentence, differs, computed } = standing;
  const status = reported
    ? `Reported as ${reported.word}.`
    : computed?.colour || computed?.means
      ? `Status worked out from the target: ${computed.word}.`
      : '';
  return [sentence, differs || status].filter((one) => one !== '');
};

/** A figure, its target and how the report compares it, as sentences. */
const sentencesOf = (headline: Headline, { indicators }: Material, context: Needs): string[] => {
  const said = writeFigure(headline);
  const of = indicators.find(({ measures }) => measures.includes(headline.measure));
  return said
    ? [`${said}.`, ...writeTarget(headline), ...(of ? benchmarksOf(of, headline, context) : [])]
    : [];
};

const groups = ['worse', 'better', 'same'] as const;

const namesOf = (headlines: readonly Headline[]): string =>
  headlines.map(({ measure }) => nameMeasure(measure)).join(', ');

/**
 * "Of 10 figures, since the period before: 4 got worse; 3 got better". A single figure needs none of it.
 *
 * @param name what is said of some of them beyond their number
 */
const sayOverall = (
  { headlines }: Material,
  name: (some: readonly Headline[]) => string,
): string[] => {
  const parts = groups.flatMap((way) => {
    const found = headlines.filter((one) => went(one, way));
    const chance = countWithinChance(found);
    const words = way === 'same' ? 'stayed level' : sayWent(way, found.length, headlines);
    const said = `${found.length} ${words}${name(found)}${chance && `, and ${chance}`}`;
    return found.length > 0 ? [said] : [];
  });
  const others = headlines.filter(
    (one) => comparedIn(one)?.judgement === 'not judged' && !went(one, 'same'),
  );
  const all = [
    ...parts,
    ...(others.length > 0
      ? [`${others.length} ${others.length === 1 ? 'is' : 'are'} not judged${name(others)}`]
      : []),
  ];
  const targets = summariseStatuses(headlines);
  return headlines.length > 1
    ? [
        `Of ${headlines.length} figures, since the period before: ${all.join('; ') || 'none can be compared'}.`,
        ...(targets ? [targets] : []),
      ]
    : [];
};

const withNames = (some: readonly Headline[]): string => ` (${namesOf(some)})`;

const withoutNames = (): string => '';

const risksOf = ({ indicators, isWhole }: Material, { catalogue }: Needs): Risk[] =>
  catalogue.risks.filter(
    ({ featuresUnder }) => isWhole || indicators.some(({ code }) => featuresUnder.includes(code)),
  );

/** More titles than this are named by their codes. */
const longestTitles = 1_200;

/** The quarter of the newest assessment, where that is older than the figures. */
const assessedBefore = (risks: readonly Risk[], { headlines }: Material): Period | undefined => {
  const newest = risks
    .map(({ latest }) => latest.period)
    .toSorted(comparePeriods)
    .at(-1);
  return isOlder(newest, newestRound(headlines)) ? newest : undefined;
};

/** A text that is sent on says of a trend that it was not reported. */
const sayTrend = (risk: Risk): string => {
  const { trend } = risk.latest;
  if (trend) return trend.toLowerCase();
  const worked = trendOfRisk(risk)?.toLowerCase();
  return worked ? `${worked}, worked out from its history` : 'no trend reported';
};

const sayRisks = (material: Material, context: Needs): string => {
  const all = risksOf(material, context);
  const before = assessedBefore(all, material);
  const high = all.filter(({ latest }) => latest.severe);
  const severe = sayLevels(severeLevels(context.catalogue.outcomes));
  if (high.length === 0) {
    const which = `No corporate risk ${material.isWhole ? '' : 'listed for this '}`;
    return before ? `${which}was ${severe} in ${describePeriod(before)}.` : `${which}is ${severe}.`;
  }
  const dated = ({ latest }: Risk, words: string): string =>
    dateIfOlder(words, latest.period, before ?? newestRound(material.headlines));
  const titled = high.map(
    (risk) => `${risk.code} ${risk.title.replace(/\.$/, '')} (${dated(risk, sayTrend(risk))})`,
  );
  const text = titled.join('; ');
  const codes = high.map((risk) => dated(risk, risk.code)).join('; ');
  const heading = `Corporate risks at ${severe}${before ? ` in ${describePeriod(before)}` : ''}`;
  return `${heading}: ${text.length > longestTitles ? codes.replaceAll('; ', ', ') : text}.`;
};

const lineOf = (material: Material): TextBlock[] => {
  const { headlines, isWhole } = material;
  const figures = headlines.flatMap((one) => writeFigure(one) ?? []).join('; ');
  const targets = headlines.length === 1 ? headlines.flatMap(writeTarget) : [];
  const text = isWhole ? sayOverall(material, withNames) : [[`${figures}.`, ...targets].join(' ')];
  return text.map((one) => block('paragraph', one));
};

const lengthOf = (texts: readonly string[]): number =>
  texts.reduce((length, text) => length + text.length, 0);

type Written = { readonly headline: Headline; readonly text: string };

/** As many figures as there is room for, those that got worse first, in the order of the report. */
const fitFigures = (written: readonly Written[], room: number): readonly Written[] => {
  const isWorse = ({ headline }: Written): boolean => went(headline, 'worse');
  const inTurn = [...written.filter(isWorse), ...written.filter((one) => !isWorse(one))];
  const full = inTurn.findIndex(
    (_, index) => lengthOf(inTurn.slice(0, index + 1).map(({ text }) => text)) > room,
  );
  const kept = full < 0 ? inTurn : inTurn.slice(0, full);
  return written.filter((one) => kept.includes(one));
};

/** What is said of each figure, and which ones find no place. */
const writeFigures = (
  headlines: readonly Headline[],
  material: Material,
  { room, context }: { readonly room: number; readonly context: Needs },
) => {
  const written = headlines.flatMap((headline) => {
    const text = sentencesOf(headline, material, context).join(' ');
    return text ? [{ headline, text }] : [];
  });
  const fitting = fitFigures(written, room);
  const rest = written.filter((one) => !fitting.includes(one)).map(({ headline }) => headline);
  return {
    texts: fitting.map(({ text }) => text),
    further: rest.length > 0 ? [`Further figures are in the report: ${namesOf(rest)}.`] : [],
  };
};

/** The whole report in a paragraph is what got worse; the page has every figure. */
const paragraphOf = (material: Material, context: Needs): TextBlock[] => {
  const { headlines, isWhole } = material;
  const meant = headlines.filter((one) => !isWhole || went(one, 'worse'));
  const before = isWhole ? sayOverall(material, withoutNames) : [];
  const risks = sayRisks(material, context);
  const { texts, further } = writeFigures(meant, material, {
    room: onePage - lengthOf([...before, risks]),
    context,
  });
  return [block('paragraph', [...before, ...texts, ...further, risks].join(' '))];
};

/** Whole paragraphs and bullets as far as they fit; what does not is in the report, and the text says so. */
const fitFocus = (
  focus: readonly TextBlock[],
  { room, heading }: { readonly room: number; readonly heading: string },
): TextBlock[] => {
  const full = focus.findIndex(
    (_, index) => lengthOf(focus.slice(0, index + 1).map(({ text }) => text)) > room,
  );
  const shown = full < 0 ? focus : focus.slice(0, full);
  return [
    ...(shown.length > 0 ? [block('paragraph', `${heading}:`), ...shown] : []),
    ...(shown.length < focus.length
      ? [block('paragraph', 'There are more areas for focus in the report.')]
      : []),
  ];
};

const pageOf = (material: Material, context: Needs): TextBlock[] => {
  const { headlines, isWhole } = material;
  const before = sayOverall(material, withoutNames);
  const risks = sayRisks(material, context);
  const left = onePage - lengthOf([...before, risks]);
  const { texts, further } = writeFigures(headlines, material, { room: left, context });
  const focus = isWhole ? context.catalogue.outcomes.flatMap((one) => one.areasForFocus) : [];
  const [oldest] = context.catalogue.outcomes
    .map(({ report }) => report.period)
    .toSorted(comparePeriods);
  const heading = dateIfOlder('Areas for focus', oldest, newestRound(headlines));
  return [
    ...before.map((text) => block('paragraph', text)),
    ...texts.map((text) => block('bullet', text)),
    ...[...further, risks].map((text) => block('paragraph', text)),
    ...fitFocus(focus, { room: left - lengthOf([...texts, ...further]), heading }),
  ];
};

/** The text of each length. */
export const writers = { line: lineOf, paragraph: paragraphOf, page: pageOf } as const;
