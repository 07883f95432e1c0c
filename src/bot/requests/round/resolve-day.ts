const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
};

const shiftYear = (day: string, years: number): string =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/**
 * The day that was meant: "2019-01-31" as it is, "01-31" the next one that comes.
 *
 * @returns undefined for a day that does not exist, has come already or is a year away or more
 * @example resolveDay('01-31', '2019-01-02') // '2019-01-31'
 */
export const resolveDay = (typed: string, today: string): string | undefined => {
  const year = today.slice(0, 4);
  const candidates = /^\d{2}-\d{2}$/.test(typed)
    ? [`${year}-${typed}`, shiftYear(`${year}-${typed}`, 1)]
    : [typed];
  return candidates.find((day) => isDay(day) && day > today && day < shiftYear(today, 1));
};
