import { type Catalogue, statusWordsIn } from '../../../domain/catalogue.ts';
import { stemOf } from '../../../domain/find-words.ts';
import { splitSentences } from '../../../domain/split-statements.ts';
import { type GlossaryEntry, namesOf, plainName } from '../../../domain/words.ts';
import type { Glossary } from '../../glossary.ts';
import { grammarClass, isGrammar, type Token, tokenise } from './tokens.ts';

/** What a glossary may call in a way of its own, and what one says of it without a glossary. */
type Plain = 'target' | 'status' | 'owner';

/** Words around the thing itself: “Our word for target”, “What other councils call a target”. */
const around =
  /^(?:an?|the|our|we|use|used|here|word|name|term|for|is|it|means?|what|other|others|councils?|people|call|calls|called|say|says|same|as)$/;

const own: Readonly<Record<string, Plain>> = { target: 'target', status: 'status' };

/** “The officer who answers for a risk.” */
const ofOwner =
  /^(?:the|an?) (?:officer|person|manager|director|one|colleague) who \S.*\brisks?\b/i;

/** What a term is another word for, as far as its explanation says that it is nothing else. */
const plainOf = (
  { text, standsFor }: GlossaryEntry,
  statuses: readonly string[],
): Plain | undefined => {
  const [first = ''] = splitSentences(text);
  const left = tokenise(standsFor ?? first, []).filter(({ word }) => !around.test(word));
  const [only, ...more] = left.map(({ stem }) => own[stem]);
  if (only && more.length === 0) return only;
  if (ofOwner.test(first)) return 'owner';
  // “The colour word against a measure: Teal, Straw or Plum”
  const said = ` ${plainName(first)} `;
  const named = statuses.filter((one) => said.includes(` ${plainName(one)} `));
  return named.length > 1 && named.length > statuses.length / 2 ? 'status' : undefined;
};

type Term = { readonly stems: readonly string[]; readonly plain: Plain };

const known = new WeakMap<Glossary, readonly Term[]>();

/** The longest first, and none that is a plain word itself. */
const termsOf = (glossary: Glossary, catalogue: Catalogue): readonly Term[] => {
  const found = known.get(glossary);
  if (found) return found;
  const statuses = [...new Set(statusWordsIn(catalogue).map(({ word }) => word))];
  const all = glossary.entries
    .filter(({ source }) => source !== undefined)
    .flatMap((entry) => {
      const plain = plainOf(entry, statuses);
      if (!plain) return [];
      const names = namesOf(entry).map((name) =>
        tokenise(name, []).flatMap(({ word, stem }) =>
          grammarClass(word) === 'article' ? [] : [stem],
        ),
      );
      return names.map((stems) => ({ stems, plain }));
    })
    .filter(({ stems, plain }) => stems.length > 0 && !stems.includes(stemOf(plain)))
    .toSorted((a, b) => b.stems.length - a.stems.length);
  known.set(glossary, all);
  return all;
};

const asksMeaning =
  / (?:means?|meaning|meant|defin\w+|stands? for|glossary|explain\w*) |^ (?:what|who) (?:is|are) (?:an? )?\S+ $/;

const subject = /^(?:i|we|you|they|to|do|does|did|will|would|should|can|could|must|please|not)$/;

/** “We aim to”, “call me”, “mark it done”: something that is done, and no thing. */
const isVerb = (tokens: readonly Token[], at: number, length: number): boolean => {
  const [before, after] = [tokens[at - 1], tokens[at + length]];
  const isFirst = before?.sentence !== tokens[at]?.sentence || tokens[at]?.parted === true;
  const isDone = ['article', 'pronoun'].includes(grammarClass(after?.word ?? '') ?? '');
  const isPhrase =
    after?.parted !== true && /^(?:high|low|up|down|out|off)$/.test(after?.word ?? '');
  return (
    length === 1 &&
    (isPhrase || (isFirst ? isDone && after?.parted !== true : subject.test(before?.word ?? '')))
  );
};

/** “The current mark”, “this year's mark” */
const ofTime =
  /^(?:current|latest|new|old|original|yearly?|annual|quarterly?|final|overall|exact)$/;

/** “Question mark”, “bee keepers”, “how many calls”: a thing of another kind. */
const isOfOther = (
  tokens: readonly Token[],
  at: number,
  isName: (stem: string) => boolean,
): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || before.mark || before.sentence !== token?.sentence || token?.parted) return false;
  return (
    /^(?:many|of)$/.test(before.word) ||
    (!isGrammar(before.word) && !ofTime.test(before.word) && !isName(before.stem))
  );
};

/**
 * The words of a message, where the council's own words for targets, statuses and owners are said in plain ones: what was
 * learned knows these alone. Not where it asks what one of them means.
 *
 * @param isName whether a word is one of what is measured
 * @example of “what's the mark for recycling”, where the glossary says “Mark: our word for target”: “target”
 */
export const termsInPlainWords = (
  tokens: readonly Token[],
  { glossary, catalogue }: { readonly glossary: Glossary; readonly catalogue: Catalogue },
  isName: (stem: string) => boolean,
): readonly Token[] => {
  const terms = termsOf(glossary, catalogue);
  if (terms.length === 0 || asksMeaning.test(` ${tokens.map(({ word }) => word).join(' ')} `))
    return tokens;
  const said: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    const term = terms.find(
      ({ stems }) =>
        stems.every((stem, i) => tokens[at + i]?.stem === stem && !tokens[at + i]?.mark) &&
        !stems.every(isName) &&
        // By itself a term asks what it means.
        stems.length < tokens.length &&
        !isVerb(tokens, at, stems.length) &&
        !isOfOther(tokens, at, isName),
    );
    if (!token) break;
    const isSeveral = /s$/.test(tokens[at + (term?.stems.length ?? 1) - 1]?.word ?? '');
    const word = term && (isSeveral && term.plain !== 'status' ? `${term.plain}s` : term.plain);
    said.push(word ? { ...token, word, stem: stemOf(word), capital: false } : token);
    at += term?.stems.length ?? 1;
  }
  return said;
};
