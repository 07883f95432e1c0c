import { stemOf } from '../../../domain/find-words.ts';
import { isMeant } from '../../../domain/period/spoken-period.ts';
import type { Request, RequestOf } from '../../request.ts';
import { lineOf } from '../evidence/cues.ts';
import { isGrammar, marksOf } from '../message/tokens.ts';
import { findStatus } from '../subjects/catalogue-words.ts';
import {
  type Asked,
  codesNamed,
  codesOf,
  has,
  indicatorOf,
  indicatorsOf,
  outcomeOf,
} from './asked.ts';
import { askEach, fill, filled } from './fill-request.ts';
import { peopleByWords } from './people-by-words.ts';

const wantedIn = (asked: Asked): RequestOf<'fact'>['wanted'] => {
  const line = lineOf(asked.reading);
  if (/ (?:quid|pounds|pence|(?:how|as) much money) /.test(line)) return 'money';
  if (asked.wishes.has('count') || asked.wishes.has('share')) return 'number';
  if (/ (?:many|much|%|percent\w*|proportion|numbers?) /.test(line)) return 'number';
  if (/ (?:why|reasons?|caus\w+) /.test(line)) return 'reason';
  return / (?:when|months?|dates?) /.test(line) ? 'date' : undefined;
};

/** "The end of December" is written as "31 December". */
const endOfPeriod = /^(?:end|start|beginning)$/;

/** Whether all periods that are named are the newest that the reports are of: what is written last is of it too. */
export const isOfNewest = ({ reading, catalogue: { outcomes } }: Asked): boolean => {
  const named = marksOf(reading, 'period');
  return (
    named.length > 0 &&
    named.every(({ period }) =>
      outcomes.every(({ report }) => isMeant(period, report.period)(report.period)),
    )
  );
};

const periodWords = ({ reading }: Asked): string[] =>
  marksOf(reading, 'period')
    .flatMap(({ typed }) => typed.match(/[a-z]{3,}|q[1-4]|\d{4}/g) ?? [])
    .filter((word) => !isGrammar(word) && !endOfPeriod.test(word));

/**
 * What is written that may stand below an answer: of a period that is named, a sentence with a number must be of the
 * same.
 */
export const askBelow = (asked: Asked): Request[] => {
  const must = periodWords(asked);
  return askFact(asked).map((fact) => (must.length > 0 ? { ...fact, must } : fact));
};

/** A question of fact: the words that the answer should hold. */
export const askFact = (asked: Asked): Request[] => {
  const { subjects, reading, catalogue } = asked;
  const wordsAt = reading.mentions.flatMap(({ at }) =>
    at.map((one) => reading.tokens[one]?.word ?? ''),
  );
  const around = [...wordsAt, ...(asked.wordsBefore ?? [])];
  const named = [...new Set(around)].filter((word) => !isGrammar(word)).slice(0, 20);
  const all = [...asked.words, ...asked.numbers.map(String), ...periodWords(asked)];
  const words = [...new Set(all)].slice(0, 30);
  const [code] = subjects.how === 'sure' ? codesNamed(asked) : [];
  if (words.length === 0 && named.length === 0) return [];
  return [
    {
      kind: 'fact',
      words: words.length > 0 ? words : named,
      ...filled({
        named: words.length > 0 ? named : [],
        wanted: wantedIn(asked),
        code: code && indicatorOf(code, catalogue),
      }),
    },
  ];
};

/** The people who are named; or those for a post, "the contact", and those who lead what is named. */
export const askPeople = (asked: Asked): Request[] => {
  const posts = (['sponsor', 'contact'] as const).filter((post) => has(asked, post));
  const outcome = outcomeOf(asked);
  const outcomes = asked.catalogue.outcomes.filter(({ code }) => !outcome || code === outcome);
  const inPosts = [...new Set(posts.flatMap((post) => outcomes.flatMap((one) => one[post] ?? [])))];
  const { people } = asked.subjects;
  const persons = people.length > 0 ? people : inPosts;
  const indicators = people.length > 0 ? [] : indicatorsOf(asked, codesNamed(asked));
  const all = [
    ...persons.map((person) => ({ kind: 'people' as const, person })),
    ...indicators.map((indicator) => ({ kind: 'people' as const, indicator })),
  ];
  if (all.length > 0 || outcome) return all.length > 0 ? all : [fill('people', asked)];
  const meant = peopleByWords(asked.words, asked).map((person) => ({
    kind: 'people' as const,
    person,
  }));
  return meant.length > 0 ? meant : [fill('people', asked)];
};

/** Words that ask what a term means, and are none themselves. */
const askingMeaning = new Set(
  'mean meaning stand define definition explain term acronym abbreviation spell full exactly'
    .split(' ')
    .map(stemOf),
);

/** Whether a message names no term of which it asks what it means: "what does that mean exactly?" */
export const asksOfNoTerm = ({ aspect, terms, words }: Asked): boolean =>
  aspect === 'definition' &&
  terms.length === 0 &&
  words.every((word) => askingMeaning.has(stemOf(word)));

/** As reports print them beside figures: ▲, ↓. */
const arrow = /[▲△▴▼▽▾►▶◄◀↑↓→←↗↘⬆⬇➡]/u;

export const askDefinition = (asked: Asked): readonly Request[] => {
  const { terms, words, subjects } = asked;
  if (arrow.test(asked.reading.text) && codesNamed(asked).length === 0)
    return [{ kind: 'definition', term: 'arrows' }];
  const status = findStatus(asked.reading, asked.catalogue, 'figures');
  const [code] = subjects.how === 'sure' ? codesNamed(asked) : [];
  const term = status ?? asked.reading.tokens.find((one) => one.term)?.term;
  if (term) return [fill('definition', asked, { term, code })];
  if (codesOf(asked).length > 0 && has(asked, 'work', 'calcul', 'method', 'decid', 'judg', 'arrow'))
    return askEach('method', asked);
  if (has(asked, 'level') && indicatorsOf(asked, codesNamed(asked)).length === 0)
    return [{ kind: 'risk-levels' }];
  if (terms.length > 0) return terms.slice(0, 3).map((term) => ({ kind: 'definition', term }));
  const said = words.filter((word) => !askingMeaning.has(stemOf(word))).slice(0, 6);
  // Of "does the report say what GIRFEC means" the capitals are the term.
  const capitals = said.filter((word) => asked.reading.text.includes(word.toUpperCase()));
  const isShouted = !/\p{Ll}/u.test(asked.reading.text);
  const typed = capitals.length > 0 && !isShouted ? capitals : said;
  const otherwise: Request[] =
    typed.length > 0
      ? [{ kind: 'definition', term: typed.join(' ') }]
      : has(asked, 'abbrevi', 'acronym')
        ? [{ kind: 'definition' }]
        : askFact(asked);
  return askEach('definition', asked, { otherwise });
};

/** When something is due; or else of which period each figure is. */
export const askDate = (asked: Asked): readonly Request[] => {
  const line = lineOf(asked.reading);
  const isOfNext = !/ (?:updat\w*|publish\w*|old|fresh|recent|up-to-date|last) /.test(line);
  const isDue = isOfNext && / (?:next|due|when|expect\w*|blank) /.test(line);
  const isToCome = isDue && / (?:next|due|expect\w*|will|out) /.test(line);
  return askEach(isDue ? 'due' : 'last-updated', asked, {
    otherwise: [{ kind: isToCome ? 'publication-calendar' : 'last-updated' }],
  });
};
