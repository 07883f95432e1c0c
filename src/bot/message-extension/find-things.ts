import type { Catalogue } from '../../domain/catalogue.ts';
import { nameOfCode } from '../name-of-code.ts';
import type { Request } from '../request.ts';
import type { LanguageContext } from '../understanding/message/language-context.ts';
import { isGrammar, tokenise } from '../understanding/message/tokens.ts';

/** Something whose card can be put into a chat. */
export type Thing = {
  readonly id: string;
  readonly title: string;
  /** What it belongs to. */
  readonly below: string;
  readonly request: Request;
};

/** A code in any spelling: "s 05", "S-05". */
const plainCode = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const listThings = (catalogue: Catalogue): Thing[] => {
  const { indicators, risks } = catalogue;
  const nameOf = (id: string): string => nameOfCode(catalogue, id);
  return [
    ...indicators.flatMap(({ code, outcome, measures }): Thing[] => [
      {
        id: code,
        title: nameOf(code),
        below: `Indicator of ${nameOf(outcome)}`,
        request: { kind: 'show', code },
      },
      ...measures
        .filter((one) => one.code !== code)
        .map(
          (one): Thing => ({
            id: one.code,
            title: nameOf(one.code),
            below: `Part of ${nameOf(code)}`,
            request: { kind: 'show', code: one.code },
          }),
        ),
    ]),
    ...risks.map(
      ({ code, title }): Thing => ({
        id: code,
        title: `${code} ${title}`,
        below: 'Corporate risk',
        request: { kind: 'risks', codes: [code] },
      }),
    ),
  ];
};

type Words = { readonly stems: ReadonlySet<string>; readonly words: readonly string[] };

const wordsOf = (texts: readonly string[]): Words => {
  const tokens = texts.flatMap((text) => tokenise(text, []));
  return {
    stems: new Set(tokens.map(({ stem }) => stem)),
    words: tokens.map(({ word }) => word),
  };
};

/** Two for a word that is there in any form, one for the beginning of one, as somebody is still typing. */
const scoreWord = (
  { word, stem }: { readonly word: string; readonly stem: string },
  { stems, words }: Words,
): number => (stems.has(stem) ? 2 : Number(words.some((one) => one.startsWith(word))));

/** A whole code counts more than any words, the beginning of one as much as a word. */
const scoreCode = (id: string, text: string): number => {
  const [code, asked] = [plainCode(id), plainCode(text)];
  if (asked === '') return 0;
  return code === asked ? 100 : 2 * Number(code.startsWith(asked));
};

type Known = Pick<LanguageContext, 'catalogue' | 'synonyms'>;

/**
 * What somebody may mean who is typing, best first: indicators, their parts and risks, by code or by words
 * of their names, the council's own words among them. Everything for nothing typed.
 *
 * @example findThings('crim', known)[0].id // 'S05'
 */
export const findThings = (text: string, { catalogue, synonyms }: Known): Thing[] => {
  const things = listThings(catalogue);
  const asked = tokenise(text, []).filter(({ word }) => !isGrammar(word));
  if (asked.length === 0 && plainCode(text) === '') return things;
  const scored = things.map((thing) => {
    const known = wordsOf([
      thing.title,
      ...(synonyms[thing.id] ?? []).filter((phrase) => !/^[~+]/.test(phrase)),
    ]);
    const each = asked.map((token) => scoreWord(token, known));
    const words = each.length > 0 && each.every((one) => one > 0) ? each : [0];
    const score = scoreCode(thing.id, text) + words.reduce((sum, one) => sum + one, 0);
    return { thing, score };
  });
  return scored
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ thing }) => thing);
};
