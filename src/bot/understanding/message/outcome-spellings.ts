import type { Catalogue } from '../../../domain/catalogue.ts';
import type { Entry } from './spell-code.ts';

/** What outcomes are called, whatever the report calls its own. */
const calledOutcomes =
  'outcome priority prio theme aim ambition goal objective obj pillar promise'.split(' ');
const plurals = calledOutcomes.map((word) => `${word.replace(/y$/, 'ie')}s`);
/** "Outcomes 1 and" another. */
const afterAnother = new RegExp(
  `(?:${[...calledOutcomes, ...plurals].join('|')}) (?:\\d{1,2}|[a-z]{3,5})(?: ?[,&] ?| and )$`,
);

/** Outcomes by their numbers, where each has another: "prio 2" and "theme two" of “Priority 2: Better homes”. */
const numberedEntries = ({ outcomes }: Catalogue): Entry[] => {
  const numbered = outcomes.flatMap(({ code, name }) => {
    const [, number] =
      /^\p{L}+ (\d{1,2})(?!\d)/u.exec(name) ??
      /^\p{L}{1,3}(\d)$/u.exec(code) ??
      /^\p{L}+ (\d{1,2})$/u.exec(code) ??
      [];
    return number ? [{ code, number }] : [];
  });
  return [...Map.groupBy(numbered, ({ number }) => number).values()].flatMap(([one, ...more]) =>
    one && more.length === 0
      ? [
          ...[...calledOutcomes, ...plurals].map(
            (word): Entry => [
              `${word} ${one.number}`,
              { of: 'outcome', code: one.code, isName: true },
            ],
          ),
          [one.number, { of: 'outcome', code: one.code, after: afterAnother }] satisfies Entry,
        ]
      : [],
  );
};

/** The word and the letter that an outcome's name begins with: "Ambition A" of “Ambition A: Settled homes”. */
export const letteredOutcomes = ({ outcomes }: Catalogue) =>
  outcomes.flatMap(({ code, name }) => {
    const [called, word] = /^(\p{L}+) \p{Lu}(?![\p{L}\d])/u.exec(name) ?? [];
    return called && word ? [{ code, called, word: word.toLowerCase() }] : [];
  });

const letteredEntries = (catalogue: Catalogue): Entry[] =>
  letteredOutcomes(catalogue).map(({ code, called }) => [
    called,
    { of: 'outcome', code, isName: true },
  ]);

/**
 * Outcomes by their codes, by their numbers, and by what they are called.
 *
 * @param isWord tells a word from the letters of an outcome, which are a code: "LP"
 */
export const outcomeEntries = (
  catalogue: Catalogue,
  isWord: (text: string) => boolean,
): Entry[] => {
  const isCode = (code: string): boolean => /\p{L}/u.test(code) && /\d/.test(code);
  const isLetters = (code: string): boolean =>
    /^\p{Lu}{2,4}$/u.test(code) && !isWord(code.toLowerCase());
  return [
    ...catalogue.outcomes
      .filter(({ code }) => isCode(code) || isLetters(code))
      .map(({ code }): Entry => [code, { of: 'outcome', code }]),
    ...numberedEntries(catalogue),
    ...letteredEntries(catalogue),
  ];
};
