import { type Catalogue, findIndicator } from '../../../domain/catalogue.ts';
import { type Indicator, standsUnder } from '../../../domain/indicator.ts';
import type { NameIndex } from '../message/name-index.ts';
import type { Named } from '../message/names-in.ts';
import { type MessageReading, wordsLeft } from '../message/read-message.ts';
import { isGrammar } from '../message/tokens.ts';
import type { Subjects } from './find-subjects.ts';

const outcomesOf = (indicator: Indicator | undefined, { outcomes }: Catalogue): string[] =>
  outcomes.flatMap(({ code }) => (indicator && standsUnder(indicator, code) ? [code] : []));

const outcomesNamed = ({ kind, id, indicator }: Named, catalogue: Catalogue): string[] => {
  if (kind === 'outcome') return [id];
  return outcomesOf(findIndicator(catalogue, indicator ?? id), catalogue);
};

const peopleIn = (code: string, { outcomes, indicators }: Catalogue): ReadonlySet<string> =>
  new Set([
    ...outcomes.flatMap((one) =>
      one.code === code ? [one.sponsor ?? [], one.contact].flat() : [],
    ),
    ...indicators.filter((one) => standsUnder(one, code)).flatMap(leadsOf),
  ]);

const leadsOf = ({ outcomeLeads, indicatorLeads, otherLeads = [] }: Indicator): string[] => [
  ...[outcomeLeads, indicatorLeads, otherLeads.flatMap(({ people }) => people)].flat(),
];

/** The words right behind the office, which say what it is for: “the cabinet member over housing and where do …”. */
const behindOffice = ({ tokens, mentions }: MessageReading): number[] => {
  const office = mentions.find(
    ({ named }) => named.length > 1 && named.every(({ kind }) => kind === 'person'),
  );
  const end = Math.max(-1, ...(office?.at ?? []));
  const from = tokens.findIndex(({ word }, at) => at > end && !isGrammar(word));
  const to = tokens.findIndex(({ word }, at) => at > from && isGrammar(word));
  return office && from >= 0 ? [...tokens.keys()].slice(from, to < 0 ? undefined : to) : [];
};

/**
 * Of several people who bear one name or one office, those of the outcome that the message tells: by what it names, or
 * by words that only the names of one outcome and of its indicators hold; first those who lead what is told.
 *
 * @example of two cabinet members, “the cabinet member for roads” is that of the outcome with the roads
 */
export const peopleOfOutcome = (
  subjects: Subjects,
  reading: MessageReading,
  { catalogue, names }: { readonly catalogue: Catalogue; readonly names: NameIndex },
): Subjects => {
  if (subjects.unsurePeople.length === 0) return subjects;
  const namedAt = (at: number): Named[] =>
    names
      .stemsOf(reading.tokens[at]?.word ?? '')
      .flatMap((stem) => names.byStem.get(stem) ?? [])
      .map(({ named }) => named)
      .filter(({ kind }) => /^(?:outcome|indicator|measure)$/.test(kind));
  const left = wordsLeft(reading);
  const behind = behindOffice(reading).filter((at) => left.includes(at) && namedAt(at).length > 0);
  // What stands behind the office says it better than a word that may be of something else.
  const codesNamed = subjects.how === 'sure' || behind.length === 0 ? subjects.codes : [];
  const byCode = codesNamed.map((code) => [
    ...(catalogue.outcomes.some((one) => one.code === code) ? [code] : []),
    ...outcomesOf(findIndicator(catalogue, code), catalogue),
  ]);
  const byWord = (behind.length > 0 ? behind : left).map(namedAt);
  const told = [
    ...byCode,
    ...byWord.map((all) => all.flatMap((one) => outcomesNamed(one, catalogue))),
  ]
    .map((all) => new Set(all))
    .filter(({ size }) => size === 1);
  const [outcome, ...others] = new Set(told.flatMap((one) => [...one]));
  if (outcome === undefined || others.length > 0) return subjects;
  const own = peopleIn(outcome, catalogue);
  const codes = [
    ...codesNamed,
    ...byWord.flatMap((all) => all.map(({ id, indicator }) => indicator ?? id)),
  ];
  const leads = new Set(
    codes.flatMap((code) => {
      const indicator = findIndicator(catalogue, code);
      return indicator && outcomesOf(indicator, catalogue).includes(outcome)
        ? leadsOf(indicator)
        : [];
    }),
  );
  const groups = subjects.unsurePeople.map((ids) => {
    const ofOutcome = ids.filter((id) => own.has(id));
    const ofThese = ids.filter((id) => leads.has(id));
    const meant = ofThese.length > 0 ? ofThese : ofOutcome;
    return meant.length > 0 ? meant : ids;
  });
  const dropped = new Set(subjects.unsurePeople.flat().filter((id) => !groups.flat().includes(id)));
  return {
    ...subjects,
    people: subjects.people.filter((id) => !dropped.has(id)),
    unsurePeople: groups.filter(({ length }) => length > 1),
  };
};
