import type { Catalogue } from '../../domain/catalogue.ts';
import type { Request } from '../requests/request.ts';
import { nameOfCode } from './name-of-code.ts';
import { type Reading, readText } from './read-text.ts';
import { suggest } from './suggest.ts';
import type { Choice, Understanding } from './understanding.ts';
import type { Vocabulary } from './vocabulary.ts';

const isOutcome = (code: string): boolean => code.length === 1;

const indicatorOf = (code: string): string => code.slice(0, 3);

/** A part makes its family redundant, an indicator its outcome: "S05 total crime" is about S05A. */
const mostSpecific = (codes: readonly string[]): string[] =>
  codes.filter((code) => !codes.some((other) => other !== code && other.startsWith(code)));

/** What the text is about; more than one code is a question back. */
const findTargets = ({ codes, topics }: Reading): string[] => {
  const typed = codes.flatMap(({ kind, code }) => (kind === 'indicator' && code ? [code] : []));
  const sure = [...typed, ...topics.filter((ids) => ids.length === 1).flat()];
  const open = topics
    .filter((ids) => ids.length > 1)
    .flatMap((ids) => {
      const settled = ids.some((id) =>
        sure.some((code) => code === id || code.startsWith(id) || id.startsWith(code)),
      );
      return settled ? [] : ids;
    });
  return mostSpecific([...new Set([...sure, ...open])]);
};

const askCommentary = (target: string, { kinds }: Reading): Request => ({
  kind: 'commentary',
  code: target,
  ...(kinds.has('why') ? { question: 'changed-and-why' } : {}),
  ...(kinds.has('issues') ? { question: 'issues' } : {}),
});

/** One target and the words around it: what is asked about it. */
const askAbout = (target: string, reading: Reading): Request => {
  const { kinds } = reading;
  if (isOutcome(target)) {
    if (kinds.has('risks'))
      return { kind: 'risks', ...(reading.level ? { level: reading.level } : {}) };
    return kinds.has('people') ? { kind: 'people' } : { kind: 'overview', outcome: target };
  }
  if (kinds.has('risks'))
    return {
      kind: 'risks',
      indicator: indicatorOf(target),
      ...(reading.level ? { level: reading.level } : {}),
    };
  if (kinds.has('people')) return { kind: 'people', indicator: indicatorOf(target) };
  if (kinds.has('commentary') || kinds.has('why') || kinds.has('issues'))
    return askCommentary(target, reading);
  return { kind: 'show', code: target };
};

/** No target: what the words alone ask for. */
const askAtLarge = ({ kinds, level, empty }: Reading): Request | undefined => {
  if (empty) return { kind: 'help' };
  if (kinds.has('risks')) return { kind: 'risks', ...(level ? { level } : {}) };
  if (kinds.has('overview')) return { kind: 'overview' };
  if (kinds.has('people') || kinds.has('everyone')) return { kind: 'people' };
  return kinds.has('help') ? { kind: 'help' } : undefined;
};

const asChoice =
  (catalogue: Catalogue, ask: (code: string) => Request) =>
  (code: string): Choice => ({ title: nameOfCode(catalogue, code), request: ask(code) });

const decide = (reading: Reading, catalogue: Catalogue): Understanding => {
  const risk = reading.codes.find(({ kind }) => kind === 'risk')?.code;
  if (risk) return { kind: 'request', request: { kind: 'risks', code: risk } };
  const targets = findTargets(reading);
  const [target, ...others] = targets;
  if (target && others.length > 0)
    return {
      kind: 'choice',
      choices: targets.map(asChoice(catalogue, (code) => askAbout(code, reading))),
    };
  if (target) return { kind: 'request', request: askAbout(target, reading) };
  const people = narrow(reading.people);
  if (people.length > 0) return decidePerson(people, catalogue);
  const request = askAtLarge(reading);
  return request
    ? { kind: 'request', request }
    : { kind: 'not-understood', suggestions: suggest(catalogue, targets) };
};

/** "Claire Shiels" leaves one of the two people that "Claire" names. */
const narrow = (people: readonly string[][]): string[] => {
  const [first = [], ...more] = people;
  const common = first.filter((id) => more.every((ids) => ids.includes(id)));
  return common.length > 0 ? common : [...new Set(people.flat())];
};

const decidePerson = (people: readonly string[], catalogue: Catalogue): Understanding => {
  const ask = (person: string): Request => ({ kind: 'people', person });
  const [only, ...others] = people;
  if (only && others.length === 0) return { kind: 'request', request: ask(only) };
  return { kind: 'choice', choices: people.map(asChoice(catalogue, ask)) };
};

/**
 * Turns a typed text into a request, a question back, or an honest "no". Every word must be
 * accounted for: one that means nothing here ("show crime in Bournemouth") refuses the whole
 * sentence, so that no figure is shown for something else than was asked.
 */
export const understand = (
  text: string,
  catalogue: Catalogue,
  vocabulary: Vocabulary,
): Understanding => {
  const reading = readText(text, catalogue, vocabulary);
  const unknown = reading.codes.find(({ code }) => code === undefined);
  const suggestions = suggest(catalogue, findTargets(reading));
  if (unknown)
    return { kind: 'no-such-code', what: unknown.kind, typed: unknown.typed, suggestions };
  if (reading.leftOver.length > 0) return { kind: 'not-understood', suggestions };
  return decide(reading, catalogue);
};
