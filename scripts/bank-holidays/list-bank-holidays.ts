import Holidays from 'date-holidays';

/** A day on which England and Wales do not work. */
export type BankHoliday = { readonly date: string; readonly name: string };

const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(day).getUTCDay());

/** Bank holidays of England and Wales; of one at a weekend only the day that stands in for it. */
export const listBankHolidays = (from: number, to: number): BankHoliday[] => {
  const england = new Holidays('GB', 'ENG');
  return Array.from({ length: to - from + 1 }, (_, at) => england.getHolidays(from + at))
    .flat()
    .filter(({ type }) => type === 'public' || type === 'bank')
    .map(({ date, name }) => ({ date: date.slice(0, 10), name }))
    .filter(({ date }) => isWeekday(date));
};
