import { indicatorOf } from '../../domain/code.ts';
import type { Reading } from './read-text.ts';

/** A part makes its family redundant, an indicator its outcome: "S05 total crime" is about S05A. */
const mostSpecific = (codes: readonly string[]): string[] =>
  codes.filter((code) => !codes.some((other) => other !== code && other.startsWith(code)));

const isSettled = (ids: readonly string[], sure: readonly string[]): boolean =>
  ids.some((id) => sure.some((code) => code.startsWith(id) || id.startsWith(code)));

const withQualifiers = (sure: readonly string[], { qualifiers }: Reading): string[] => {
  const beside = qualifiers.flat().filter((id) => sure.includes(indicatorOf(id)));
  return [...sure, ...beside];
};

/** Codes of the outcomes, indicators and measures that a text is about; several are a question back. */
export const findTargets = (reading: Reading): string[] => {
  const { codes, topics } = reading;
  const typed = codes.flatMap(({ kind, code }) => (kind === 'indicator' && code ? [code] : []));
  const sure = withQualifiers(
    [...typed, ...topics.filter((ids) => ids.length === 1).flat()],
    reading,
  );
  const open = topics.filter((ids) => ids.length > 1 && !isSettled(ids, sure)).flat();
  return mostSpecific([...new Set([...sure, ...open])]);
};

/** True for "primary" where nothing is said of what it is that is primary. */
export const hasLooseQualifier = (reading: Reading): boolean => {
  const indicators = new Set(findTargets(reading).map(indicatorOf));
  return reading.qualifiers.some((ids) => !ids.some((id) => indicators.has(indicatorOf(id))));
};

/** Codes of the risks that a text names. */
export const findRiskCodes = ({ codes }: Reading): string[] => [
  ...new Set(codes.flatMap(({ kind, code }) => (kind === 'risk' && code ? [code] : []))),
];

/** Ids of the people: "Claire Shiels" leaves one of the two whom "Claire" names. */
export const findPeopleNamed = ({ people }: Reading): string[] => {
  const [first = [], ...more] = people;
  const common = first.filter((id) => more.every((ids) => ids.includes(id)));
  return common.length > 0 ? common : [...new Set(people.flat())];
};
