import { type Catalogue, findIndicator, isOutcome } from '../../domain/catalogue.ts';
import type { Mention } from './find-names.ts';
import type { LanguageContext } from './language-context.ts';
import type { MessageReading } from './read-message.ts';
import type { Token } from './tokens.ts';

/** What a message is about. */
export type Subjects = {
  /** Codes of outcomes, indicators, parts and performance measures, in the order in which they are named. */
  readonly codes: readonly string[];
  readonly risks: readonly string[];
  /** Ids of all whom the names may mean. */
  readonly people: readonly string[];
  /** Those of them whom one name may mean, one group for each such name. */
  readonly unsurePeople: readonly (readonly string[])[];
  /** Codes that the same words may mean, one group for each such name. */
  readonly unsure: readonly (readonly string[])[];
  /** Codes that name nothing, as typed. */
  readonly unknown: readonly { readonly of: 'indicator' | 'risk'; readonly typed: string }[];
  /** A whole name, or only a word or two of one. */
  readonly how: 'sure' | 'likely' | 'none';
};

type Lexis = Pick<LanguageContext, 'catalogue'>;

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

const isOfMeasures = ({ named }: Mention): boolean =>
  named.every(({ kind }) => kind !== 'person' && kind !== 'risk');

const peopleIn = (mentions: readonly Mention[]): Pick<Subjects, 'people' | 'unsurePeople'> => {
  const groups = mentions
    .filter(({ named }) => named.every(({ kind }) => kind === 'person'))
    .map(({ named }) => named.map(({ id }) => id));
  // "Clare Stone" leaves one of the two whom "Clare" names.
  const sure = groups.filter((ids) => ids.length === 1).flat();
  const unsurePeople = groups.filter(
    (ids) => ids.length > 1 && !ids.some((id) => sure.includes(id)),
  );
  return { people: [...new Set([...sure, ...unsurePeople.flat()])], unsurePeople };
};

/** Finds what a message is about, by codes and by names. */
export const findSubjects = (reading: MessageReading, lexis: Lexis): Subjects => {
  const { tokens, mentions, marks } = reading;
  const typed = marks.filter((mark) => mark.kind === 'code');
  const all = mentions.filter((one) => isOfMeasures(one) && one.how !== 'near');
  const strong = all.filter(({ how }) => how !== 'loose');
  const codesTyped = typed.flatMap(({ of, code, also = [] }) =>
    of === 'indicator' && code ? [code, ...also] : [],
  );
  // A single word that only one indicator bears counts where nothing is named.
  const used = strong.length > 0 || codesTyped.length > 0 ? strong : all.slice(0, 1);
  const meant = used.map(({ named }) => named.map(({ id }) => id));
  const codes = [...codesTyped, ...meant.flatMap((ids) => (ids.length === 1 ? ids : []))];
  const settled = arePartedIn(tokens, used)
    ? [...new Set(codes)]
    : mostSpecific(codes, lexis.catalogue);
  const unsure = meant.filter((ids) => ids.length > 1 && !ids.some((id) => settled.includes(id)));
  return {
    codes: settled,
    risks: [
      ...new Set([
        ...typed.flatMap(({ of, code }) => (of === 'risk' && code ? [code] : [])),
        ...mentions.flatMap(({ named, how }) =>
          how === 'sure' ? named.flatMap(({ kind, id }) => (kind === 'risk' ? [id] : [])) : [],
        ),
      ]),
    ],
    ...peopleIn(mentions),
    unsure,
    unknown: typed.flatMap(({ of, code, typed: text }) => (code ? [] : [{ of, typed: text }])),
    how:
      codesTyped.length > 0 || strong.some(({ how }) => how === 'sure')
        ? 'sure'
        : used.length > 0
          ? 'likely'
          : 'none',
  };
};
