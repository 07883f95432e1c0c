import { join } from 'node:path';
import { z } from 'zod';
import { deliveredFolder, readCouncilFile, readCouncilJson } from './council-folder.ts';
import { type ReadersSee, readersSeeOptions } from './domain/figures/shown-series.ts';
import { parsePeriod, periodDates, periodLabel } from './domain/period/period.ts';
import type { Schedule } from './domain/round/deadlines.ts';
import { type Nation, nations } from './domain/round/nations.ts';
import { type TargetSetter, targetSetters } from './domain/target.ts';

const weeks = z
  .number()
  .int('a whole number of weeks; days are given as "dueDays", and single dates as "dates"')
  .min(1)
  .max(12);
const days = z.number().int().min(1).max(90);
const quarter = z
  .string()
  .refine(
    (label) => parsePeriod('financial-quarter', label) !== undefined,
    'a quarter such as "Q3 2024/25"',
  );
const date = z.iso.date();

/** A round begins once its quarter is over, and before anything of it is due. */
const isInOrder = (label: string, { ask, values }: Record<string, string | undefined>): boolean => {
  const period = parsePeriod('financial-quarter', label);
  if (ask === undefined || !period) return true;
  return ask > periodDates(period).end && values !== undefined && ask < values;
};

const cycle = z.strictObject({
  dueWeeks: z
    .strictObject({ values: weeks, commentary: weeks, 'sign-off': weeks })
    .default({ values: 3, commentary: 4, 'sign-off': 5 }),
  /** Days after the quarter, in the place of the weeks. */
  dueDays: z.strictObject({ values: days, commentary: days, 'sign-off': days }).optional(),
  publishDays: z.number().int().min(1).max(190).optional(),
  /** The days of one quarter, as they are. */
  dates: z
    .record(
      quarter,
      z.strictObject({
        ask: date.optional(),
        values: date.optional(),
        commentary: date.optional(),
        'sign-off': date.optional(),
        publish: date.optional(),
      }),
    )
    .refine(
      (all) => Object.entries(all).every(([label, days]) => isInOrder(label, days)),
      'a day "ask" is after the end of its quarter, and needs a day "values" after it',
    )
    .optional(),
  publishWeeks: z.number().int().min(1).max(26).default(6),
  remindBefore: z.number().int().min(1).max(20),
  overdueEvery: z.number().int().min(1).max(60),
  sendFromHour: z.number().int().min(0).max(23),
  closedDays: z.array(z.iso.date()),
  nation: z.enum(nations).default('england-and-wales'),
  readersSee: z.enum(readersSeeOptions).default('submitted'),
  targetsSetBy: z.enum(targetSetters).default('files'),
});

const bankHolidays = z.array(z.strictObject({ date: z.iso.date(), name: z.string().min(1) }));

type Dates = NonNullable<z.infer<typeof cycle>['dates']>;

/** The dates by the quarter as it is printed, however it was written. */
const byQuarter = (dates: Dates): Dates =>
  Object.fromEntries(
    Object.entries(dates).map(([label, days]) => {
      const period = parsePeriod('financial-quarter', label);
      return [period ? periodLabel(period) : label, days];
    }),
  );

/** What the team can edit about the rounds. */
export const readCycle = async (
  council = deliveredFolder,
): Promise<{
  /** When a round's deadlines fall. */
  readonly schedule: Schedule;
  /** ISO dates on which nobody works: the nation's bank holidays, and the council's own days off. */
  readonly closedDays: readonly string[];
  /** From when readers see what was handed in. */
  readonly readersSee: ReadersSee;
  /** Whether officers set targets too. */
  readonly targetsSetBy: TargetSetter;
}> => {
  const { closedDays, nation, readersSee, targetsSetBy, dates, dueDays, publishDays, ...weeks } =
    await readCouncilFile(council, 'cycle.json', (json) => cycle.parse(json));
  const schedule: Schedule = {
    ...weeks,
    ...(dueDays && { dueDays }),
    ...(publishDays !== undefined && { publishDays }),
    ...(dates && { dates: byQuarter(dates) }),
  };
  return {
    schedule,
    closedDays: [...(await readBankHolidays(nation)), ...closedDays],
    readersSee,
    targetsSetBy,
  };
};

/** The bank holidays of a nation, as ISO dates. */
export const readBankHolidays = async (nation: Nation = 'england-and-wales'): Promise<string[]> =>
  bankHolidays
    .parse(await readCouncilJson(deliveredFolder, join('bank-holidays', `${nation}.json`)))
    .map(({ date }) => date);
