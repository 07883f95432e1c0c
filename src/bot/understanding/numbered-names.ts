import type { Catalogue } from '../../domain/catalogue.ts';
import type { MarkRule } from './code-rules.ts';
import { piecesOfOutcome, type Synonyms } from './name-index.ts';
import { smallNumberOf, smallNumbers } from './number-words.ts';
import type { Mark } from './tokens.ts';

const piecesOf = (phrase: string): string[] => phrase.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];

const hasNumber = (phrase: string): boolean =>
  piecesOf(phrase).some((piece) => /^\d/.test(piece) || smallNumbers.has(piece));

const patternOfPiece = (piece: string): string => {
  const value = smallNumberOf(piece) ?? Number(piece);
  const word = [...smallNumbers].find((one) => smallNumberOf(one) === value);
  return Number.isNaN(value) ? piece : `(?:0{0,2}${value}${word ? `|${word}` : ''})`;
};

/** Words and numbers in their order, with any signs between them: "Priority 1" as priority-1 or "priority one". */
const ruleOf = (phrase: string, mark: Omit<Mark & { kind: 'code' }, 'typed'>): MarkRule => ({
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}'£/.])${piecesOf(phrase).map(patternOfPiece).join("[ .,:;'’/&()_-]{0,3}")}(?![\\p{L}\\p{N}]|[/.]\\d|,\\d{3}|%)`,
    'gu',
  ),
  read: ([typed]) => ({ ...mark, typed }),
});

const kindOf = (id: string, { outcomes, milestones, risks, indicators }: Catalogue) => {
  const all = indicators.flatMap((one) => [one, ...one.measures, ...one.performanceMeasures]);
  if (all.some(({ code }) => code === id)) return { of: 'indicator', code: id } as const;
  if (outcomes.some(({ code }) => code === id)) return { of: 'outcome', code: id } as const;
  const milestone = milestones.find(({ code }) => id === `milestone ${code}`);
  if (milestone) return { of: 'milestone', code: milestone.code } as const;
  const risk = risks.find(({ code }) => id === `risk ${code}`);
  return risk && ({ of: 'risk', code: risk.code } as const);
};

/**
 * Names that have a number in them, which is read as it stands: "priority 1" is no nearer to "priority 2" than to
 * anything else. The longest first.
 */
export const numberedNameRules = (catalogue: Catalogue, synonyms: Synonyms): MarkRule[] => {
  const names = [
    ...catalogue.outcomes.flatMap(({ code, name }) =>
      piecesOfOutcome(name).map((phrase) => ({ id: code, phrase })),
    ),
    ...Object.entries(synonyms).flatMap(([id, phrases]) =>
      phrases.flatMap((phrase) => (/^[~+]/.test(phrase) ? [] : { id, phrase })),
    ),
  ];
  return names
    .filter(({ phrase }) => hasNumber(phrase) && piecesOf(phrase).length > 1)
    .toSorted((a, b) => b.phrase.length - a.phrase.length)
    .flatMap(({ id, phrase }) => {
      const mark = kindOf(id, catalogue);
      return mark ? ruleOf(phrase, { kind: 'code', ...mark }) : [];
    });
};

/** The codes of outcomes and milestones; one without a digit or a letter is only a word or a number. */
export const otherCodeRules = ({ outcomes, milestones }: Catalogue): MarkRule[] => {
  const isCode = ({ code }: { readonly code: string }): boolean =>
    /\p{L}/u.test(code) && /\d/.test(code);
  return [
    ...outcomes
      .filter(isCode)
      .map(({ code }) => ruleOf(code, { kind: 'code', of: 'outcome', code })),
    ...milestones
      .filter(isCode)
      .map(({ code }) => ruleOf(code, { kind: 'code', of: 'milestone', code })),
  ];
};
