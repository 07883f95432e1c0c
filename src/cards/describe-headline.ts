import { formerCouncil } from '../domain/area.ts';
import { countsFromMonth } from '../domain/counts-from.ts';
import { wordOfDirection } from '../domain/direction-words.ts';
import { doubtsOf } from '../domain/doubts.ts';
import { formatReported, type Headline, shownDirection } from '../domain/figures/headline.ts';
import { pictureOnly } from '../domain/figures/no-figure.ts';
import { sayAwaited } from '../domain/figures/not-due-yet.ts';
import { capitalise, formatGiven } from '../domain/format.ts';
import { findMissing, formatMissing, missingWords } from '../domain/missing.ts';
import { isGiven, type Observation } from '../domain/observation.ts';
import { describePeriod } from '../domain/period/period.ts';
import { formatProvenance } from '../domain/provenance.ts';
import type { Series } from '../domain/series.ts';
import { type Judgement, polarityWords } from '../domain/statistics/movement.ts';
import { strengthWords } from '../domain/statistics/strength.ts';
import type { Compared } from '../domain/statistics/verdict.ts';
import { unitWords } from '../domain/unit.ts';
import { escapeMarkdown, nameMeasure, plainText } from './format-text.ts';
import { sayOther, signOf } from './say-other.ts';

/** A headline in words and signs, each ready for a card. An absent thing is an empty text. */
export type HeadlineWords = {
  /** "6,270", "7.3%", "Good", "No figure", "No figure yet". */
  readonly figure: string;
  readonly unit: string;
  /** "Q2 2018/19, provisional". */
  readonly when: string;
  /** "Report, December 2018" */
  readonly mark: string;
  /** "▲"; the only coloured thing, since it says nothing that the words do not. */
  readonly sign: string;
  /** "up" */
  readonly movement: string;
  /** Empty where it is the same word as the movement. */
  readonly judgement: string;
  /** Of the judgement, unless chance alone could explain the change. */
  readonly color: 'Good' | 'Attention' | 'Default';
  /** "from 6,038 in Q1 2018/19", or why nothing is compared. */
  readonly change: string;
  /** "since Q1 2018/19" */
  readonly since: string;
  /** "(+3.8%)" */
  readonly size: string;
  /** "Larger than chance alone would usually give", "Chance alone could explain it". */
  readonly strength: string;
  /** "Chance alone could explain it"; empty otherwise, when a list needs no words. */
  readonly doubt: string;
  /** The rule: "lower is better". */
  readonly rule: string;
  /** Values, rule and judgement, or why there is none. */
  readonly sentence: string;
  /** What was reported, where it is not what was computed. */
  readonly reported: string;
  /** "Compared with the same quarter last year (Q2 2025/26): ▼ Worse, as reported." */
  readonly other: string;
};

const colors: Record<Judgement, HeadlineWords['color']> = {
  improving: 'Good',
  worsening: 'Attention',
  unchanged: 'Default',
  'not judged': 'Default',
};

const whenOf = (one: Observation, series: Series): string => {
  const missing = formatMissing(one) === '' ? undefined : findMissing(one);
  const words = one.flags.map((flag) =>
    flag === missing ? missingWords[flag].toLowerCase() : flag.replaceAll('-', ' '),
  );
  const former = formerCouncil(series, one.period);
  return [describePeriod(one.period), ...words, ...(former ? [former] : [])].join(', ');
};

/** Of what counts through a year also since when, but where that is the whole year. */
const unitOf = ({ period }: Observation, series: Series): string =>
  series.timing === 'cumulative' && !period.kind.endsWith('-year')
    ? `${unitWords(series)} since ${countsFromMonth(series)}`.trimStart()
    : unitWords(series);

const figureOf = (later: Observation | undefined, series: Series) =>
  later === undefined
    ? { figure: 'No figure yet', unit: '', when: '' }
    : !isGiven(later)
      ? { figure: 'No figure', unit: '', when: whenOf(later, series) }
      : {
          figure: formatGiven(later, series),
          unit: unitOf(later, series),
          when: whenOf(later, series),
        };

/** "since Q1 2018/19" */
const sinceOf = ({ earlier }: Compared): string => `since ${describePeriod(earlier.period)}`;

const changeOf = ({ earlier, printed }: Compared): string =>
  `from ${printed.earlier} in ${[describePeriod(earlier.period), ...doubtsOf(earlier)].join(', ')}`;

const unjudged = (sentence: string) =>
  ({
    sign: '',
    movement: '',
    judgement: '',
    color: 'Default',
    change: sentence,
    since: '',
    strength: '',
    doubt: '',
    size: '',
    sentence,
  }) as const;

/** “Not judged” is left out below the council's own word for no direction: "66 → 71 days (+7.6%)." below “No course”. */
const sentenceOf = (
  { sentence }: Compared,
  printed: string | undefined,
  own: Headline['measure']['directionWords'],
): string =>
  printed === 'not-applicable' && own?.[printed]
    ? sentence.replace(/; not judged(?=[.;])/, '')
    : sentence;

/** The word for what the arrow means stands beside it, and the other one after that; none says the same twice. */
const besideArrow = (
  { movement, judgement }: { readonly movement: string; readonly judgement: string },
  verdict: Compared,
  { arrows }: Pick<Headline['measure'], 'arrows'>,
): Pick<HeadlineWords, 'movement' | 'judgement'> => {
  const isOfMeaning = arrows !== undefined && verdict.judgement !== 'not judged';
  const [first, second] = isOfMeaning ? [judgement, movement] : [movement, judgement];
  return { movement: first, judgement: second === first ? '' : capitalise(second) };
};

/** Describes a headline; correct even when parts are unknown. */
export const describeHeadline = (headline: Headline): HeadlineWords => {
  const words = { ...describeKnown(headline), other: sayOther(headline) };
  const awaited = sayAwaited(headline.awaited);
  return awaited ? { ...words, sentence: `${words.sentence} ${awaited}` } : words;
};

const describeKnown = ({
  measure,
  series,
  verdict,
  none,
  overall,
}: Headline): Omit<HeadlineWords, 'other'> => {
  const { directionWords } = measure;
  const rule = polarityWords[measure.polarity];
  if (overall) {
    const { status, parts } = overall;
    const whole = { figure: 'Overall', unit: '', mark: '', rule: '', reported: '' };
    const said = unjudged(`${parts}.`);
    const change = escapeMarkdown(said.change);
    return { ...whole, ...said, change, when: describePeriod(status.period) };
  }
  if (!series || !verdict) {
    const nothing = { figure: 'No figure', unit: '', when: '', mark: '', rule, reported: '' };
    return { ...nothing, ...unjudged(pictureOnly) };
  }
  const { later } = verdict;
  const mark = later?.provenance ? formatProvenance(later.provenance) : '';
  const latest = {
    rule,
    mark,
    reported: formatReported(verdict, series, directionWords),
    ...figureOf(later, series),
  };
  if (verdict.kind === 'withheld')
    return { ...latest, ...unjudged(later ? verdict.sentence : (none ?? verdict.sentence)) };
  const strength = capitalise(strengthWords[verdict.strength]);
  const printed = shownDirection({ series, verdict });
  // Only the council's own word says more than “not judged” does.
  const isPrinted = printed !== 'not-applicable' || directionWords?.[printed] !== undefined;
  const [movement, judgement] = [
    verdict.movement,
    isPrinted ? (printed ?? verdict.judgement) : verdict.judgement,
  ].map((one) => wordOfDirection(one, directionWords)) as [string, string];
  return {
    ...latest,
    figure: verdict.printed.later,
    sign: signOf(verdict, measure),
    ...besideArrow({ movement, judgement }, verdict, measure),
    color: verdict.strength === 'within chance' ? 'Default' : colors[verdict.judgement],
    change: changeOf(verdict),
    since: sinceOf(verdict),
    strength,
    doubt: verdict.strength === 'within chance' ? strength : '',
    size: verdict.change ? `(${verdict.change})` : '',
    sentence: sentenceOf(verdict, printed, directionWords),
  };
};

/**
 * The periods of a verdict's sentence, and where its figure comes from, for where the sentence stands without them.
 *
 * @example saySource(s05a) // 'Q1 2018/19 to Q2 2018/19 · Report, December 2018'
 */
export const saySource = (headline: Headline): string => {
  const { verdict } = headline;
  const { when, mark } = describeHeadline(headline);
  const from = verdict?.kind === 'compared' ? `${describePeriod(verdict.earlier.period)} to ` : '';
  return [when ? capitalise(`${from}${when}`) : '', mark].filter((one) => one !== '').join(' · ');
};

/**
 * One line that makes sense on a locked phone.
 *
 * @example summariseHeadline(s05a)
 *   // 'S05A Total crime: 6,270 crimes, Q2 2018/19 (Report, December 2018); ▲ up, worsening; chance alone could explain it'
 */
export const summariseHeadline = (headline: Headline): string => {
  const { figure, unit, when, mark, sign, movement, judgement, doubt } = describeHeadline(headline);
  const dated = [unit ? `${figure} ${unit}` : figure, ...(when ? [when] : [])].join(', ');
  const value = mark ? `${dated} (${mark})` : dated;
  const way = [`${sign} ${movement}`, judgement].filter((one) => one !== '').join(', ');
  const verdict = [way, ...(doubt ? [doubt] : [])];
  const said = sign ? `; ${verdict.join('; ').toLowerCase()}` : '';
  return plainText(`${nameMeasure(headline.measure)}: ${value}${said}`);
};
