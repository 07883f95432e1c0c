import { wordOfDirection } from '../domain/direction-words.ts';
import type { Headline } from '../domain/figures/headline.ts';
import { capitalise } from '../domain/format.ts';
import type { Measure } from '../domain/measure.ts';
import { type ReportedDirection, sayDirection } from '../domain/observation.ts';
import {
  describePeriod,
  isSamePeriod,
  type Period,
  samePeriodLastYear,
  shiftPeriod,
} from '../domain/period/period.ts';
import type { PeriodKind } from '../domain/period/period-kinds.ts';
import type { Judgement, Movement } from '../domain/statistics/movement.ts';

/** An arrow for each way to go. */
const signs: Readonly<Record<Movement, string>> = { up: '▲', down: '▼', level: '►' };

/** The same where ▲ is better: a change of which neither way is has arrows of another kind. */
const unjudgedSigns: Readonly<Record<Movement, string>> = { up: '↑', down: '↓', level: '→' };

const meaningSigns: Readonly<Partial<Record<Judgement | ReportedDirection, string>>> = {
  improving: signs.up,
  worsening: signs.down,
  unchanged: signs.level,
};

/**
 * The arrow of a change, as the council's reports have it: of the way that the number went, or of what that means.
 *
 * @returns empty where it is of the way, and that is not known
 * @example signOf({ movement: 'down', judgement: 'improving' }, { arrows: 'better-and-worse' }) // '▲'
 */
export const signOf = (
  {
    movement,
    judgement,
  }: {
    readonly movement: Movement | undefined;
    readonly judgement: Judgement | ReportedDirection;
  },
  { arrows }: Pick<Measure, 'arrows'>,
): string => {
  const meant = arrows && meaningSigns[judgement];
  if (meant) return meant;
  return movement ? (arrows ? unjudgedSigns : signs)[movement] : '';
};

const names: Readonly<Partial<Record<PeriodKind, string>>> = {
  'financial-quarter': 'quarter',
  'half-year': 'half-year',
  'school-term': 'term',
  month: 'month',
};

/** "Compared with the same quarter last year (Q2 2025/26)", "Compared with the quarter before (Q1 2026/27)" */
const sayAgainst = (against: Period, shown: Period): string => {
  const name = names[against.kind] ?? 'period';
  const said = isSamePeriod(against, samePeriodLastYear(shown))
    ? `same ${name} last year`
    : // A series may have values of some months alone.
      `${isSamePeriod(against, shiftPeriod(shown, -1)) ? name : 'period'} before`;
  return `Compared with the ${said} (${describePeriod(against)})`;
};

const betterWay: Readonly<
  Partial<Record<Measure['polarity'], readonly ['up' | 'down', 'up' | 'down']>>
> = {
  'higher-is-better': ['up', 'down'],
  'lower-is-better': ['down', 'up'],
};

/** Which way a figure went that is said to have got better or worse; nothing where that may be either. */
const movementOf = (
  reported: ReportedDirection,
  { polarity }: Pick<Measure, 'polarity'>,
): Movement | undefined => {
  if (reported === 'up' || reported === 'down') return reported;
  if (reported === 'unchanged') return 'level';
  const [better, worse] = betterWay[polarity] ?? [];
  return reported === 'improving' ? better : reported === 'worsening' ? worse : undefined;
};

/**
 * The second direction that the report prints of a figure, with the period that it is against; empty where it prints one
 * alone.
 *
 * @example sayOther(h01) // 'Compared with the same quarter last year (Q2 2025/26): ▼ Worse, as reported.'
 */
export const sayOther = ({ measure, verdict, other }: Headline): string => {
  const shown = verdict?.later?.period;
  if (!other || !shown) return '';
  const { against, reported, unlike } = other;
  const { directionWords } = measure;
  const movement = movementOf(reported, measure);
  const sign = signOf({ movement, judgement: reported }, measure);
  const word = capitalise(sayDirection(reported, directionWords));
  const differs = unlike
    ? `; worked out from the two figures: ${wordOfDirection(unlike, directionWords)}`
    : '';
  return `${sayAgainst(against, shown)}: ${sign && `${sign} `}${word}, as reported${differs}.`;
};
