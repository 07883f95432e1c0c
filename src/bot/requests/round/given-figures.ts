import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { cutText, nameBriefly, nameMeasure } from '../../../cards/format-text.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { findIndicator, findMeasures } from '../../../domain/catalogue.ts';
import {
  capitalise,
  formatGiven,
  formatNumber,
  placesOf,
  readNumber,
} from '../../../domain/format.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { describePeriod, type Period } from '../../../domain/period/period.ts';
import { expectedOf } from '../../../domain/round/owed.ts';
import type { FormContext } from '../../../domain/submission/check-form.ts';
import { type ExpectedValue, findLastKnown } from '../../../domain/submission/expected-value.ts';
import type { IndicatorRecord } from '../../../domain/submission/indicator-record.ts';
import { unitWords } from '../../../domain/unit.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { longestSaid, mostSaid } from '../../said-figures.ts';
import { forButtons, id } from '../request-descriptor.ts';
import { sayOtherMonths, sayUnused } from './partly-said.ts';

/** Figures of a message, as typed, and the measures that they are for. */
export const givenSchema = z
  .array(
    z.strictObject({
      measure: id,
      value: z.string().max(longestSaid),
      /** In place of a value: by how much it is above the last one, or below. */
      by: forButtons(z.number().optional()),
      /** It is a number of things, and the measure is a rate or a percentage. */
      counts: forButtons(z.literal(true).optional()),
      /** The figures that it is the sum of. */
      parts: forButtons(z.array(z.number()).min(2).max(mostSaid).optional()),
      /** The counts that it is the share of, in percent. */
      share: forButtons(z.tuple([z.number(), z.number()]).optional()),
      /** What an earlier message gave in its place. */
      was: forButtons(z.string().max(longestSaid).optional()),
    }),
  )
  .min(1)
  .max(mostSaid);

type Given = z.infer<typeof givenSchema>;

/** What a form is to hold, for a button: its figures with their measures, or the indicator where there is none. */
export const nameFigures = (
  { code, given = [] }: Pick<RequestOf<'update'>, 'code' | 'given'>,
  nameOf: (id: string) => string,
): string =>
  given
    .flatMap(({ measure, value }) => (value === '' ? [] : [`${nameOf(measure)} ${value}`]))
    .join(', ') || nameOf(code);

type Asked = RequestOf<'update'>;

const longestShown = 30;

/** "+12", and a true minus sign. */
const sayBy = (by: number): string => `${by < 0 ? '−' : '+'}${Math.abs(by)}`;

/** The code of an indicator is said already. */
const say = ({ measure, value, by }: Given[number], code: string): string => {
  const figure = by === undefined ? cutText(value.trim(), longestShown) : sayBy(by);
  if (figure === '') return measure;
  return measure === code ? figure : `${measure} ${figure}`;
};

/** Figures by the indicator that they belong to; those of no indicator belong to the form asked for. */
const byIndicator = (
  given: Given,
  code: string,
  { catalogue }: Pick<RequestContext, 'catalogue'>,
) => Map.groupBy(given, ({ measure }) => findIndicator(catalogue, measure)?.code ?? code);

/**
 * A form is of one indicator: figures of several ask which to begin with.
 *
 * @returns undefined when all of them are for the form that is asked for
 */
export const chooseForm = (
  asked: Asked,
  context: Pick<RequestContext, 'catalogue'>,
): Card | undefined => {
  const own = findIndicator(context.catalogue, asked.code)?.code ?? asked.code;
  const groups = byIndicator(asked.given ?? [], own, context);
  if (groups.size === 0 || (groups.size === 1 && groups.has(own))) return undefined;
  const count = groups.size === 1 ? 'another indicator' : `${groups.size} indicators`;
  return messageCard({
    title: `Your message has figures for ${count}`,
    text: 'Each has a form of its own. Open them one after the other, and check and submit each. Nothing is stored until you do.',
    buttons: [...groups].map(([code, given]) =>
      button(`Update ${code} with ${given.map((one) => say(one, code)).join(', ')}`, {
        ...asked,
        code,
        given,
      }),
    ),
  });
};

const expectedFor = (
  { measure }: Given[number],
  indicator: Indicator,
  expected: readonly ExpectedValue[],
): readonly ExpectedValue[] => {
  const meant = findMeasures(indicator, measure);
  return expected.filter((one) => meant.includes(one.measure));
};

/**
 * The code of an indicator with several figures does not say which of them is meant.
 *
 * @returns undefined when every figure has its field
 */
export const chooseField = (
  asked: Asked,
  indicator: Indicator,
  round: Period,
): Card | undefined => {
  const { given = [] } = asked;
  const expected = expectedOf(indicator, round);
  const open = given.find((one) => expectedFor(one, indicator, expected).length > 1);
  if (!open) return undefined;
  // What was given before it may be what it corrects.
  const later = given.slice(given.indexOf(open) + 1);
  const answering = (measure: string): Given =>
    given.map((one) => (one === open ? { ...one, measure } : one));
  return messageCard({
    title: `Which figure of ${indicator.code} is ${say(open, open.measure)}?`,
    text: `${describePeriod(round)} asks for several. Nothing is stored until you submit the form.`,
    buttons: expectedFor(open, indicator, expected)
      .filter(({ measure }) => !later.some((one) => one.measure === measure.code))
      .map(({ measure }) =>
        button(nameMeasure(measure), { ...asked, given: answering(measure.code) }),
      ),
  });
};

type Placed = { readonly value?: string; readonly note?: string };

/** What "twelve more than last time" comes to, and how. */
const addToLast = (by: number, at: ExpectedValue, record: IndicatorRecord): Placed => {
  const { measure, series } = at;
  const last = findLastKnown(record.series, at);
  if (!last)
    return {
      note: `${nameBriefly(measure)} is not filled in: no earlier figure is known to add it to.`,
    };
  // Added in decimals: 43.6 + 1.2 is 44.8.
  const value = String(Number((last.value + by).toFixed(6)));
  const before = `${formatGiven(last, series)} (${describePeriod(last.period)})`;
  if (by === 0)
    return {
      value,
      note: `${nameBriefly(measure)}: ${before}, as it was. Check that this is what you mean.`,
    };
  const sum = `${before} ${sayBy(by).replace(/^./, '$& ')}`;
  return {
    value,
    note: `${nameBriefly(measure)}: ${sum} = ${value}. Check that this is what you mean.`,
  };
};

/** As it is printed, where it is a number. */
const sayFigure = (value: string): string => {
  const number = readNumber(value);
  return number === undefined
    ? cutText(value.trim(), longestShown)
    : formatNumber(number, placesOf(number));
};

/** A count in the field of a rate would be a wrong figure, so the field stays empty. */
const sayCount = (one: Given[number], { measure, series }: ExpectedValue): string =>
  `${cutText(one.value.trim(), longestShown)} is not filled in: it reads as a count, and ${nameBriefly(measure)} is a ${series.valueKind} ${unitWords(series)}. Give the ${series.valueKind}.`;

/** "21 killed and 188 seriously hurt": what they add up to. */
const sayParts = (
  { value }: Given[number],
  parts: readonly number[],
  { measure }: ExpectedValue,
): Placed => ({
  value,
  note: `${nameBriefly(measure)}: ${parts.map((one) => sayFigure(String(one))).join(' + ')} = ${sayFigure(value)}. Check that this is what you mean.`,
});

/** "66 of 68 = 97.1%" */
const sayShare = (
  { value }: Given[number],
  share: readonly number[],
  { measure }: ExpectedValue,
): Placed => ({
  value,
  note: `${nameBriefly(measure)}: ${share.map((one) => sayFigure(String(one))).join(' of ')} = ${sayFigure(value)}%. Check that this is what you mean.`,
});

const placeOne = (
  one: Given[number],
  at: ExpectedValue | undefined,
  { record, months }: { readonly record: IndicatorRecord } & Pick<Asked, 'months'>,
): Placed => {
  if (!at)
    return {
      note: `${say(one, '')} is not filled in: this round asks for no figure of ${one.measure}.`,
    };
  if (one.counts) return { note: sayCount(one, at) };
  const other = months && sayOtherMonths(months, at);
  if (other && one.value.trim() !== '')
    return { note: `${sayFigure(one.value)} is not filled in: ${other}` };
  if (one.parts) return sayParts(one, one.parts, at);
  if (one.share) return sayShare(one, one.share, at);
  if (one.was !== undefined)
    return {
      value: one.value,
      note: `${nameBriefly(at.measure)}: ${sayFigure(one.value)} in place of ${sayFigure(one.was)}.`,
    };
  return one.by === undefined ? { value: one.value } : addToLast(one.by, at, record);
};

/** Other months than those asked for, where no figure of them is said yet. */
const sayMonthsAlone = (
  months: NonNullable<Asked['months']>,
  expected: readonly ExpectedValue[],
): string[] =>
  [...expected.flatMap((one) => capitalise(sayOtherMonths(months, one) ?? '')).slice(0, 1)].filter(
    (note) => note !== '',
  );

/** The figures of a message that the form has fields for, and what to say of the others. */
export const placeGiven = (
  { given = [], months, unused = [] }: Pick<Asked, 'given' | 'months' | 'unused'>,
  { indicator, expected, record }: Pick<FormContext, 'indicator' | 'expected' | 'record'>,
): { readonly values: Readonly<Record<string, string>>; readonly notes: readonly string[] } => {
  const placed = given.map((one) => {
    const at = expectedFor(one, indicator, expected)[0];
    return { code: at?.measure.code ?? '', ...placeOne(one, at, { record, months }) };
  });
  return {
    // What is said last of a measure corrects what was said before.
    values: Object.fromEntries(
      placed.flatMap(({ code, value }) => (value === undefined ? [] : [[code, value]])),
    ),
    notes: [
      ...placed.flatMap(({ note }) => (note === undefined ? [] : [note])),
      ...(given.length === 0 && months ? sayMonthsAlone(months, expected) : []),
      ...sayUnused(
        unused,
        placed.some(({ value }) => value !== undefined),
      ),
    ],
  };
};
