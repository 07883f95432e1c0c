import type { MoreField, ValueField } from '../../cards/form/value-field.ts';
import { nameMeasure } from '../../cards/format-text.ts';
import { countsFromMonth } from '../../domain/counts-from.ts';
import { capitalise, formatGiven } from '../../domain/format.ts';
import { isOneSided, type Measure } from '../../domain/measure.ts';
import { formatMissing, missingKinds, missingWords } from '../../domain/missing.ts';
import {
  isGiven,
  type Observation,
  reportedDirections,
  sayDirection,
} from '../../domain/observation.ts';
import { comparePeriods, describePeriod, isSamePeriod } from '../../domain/period/period.ts';
import { formatProvenance } from '../../domain/provenance.ts';
import type { Series } from '../../domain/series.ts';
import { formatChange } from '../../domain/statistics/describe-change.ts';
import { numbersOf } from '../../domain/statistics/verdict.ts';
import {
  type ExpectedValue,
  findObservations,
  findStored,
  parseValue,
} from '../../domain/submission/expected-value.ts';
import type { Form } from '../../domain/submission/form.ts';
import { longestWhy } from '../../domain/submission/missing-value.ts';
import { verdictOf } from '../../domain/submission/require-commentary.ts';
import { sayObservation } from '../../domain/submission/say-observation.ts';
import { statusChoices } from '../../domain/target.ts';
import { unitWords } from '../../domain/unit.ts';
import {
  asComputed,
  noValue,
  reportedInput,
  stateInput,
  statusInput,
  valueInput,
  whyInput,
} from './form-inputs.ts';
import { type FormView, noteOn } from './form-parts.ts';
import { saySaid } from './said.ts';
import { sayTarget, toTargetField } from './target-fields.ts';

const formatLastValue = (
  { series, period }: ExpectedValue,
  observations: readonly Observation[],
): string => {
  // A value that somebody said comes later is among those that are still owed.
  const last = observations.findLast(
    (one) => comparePeriods(one.period, period) < 0 && formatMissing(one) === '',
  );
  if (!last) return 'There is no earlier figure.';
  const when = describePeriod(last.period);
  if (!isGiven(last)) return `Last figure: none published, ${when}`;
  const unit = series.valueKind === 'percentage' ? '' : ` ${unitWords(series)}`.trimEnd();
  const mark = last.provenance ? ` (${formatProvenance(last.provenance)})` : '';
  return `Last figure: ${formatGiven(last, series)}${unit}, ${when}${mark}`;
};

/**
 * How a figure moved, compared with the same period as everywhere else, for the person to see whether it can be right;
 * or why it is not compared.
 */
const sayChange = (one: ExpectedValue, { form, context: { record } }: FormView): string => {
  const { measure, series } = one;
  const parsed = parseValue(form.values[measure.code] ?? '', series);
  if (parsed.kind !== 'value') return '';
  const verdict = verdictOf({ ...one, ...parsed }, record);
  if (verdict.kind !== 'compared') return verdict.reason === 'one-value' ? '' : verdict.sentence;
  const numbers = numbersOf(verdict);
  if (!numbers) return '';
  const before = describePeriod(verdict.earlier.period);
  return numbers.earlier === numbers.later
    ? `The same as in ${before}`
    : `${formatChange(series, numbers.earlier, numbers.later)} on ${before}`;
};

/** What is already stored, where something else is typed over it. */
const sayStored = (one: ExpectedValue, { form, context }: FormView): string[] => {
  const stored = findStored(context.record.series, one);
  const typed = form.values[one.measure.code] ?? '';
  if (!stored || typed === '' || typed === stored.printed) return [];
  const mark = stored.provenance ? ` (${formatProvenance(stored.provenance)})` : '';
  return [`Stored now: ${sayObservation(stored)}${mark}`];
};

const stateOf = ({ provisional, details }: Form, code: string): string =>
  details?.[code]?.missing ?? (provisional.includes(code) ? 'provisional' : 'final');

const states = [
  { title: 'Final', value: 'final' },
  { title: 'Provisional', value: 'provisional' },
  ...missingKinds.map((kind) => ({ title: missingWords[kind], value: kind })),
];

/** Only where neither way is better in itself, a report says which way a figure went. */
const directionsOf = ({ polarity, directionWords }: Measure) => [
  { title: 'As worked out', value: asComputed },
  ...reportedDirections
    .filter((one) => !isOneSided(polarity) || (one !== 'up' && one !== 'down'))
    .map((one) => ({ title: capitalise(sayDirection(one, directionWords)), value: one })),
];

/** The council's statuses, where it reports any of a measure. */
const statusField = (one: ExpectedValue, { form, context: { record } }: FormView) => {
  const { statuses = [], targetRule, code, unprinted, shortName } = one.measure;
  const last = findObservations(record.series, one).findLast(({ status }) => status);
  if (statuses.length === 0 && !last) return {};
  const { status = '' } = form.details?.[code] ?? {};
  return {
    status: {
      id: statusInput(code),
      label: `${unprinted ? shortName : code}: status that you report${targetRule ? ', if it differs' : ''}`,
      choices: [
        { title: targetRule ? 'As worked out' : 'None', value: asComputed },
        ...statusChoices(statuses, findStored(record.series, one)?.status).map((word) => ({
          title: word,
          value: word,
        })),
      ],
      chosen: status === '' ? asComputed : status,
    },
    isAwaited: last !== undefined && !targetRule,
  };
};

/** What may be said of a figure besides the number; unfolded where something is said, or where the figure lacks. */
const toMoreField = (one: ExpectedValue, view: FormView, isLacking: boolean): MoreField => {
  const { measure } = one;
  const { form } = view;
  const { code } = measure;
  const { why = '', reported = '' } = form.details?.[code] ?? {};
  const { isAwaited = false, ...ofStatus } = statusField(one, view);
  const state = stateOf(form, code);
  const name = measure.unprinted ? measure.shortName : code;
  return {
    id: `more~${code}`,
    open:
      isLacking ||
      isAwaited ||
      state !== 'final' ||
      [why, reported, form.details?.[code]?.status ?? ''].some((text) => text !== ''),
    state: {
      id: stateInput(code),
      label: `${name}: the figure is`,
      choices: states,
      chosen: state,
    },
    why: {
      id: whyInput(code),
      label: `${name}: why there is no figure, if there is none`,
      typed: why,
      maxLength: longestWhy,
    },
    reported: {
      id: reportedInput(code),
      label: `${name}: direction that you report, if it differs`,
      choices: directionsOf(measure),
      chosen: reported === '' ? asComputed : reported,
    },
    ...ofStatus,
  };
};

/** The words of a scale, to choose from. */
const choicesOf = ({ scale }: Series): Pick<ValueField, 'choices'> =>
  scale
    ? {
        choices: [
          ...scale.words.map((word) => ({ title: word, value: word })),
          { title: 'No figure', value: noValue },
        ],
      }
    : {};

/** In what a figure is asked for, and since when it counts: an officer may have that of the quarter alone. */
const unitAsked = (series: Series): string => {
  const unit = series.valueKind === 'percentage' ? `% ${series.unit}` : series.unit;
  return series.timing === 'cumulative'
    ? [unit, `since ${countsFromMonth(series)}`].filter((text) => text !== '').join(', ')
    : unit;
};

/** The input of a figure, with the last value and any fault next to it. */
export const toValueField = (one: ExpectedValue, view: FormView): ValueField => {
  const { form, context, checked } = view;
  const { measure, series, period } = one;
  const typed = form.values[measure.code] ?? '';
  const said = saySaid(measure.code, view);
  const fault = noteOn(checked?.faults, measure.code);
  const question = noteOn(checked?.questions, measure.code);
  return {
    id: valueInput(measure.code),
    // The quarter is in the title.
    label: isSamePeriod(period, form.round)
      ? nameMeasure(measure)
      : `${nameMeasure(measure)}, ${describePeriod(period)}`,
    change: sayChange(one, view),
    target: sayTarget(one, view),
    unit: unitAsked(series),
    last: [
      formatLastValue(one, findObservations(context.record.series, one)),
      ...sayStored(one, { form, context }),
    ].join('. '),
    typed,
    ...choicesOf(series),
    more: toMoreField(one, view, fault !== undefined && typed.trim() === ''),
    ...toTargetField(one, view),
    required: true,
    ...(fault ? { fault } : {}),
    ...(question ? { question } : {}),
    ...(said ? { said } : {}),
  };
};
