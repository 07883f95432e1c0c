import { isOutcome } from '../../domain/catalogue.ts';
import { stemOf } from '../../domain/find-words.ts';
import type { Request } from '../request.ts';
import {
  type Asked,
  codesOf,
  countedPeriods,
  eachCode,
  eachIndicator,
  has,
  indicatorOf,
  indicatorsOf,
} from './asked.ts';

export const askCommentary = (
  asked: Asked,
  question?: 'telling-us' | 'changed-and-why' | 'issues',
): Request[] => {
  const codes = indicatorsOf({ ...asked, subjects: { ...asked.subjects, codes: codesOf(asked) } });
  const [period, ...more] = countedPeriods(asked);
  const isOfRound = period !== undefined && !['latest', 'this-year'].includes(period.kind);
  return codes.map((code) => ({
    kind: 'commentary',
    code,
    ...(question ? { question } : {}),
    ...(period && isOfRound && more.length === 0 ? { period } : {}),
  }));
};

const wantedIn = (asked: Asked): 'number' | 'reason' | 'date' | undefined => {
  if (
    asked.wishes.has('count') ||
    asked.wishes.has('share') ||
    has(asked, 'mani', 'much', '%', 'percentag', 'proport', 'number')
  )
    return 'number';
  if (has(asked, 'why', 'reason', 'caus')) return 'reason';
  return has(asked, 'when', 'month', 'date') ? 'date' : undefined;
};

const periodWords = (asked: Asked): string[] =>
  asked.reading.marks.flatMap((mark) =>
    mark.kind === 'period' ? (mark.typed.match(/[a-z]{3,}|q[1-4]|\d{4}/g) ?? []) : [],
  );

/** A question of fact: the words that the answer should hold. */
export const askFact = (asked: Asked): Request[] => {
  const { subjects, reading, catalogue } = asked;
  const named = [
    ...new Set(
      reading.mentions.flatMap(({ at }) => at.map((place) => reading.tokens[place]?.word ?? '')),
    ),
  ].slice(0, 20);
  const words = [
    ...new Set([...asked.words, ...asked.numbers.map(String), ...periodWords(asked)]),
  ].slice(0, 30);
  const [code] =
    subjects.how === 'sure' ? subjects.codes.filter((one) => !isOutcome(catalogue, one)) : [];
  if (words.length === 0 && named.length === 0) return [];
  const wanted = wantedIn(asked);
  return [
    {
      kind: 'fact',
      words: words.length > 0 ? words : named,
      ...(words.length > 0 && named.length > 0 ? { named } : {}),
      ...(wanted ? { wanted } : {}),
      ...(code ? { code: indicatorOf(code, catalogue) } : {}),
    },
  ];
};

/** Those whom the report names for a post: "who sponsors this", "the contact". */
const inPosts = (asked: Asked): Request[] =>
  (['sponsor', 'contact'] as const)
    .filter((post) => has(asked, post))
    .flatMap((post) =>
      asked.catalogue.outcomes.map((outcome) => ({ kind: 'people', person: outcome[post] })),
    );

export const askPeople = (asked: Asked): Request[] => {
  const { people } = asked.subjects;
  if (people.length > 0) return people.map((person) => ({ kind: 'people', person }));
  const leads = indicatorsOf(asked).map((indicator): Request => ({ kind: 'people', indicator }));
  const all = [...inPosts(asked), ...leads];
  return all.length > 0 ? all : [{ kind: 'people' }];
};

/** Words that ask what a term means, and are none themselves. */
const askingMeaning = new Set(
  [
    'mean',
    'meaning',
    'stand',
    'define',
    'definition',
    'explain',
    'term',
    'acronym',
    'abbreviation',
    'spell',
    'full',
  ].map(stemOf),
);

export const askDefinition = (asked: Asked): Request[] => {
  const { terms, words } = asked;
  if (codesOf(asked).length > 0 && has(asked, 'work', 'calcul', 'method', 'decid', 'judg', 'arrow'))
    return eachCode(asked, (code) => ({ kind: 'method', code }), []);
  if (has(asked, 'level') && indicatorsOf(asked).length === 0) return [{ kind: 'risk-levels' }];
  if (terms.length > 0) return terms.slice(0, 3).map((term) => ({ kind: 'definition', term }));
  const typed = words.filter((word) => !askingMeaning.has(stemOf(word))).slice(0, 6);
  const otherwise: Request[] =
    typed.length > 0 ? [{ kind: 'definition', term: typed.join(' ') }] : askFact(asked);
  return eachCode(asked, (code) => ({ kind: 'definition', code }), otherwise);
};

/** Of which period each figure is. */
const ofAll: Request = { kind: 'last-updated' };

export const askDate = (asked: Asked): Request[] => {
  const isOfNext = !has(asked, 'updat', 'publish', 'old', 'fresh', 'recent', 'up-to-date', 'last');
  if (isOfNext && has(asked, 'next', 'due', 'when', 'expect', 'blank'))
    return eachCode(asked, (code) => ({ kind: 'due', code }), [ofAll]);
  return eachIndicator(asked, (code) => ({ kind: 'last-updated', code }), [ofAll]);
};
