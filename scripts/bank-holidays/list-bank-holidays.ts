import Holidays from 'date-holidays';
import type { Nation } from '../../src/domain/round/nations.ts';

/** A day on which a nation does not work. */
export type BankHoliday = { readonly date: string; readonly name: string };

const regions: Readonly<Record<Nation, string>> = {
  'england-and-wales': 'ENG',
  scotland: 'SCT',
  'northern-ireland': 'NIR',
};

const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(day).getUTCDay());

/** Bank holidays of a nation; of one at a weekend only the day that stands in for it. */
export const listBankHolidays = (nation: Nation, from: number, to: number): BankHoliday[] => {
  const library = new Holidays('GB', regions[nation]);
  const all = Array.from({ length: to - from + 1 }, (_, at) => library.getHolidays(from + at))
    .flat()
    .filter(({ type }) => type === 'public' || type === 'bank')
    .map(({ date, name }) => ({ date: date.slice(0, 10), name }))
    .filter(({ date }) => isWeekday(date));
  return [...new Map(all.map((one) => [one.date, one])).values()];
};
