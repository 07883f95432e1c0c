import { sayDate } from '../../domain/say-date.ts';
import { nameDifference } from '../../domain/submission/name-difference.ts';
import type { Difference, RecordedChange } from '../../domain/submission/recorded-change.ts';

const sayValue = ({ what }: Difference, text: string): string =>
  what === 'deadline' ? sayDate(text) : text;

/** The differences of a change, for a card. */
export const sayDifferences = ({ differences }: RecordedChange) =>
  differences.map((one) => ({
    what: nameDifference(one),
    ...(one.from === undefined ? {} : { from: sayValue(one, one.from) }),
    ...(one.to === undefined ? {} : { to: sayValue(one, one.to) }),
  }));
