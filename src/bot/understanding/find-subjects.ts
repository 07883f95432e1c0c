import type { Catalogue } from '../../domain/catalogue.ts';
import { indicatorOf } from './code-spelling.ts';
import type { Qualifier, Reading } from './read-text.ts';
import type { Ask } from './words.ts';

/** A part makes its family redundant, an indicator its outcome: "S05 total crime" is about S05A. */
const mostSpecific = (codes: readonly string[]): string[] =>
  codes.filter((code) => !codes.some((other) => other !== code && other.startsWith(code)));

/** All the parts of a family are the family. */
const joinFamilies = (codes: readonly string[], { indicators }: Catalogue): string[] => {
  const whole = indicators.filter(
    ({ measures }) => measures.length > 1 && measures.every(({ code }) => codes.includes(code)),
  );
  const parts = new Set(whole.flatMap(({ measures }) => measures.map(({ code }) => code)));
  return [...whole.map(({ code }) => code), ...codes.filter((code) => !parts.has(code))];
};

const isSettled = (ids: readonly string[], sure: readonly string[]): boolean =>
  ids.some((id) => sure.some((code) => code.startsWith(id) || id.startsWith(code)));

const isBeside = ({ ids }: Qualifier, codes: readonly string[]): boolean => {
  const indicators = new Set(codes.map(indicatorOf));
  return ids.some((id) => indicators.has(indicatorOf(id)));
};

const withQualifiers = (sure: readonly string[], { qualifiers }: Reading): string[] => {
  const indicators = new Set(sure.map(indicatorOf));
  const beside = qualifiers.flatMap(({ ids }) =>
    ids.filter((id) => indicators.has(indicatorOf(id))),
  );
  return [...sure, ...beside];
};

const topicsApart = ({ topics }: Reading): boolean =>
  topics.length > 1 && new Set(topics.flat().map((id) => id.length)).size > 1;

/** Codes of the outcomes, indicators and measures that a text is about; several are a question back. */
export const findTargets = (reading: Reading, catalogue: Catalogue): string[] => {
  const { codes, topics } = reading;
  const typed = codes.flatMap(({ kind, code }) => (kind === 'indicator' && code ? [code] : []));
  const named = [...typed, ...topics.filter((ids) => ids.length === 1).flat()];
  const open = topics.filter((ids) => ids.length > 1);
  const narrowed = open.map((ids) => narrow(ids, reading));
  const sure = withQualifiers(
    [...named, ...narrowed.filter((ids) => ids.length === 1).flat()],
    reading,
  );
  const unsettled = narrowed.filter((ids) => ids.length > 1 && !isSettled(ids, sure)).flat();
  const found = [...new Set([...sure, ...unsettled])];
  if (found.length === 0 && reading.people.length === 0) return looseTopics(reading);
  // Two things to be compared are two, though one is a part of the other.
  const apart = reading.asks.has('compare') && topicsApart(reading);
  return joinFamilies(apart ? found : mostSpecific(found), catalogue);
};

/** "Domestic abuse" may be two things, "incidents" beside it leaves one. */
const narrow = (ids: readonly string[], { qualifiers }: Reading): readonly string[] => {
  const named = ids.filter((id) => qualifiers.some((one) => one.ids.includes(id)));
  return named.length > 0 ? named : ids;
};

/** Questions about words, people and risks: no wrong figure can come of a loose subject. */
const inWords: readonly Ask[] = [
  ...(['commentary', 'why', 'issues', 'telling', 'people', 'risks', 'focus'] as const),
  'performance',
];

/** The one indicator that loose words can only be of: nothing else is about roads. */
export const findLooseTopic = ({ qualifiers }: Reading): string | undefined => {
  const meant = qualifiers.filter(({ ids, idle }) => !idle && ids.length === 1);
  const codes = new Set(meant.flatMap(({ ids }) => ids.filter((id) => id === indicatorOf(id))));
  const [code, ...more] = codes;
  return more.length === 0 ? code : undefined;
};

/** "What are the issues on the roads". */
const looseTopics = (reading: Reading): string[] => {
  const code = findLooseTopic(reading);
  return code && inWords.some((ask) => reading.asks.has(ask)) ? [code] : [];
};

/** Words for "primary" where nothing is said of what it is that is primary. */
export const findLooseWords = (reading: Reading, targets: readonly string[]): string[] =>
  reading.qualifiers
    .filter((one) => !one.idle && !isBeside(one, targets))
    .flatMap(({ words }) => [...words]);

/** A word for a part, "primary", that says nothing of what it is a part of. */
export const hasLoosePart = ({ qualifiers }: Reading, targets: readonly string[]): boolean =>
  qualifiers.some(
    (one) => !isBeside(one, targets) && one.ids.every((id) => id !== indicatorOf(id)),
  );

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
