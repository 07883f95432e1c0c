import { type Catalogue, findIndicator } from '../../../domain/catalogue.ts';
import { type Indicator, standsUnder } from '../../../domain/indicator.ts';
import type { Named, NameIndex } from '../message/name-index.ts';
import { type MessageReading, wordsLeft } from '../message/read-message.ts';
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
    ...indicators
      .filter((one) => standsUnder(one, code))
      .flatMap(({ outcomeLeads, indicatorLeads }) => [...outcomeLeads, ...indicatorLeads]),
  ]);

/**
 * Of several people who bear one name or one office, those of the outcome that the message tells: by what it names, or
 * by words that only the names of one outcome and of its indicators hold.
 *
 * @example of two cabinet members, “the cabinet member for roads” is that of the outcome with the roads
 */
export const peopleOfOutcome = (
  subjects: Subjects,
  reading: MessageReading,
  { catalogue, names }: { readonly catalogue: Catalogue; readonly names: NameIndex },
): Subjects => {
  if (subjects.unsurePeople.length === 0) return subjects;
  const byCode = subjects.codes.map((code) => [
    ...(catalogue.outcomes.some((one) => one.code === code) ? [code] : []),
    ...outcomesOf(findIndicator(catalogue, code), catalogue),
  ]);
  const byWord = wordsLeft(reading).map((at) =>
    names
      .stemsOf(reading.tokens[at]?.word ?? '')
      .flatMap((stem) => names.byStem.get(stem) ?? [])
      .filter(({ named: { kind } }) => /^(?:outcome|indicator|measure)$/.test(kind))
      .flatMap(({ named }) => outcomesNamed(named, catalogue)),
  );
  const told = [...byCode, ...byWord].map((all) => new Set(all)).filter(({ size }) => size === 1);
  const [outcome, ...others] = new Set(told.flatMap((one) => [...one]));
  if (outcome === undefined || others.length > 0) return subjects;
  const own = peopleIn(outcome, catalogue);
  const groups = subjects.unsurePeople.map((ids) => {
    const meant = ids.filter((id) => own.has(id));
    return meant.length > 0 ? meant : ids;
  });
  const left = new Set(subjects.unsurePeople.flat().filter((id) => !groups.flat().includes(id)));
  return {
    ...subjects,
    people: subjects.people.filter((id) => !left.has(id)),
    unsurePeople: groups.filter(({ length }) => length > 1),
  };
};
