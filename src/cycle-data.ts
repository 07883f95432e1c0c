import { join } from 'node:path';
import { z } from 'zod';
import { deliveredFolder, readCouncilJson } from './council-folder.ts';
import { type ReadersSee, readersSeeOptions } from './domain/figures/shown-series.ts';
import type { Schedule } from './domain/round/deadlines.ts';
import { type Nation, nations } from './domain/round/nations.ts';
import { type TargetSetter, targetSetters } from './domain/target.ts';

const weeks = z.number().int().min(1).max(12);

const cycle = z.strictObject({
  dueWeeks: z.strictObject({ values: weeks, commentary: weeks, 'sign-off': weeks }),
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
  const { closedDays, nation, readersSee, targetsSetBy, ...schedule } = cycle.parse(
    await readCouncilJson(council, 'cycle.json'),
  );
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
