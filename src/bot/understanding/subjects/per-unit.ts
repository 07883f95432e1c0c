import { type Catalogue, findIndicator, findMeasures } from '../../../domain/catalogue.ts';
import { judgedSeries } from '../../../domain/figures/headline.ts';
import { stemOf } from '../../../domain/find-words.ts';
import { readNumber } from '../../../domain/format.ts';
import { tellingStems } from '../message/measuring-words.ts';
import { partsOf } from '../message/parts-of.ts';
import type { MessageReading } from '../message/read-message.ts';

/** Something counted for each of so many: "per 1,000 households", "per head". */
type Per = { readonly many: number; readonly of: string };

type Said = Per & { readonly typed: string; readonly isDenied: boolean };

/** "Not the per 10,000": a number of something else is wanted. */
const denying = /\b(?:not|never mind|forget)(?: (?:the|your|a|that|this|their|our))? $/i;

const pattern =
  /\b(?:per|for each) (?:(\d+(?:,\d{3})*|(?:ten |hundred )?thousand|million)(k?)(?: |\b))?(\p{L}+)?/giu;
/** What is one by several names; a head is of whoever is counted. */
const sames: readonly (readonly [string, RegExp])[] = [
  ['people', /^(?:capita|person|people|resident|inhabitant|population)/i],
  ['workers', /^(?:full|fte|wte|employee|staff|worker|member)/i],
  ['homes', /^(?:home|household|hh|dwelling|property|house)/i],
];
const head = 'head';
/** "Per cent" is a kind of number, and a figure is of some time anyway. */
const others = /^(?:cent|annum|day|week|month|quarter|qtr|year)/i;
const words: Readonly<Record<string, number>> = {
  ...{ thousand: 1_000, 'ten thousand': 10_000, 'hundred thousand': 100_000, million: 1_000_000 },
};

const persIn = (text: string): Said[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: typed, 1: many, 2: thousands, 3: of = '', index }) => {
    const number = many === undefined ? 1 : (words[many.toLowerCase()] ?? readNumber(many) ?? 1);
    if (others.test(of) || (many === undefined && of === '')) return [];
    return [
      {
        typed: typed.trim().toLowerCase(),
        isDenied: denying.test(text.slice(0, index)),
        many: thousands ? 1_000 * number : number,
        of: sames.find(([, names]) => names.test(of))?.[0] ?? stemOf(of.toLowerCase()),
      },
    ];
  });

/** Whoever works for the council is a person, and either is a head. */
const persons: ReadonlySet<string> = new Set(['people', 'workers', head]);

/** Of what so many thousand are is clear, where somebody does not say it. */
const isSame = (said: Per, other: Per): boolean =>
  said.many === other.many &&
  (said.of === other.of || said.many > 1 || (persons.has(said.of) && persons.has(other.of)));

/** That a message asks for so many for each of something. */
export type PerUnit = {
  /** Where it is so counted: by the figure itself, or in what the report prints beside others. */
  readonly is: 'own' | 'printed' | 'unknown';
  readonly typed: string;
};

/**
 * Whether what is asked about is counted for each of what a message says: a number of incidents is no answer to how
 * many there are per 1,000 residents.
 */
export const readPerUnit = (
  { text }: Pick<MessageReading, 'text'>,
  codes: readonly string[],
  catalogue: Catalogue,
): PerUnit | undefined => {
  const [said] = persIn(text);
  const indicators = codes.flatMap((code) => findIndicator(catalogue, code) ?? []);
  // "Fly-tips per area" are those of each area.
  const isBreakdown = indicators
    .flatMap(partsOf)
    .some(({ breakdown }) => breakdown && tellingStems(breakdown.by).includes(said?.of ?? ''));
  if (!said || indicators.length === 0 || (said.many === 1 && isBreakdown)) return undefined;
  if (said.isDenied) return { is: 'unknown', typed: said.typed };
  const holds = (texts: readonly string[]): boolean =>
    texts.flatMap(persIn).some((one) => isSame(said, one));
  const measures = indicators.flatMap((one) => codes.flatMap((code) => findMeasures(one, code)));
  const own = [
    ...[...indicators, ...measures].flatMap(({ name, shortName }) => [name, shortName]),
    ...measures.flatMap((one) => judgedSeries(one)?.unit ?? []),
  ];
  if (holds(own)) return { is: 'own', typed: said.typed };
  // A series beside it may be so counted, to compare with others.
  const printed = [
    ...indicators.flatMap(({ benchmarks }) => benchmarks.map((one) => one.statement)),
    ...measures.flatMap(({ series }) => series.map(({ unit }) => unit)),
  ];
  return { is: holds(printed) ? 'printed' : 'unknown', typed: said.typed };
};
