import { type Catalogue, findIndicator, isOutcome } from '../../domain/catalogue.ts';
import { type Mention, partsNamedBy } from './find-names.ts';
import type { LanguageContext } from './language-context.ts';
import { type MessageReading, wordsLeft } from './read-message.ts';
import type { Token } from './tokens.ts';

/** What a message is about. */
export type Subjects = {
  /** Codes of outcomes, indicators, parts and performance measures, in the order in which they are named. */
  readonly codes: readonly string[];
  readonly risks: readonly string[];
  /** Ids; each group are those whom one name may mean. */
  readonly people: readonly string[];
  /** Codes that the same words may mean, one group for each such name. */
  readonly unsure: readonly (readonly string[])[];
  /** Codes that name nothing, as typed. */
  readonly unknown: readonly { readonly of: 'indicator' | 'risk'; readonly typed: string }[];
  /** Two names stand next to each other as if they were one: "children in care attendance". */
  readonly compound: boolean;
  /** A whole name, or only a word or two of one. */
  readonly how: 'sure' | 'likely' | 'none';
  /** "Not" leaves out something that is named, and nothing else. */
  readonly leavesOut?: boolean;
};

type Lexis = Pick<LanguageContext, 'names' | 'catalogue'>;

const familyOf = (code: string, catalogue: Catalogue): string =>
  findIndicator(catalogue, code)?.code ?? code;

/** Between these words two things are named, though one is a part of the other: "crime or anti-social behaviour". */
const parting = /^(?:and|or|v|vs|versus|than|against|with|plus|to)$/;

const arePartedIn = (tokens: readonly Token[], mentions: readonly Mention[]): boolean =>
  mentions.slice(1).some(({ at }, index) => {
    const before = mentions[index]?.at.at(-1) ?? 0;
    const between = tokens.slice(before + 1, at[0]);
    return (
      between.some(({ word, parted }) => parted || parting.test(word)) ||
      tokens[at[0] ?? 0]?.parted === true
    );
  });

const isCompound = (tokens: readonly Token[], mentions: readonly Mention[]): boolean =>
  mentions.length === 2 &&
  !arePartedIn(tokens, mentions) &&
  new Set(mentions.map(({ named: [first] }) => first?.indicator)).size === 2 &&
  (mentions[1]?.at[0] ?? 0) - (mentions[0]?.at.at(-1) ?? 0) <= 2;

/** Codes without the whole where one of its parts is named as well: "S05, total crime" is S05A. */
const mostSpecific = (codes: readonly string[], catalogue: Catalogue): string[] => {
  const parts = new Set(
    codes
      .filter((code) => familyOf(code, catalogue) !== code)
      .map((code) => familyOf(code, catalogue)),
  );
  const kept = codes.filter(
    (code) => !parts.has(code) && !(isOutcome(catalogue, code) && codes.length > 1),
  );
  return [...new Set(kept)];
};

/** All parts of an indicator are the indicator. */
const joinParts = (codes: readonly string[], { indicators }: Catalogue): string[] => {
  const whole = indicators.filter(
    ({ measures }) => measures.length > 1 && measures.every(({ code }) => codes.includes(code)),
  );
  const parts = new Set(whole.flatMap(({ measures }) => measures.map(({ code }) => code)));
  return [
    ...new Set(
      codes.map((code) =>
        parts.has(code)
          ? (whole.find((one) => one.measures.some((m) => m.code === code))?.code ?? code)
          : code,
      ),
    ),
  ];
};

const stemsAt = (
  tokens: readonly Token[],
  places: readonly number[],
  { names }: Lexis,
): Set<string> => new Set(places.flatMap((at) => names.stemsOf(tokens[at]?.word ?? '')));

/** "Absence … primary" is the part for primary schools, wherever the word stands. */
const narrowToParts = (code: string, free: ReadonlySet<string>, lexis: Lexis): string[] => {
  const found = partsNamedBy(free, code, lexis.names);
  return found.length > 0 ? found : [code];
};

type Meant = { readonly codes: readonly string[]; readonly unsure: readonly string[] };

const meantBy = ({ named }: Mention, free: ReadonlySet<string>, lexis: Lexis): Meant => {
  const ids = named.map(({ id }) => id);
  const [only, ...more] = ids;
  if (only && more.length === 0) return { codes: narrowToParts(only, free, lexis), unsure: [] };
  const family = new Set(named.map(({ indicator }) => indicator));
  const [indicator] = family;
  const parts = family.size === 1 && indicator ? partsNamedBy(free, indicator, lexis.names) : [];
  const narrowed = ids.filter((id) => parts.includes(id));
  return narrowed.length > 0 ? { codes: narrowed, unsure: [] } : { codes: [], unsure: ids };
};

/** "Incidents, not crimes": named only to be left out, beside something else that is meant. */
const isLeftOut = (tokens: readonly Token[], { at: [first = 0] }: Mention): boolean => {
  const before = tokens[first - 1]?.word === 'the' ? first - 2 : first - 1;
  return tokens[before]?.word === 'not';
};

const isOfMeasures = ({ named }: Mention): boolean =>
  named.every(({ kind }) => kind !== 'person' && kind !== 'risk');

const peopleIn = (mentions: readonly Mention[]): string[] => {
  const groups = mentions
    .filter(({ named }) => named.every(({ kind }) => kind === 'person'))
    .map(({ named }) => named.map(({ id }) => id));
  // "Clare Stone" leaves one of the two whom "Clare" names.
  const sure = groups.filter((ids) => ids.length === 1).flat();
  const open = groups
    .filter((ids) => ids.length > 1 && !ids.some((id) => sure.includes(id)))
    .flat();
  return [...new Set([...sure, ...open])];
};

/**
 * In "DA incs v DA crimes" the first "DA" may mean either, and is set against the second: both are meant.
 *
 * @param settled what other names mean
 */
const setAgainst = (
  tokens: readonly Token[],
  used: readonly Mention[],
  settled: readonly string[],
): string[] =>
  used.slice(1).flatMap((mention, index) => {
    const pair = [used[index] as Mention, mention];
    const [from, to] = [pair[0]?.at.at(-1) ?? 0, mention.at[0] ?? 0];
    if (!tokens.slice(from + 1, to).some(({ word }) => parting.test(word))) return [];
    const open = pair.filter(({ named }) => named.length > 1).flatMap(({ named }) => named);
    return open.some(({ id }) => settled.includes(id)) ? open.map(({ id }) => id) : [];
  });

/** Finds what a message is about, by codes and by names. */
export const findSubjects = (reading: MessageReading, lexis: Lexis): Subjects => {
  const { tokens, mentions, marks } = reading;
  const typed = marks.filter((mark) => mark.kind === 'code');
  const all = mentions.filter((one) => isOfMeasures(one) && one.how !== 'near');
  const meantAlone = all.filter((one) => !isLeftOut(tokens, one));
  const whole = meantAlone.length > 0 ? meantAlone : all;
  const strong = whole.filter(({ how }) => how !== 'loose');
  const codesTyped = typed.flatMap(({ of, code, also = [] }) =>
    of === 'indicator' && code ? [code, ...also] : [],
  );
  // A single word that only one indicator bears counts where nothing is named.
  const used = strong.length > 0 || codesTyped.length > 0 ? strong : whole.slice(0, 1);
  const free = stemsAt(
    tokens,
    [
      ...wordsLeft(reading),
      ...mentions.filter(({ how }) => how === 'loose').flatMap(({ at }) => at),
    ],
    lexis,
  );
  const meant = used.map((mention) => meantBy(mention, free, lexis));
  const codes = [
    ...codesTyped.flatMap((code) => narrowToParts(code, free, lexis)),
    ...meant.flatMap((one) => one.codes),
  ];
  const settled = arePartedIn(tokens, used)
    ? [...new Set([...codes, ...setAgainst(tokens, used, codes)])]
    : mostSpecific(codes, lexis.catalogue);
  const unsure = meant
    .map((one) => one.unsure)
    .filter((ids) => ids.length > 0 && !ids.some((id) => settled.includes(id)));
  return {
    codes: joinParts(settled, lexis.catalogue),
    risks: [
      ...new Set([
        ...typed.flatMap(({ of, code }) => (of === 'risk' && code ? [code] : [])),
        ...mentions.flatMap(({ named, how }) =>
          how === 'sure' ? named.flatMap(({ kind, id }) => (kind === 'risk' ? [id] : [])) : [],
        ),
      ]),
    ],
    people: peopleIn(mentions),
    unsure,
    compound: isCompound(tokens, used),
    ...(whole.length < all.length ? { leavesOut: true } : {}),
    unknown: typed.flatMap(({ of, code, typed: text }) => (code ? [] : [{ of, typed: text }])),
    how:
      codesTyped.length > 0 || strong.some(({ how }) => how === 'sure')
        ? 'sure'
        : used.length > 0
          ? 'likely'
          : 'none',
  };
};
