import type { Indicator } from '../domain/indicator.ts';
import { longestTaught, plainName, type TaughtExample } from '../domain/words.ts';
import { type OfReport, ofStoredReports } from './report-words.ts';
import type { Request, RequestKind } from './request.ts';
import { requests } from './requests/all.ts';
import { interpret } from './understanding/interpret.ts';
import type { LanguageContext } from './understanding/message/language-context.ts';
import type { KeptExample, OfferedExample, OfferedGroup } from './understanding/understanding.ts';
import { sayTextFault } from './words/check-question.ts';

/** A question as it would be typed. */
export type Example = {
  readonly text: string;
  /** The description that Teams shows, where it suggests the question as a command. */
  readonly command?: string | undefined;
  /** Suggested in a personal chat only. */
  readonly personal?: true | undefined;
};

/** Examples of each thing that can be asked. (data/examples.json) */
export type Examples = Readonly<Partial<Record<RequestKind, readonly Example[]>>>;

const kinds = Object.keys(requests) as RequestKind[];

/** The questions that came with a report, which take the place of the general ones of their kind. */
type ReportExamples = OfReport & { readonly examples: Examples };

/** All examples that come with the bot. (data/examples.json, data/words/) */
export type DeliveredExamples = {
  readonly general: Examples;
  readonly ofReports: readonly ReportExamples[];
};

/** Whose examples they are. */
type About = {
  readonly outcomes: readonly OfReport['outcome'][];
  readonly indicators: readonly Pick<Indicator, 'code' | 'shortName'>[];
};

/** "{code}" and "{name}" stand for the first indicator. */
const fillIn = (example: Example, { indicators: [first] }: About): Example[] => {
  if (!example.text.includes('{')) return [example];
  if (!first) return [];
  const text = example.text
    .replaceAll('{code}', first.code)
    .replaceAll('{name}', first.shortName.toLowerCase());
  return [{ ...example, text }];
};

/**
 * The examples for a council: those that came with its reports, and for what these leave out, the general
 * ones about its first indicator.
 */
export const examplesFor = (
  catalogue: About,
  { general, ofReports }: DeliveredExamples,
): Examples => {
  const own = ofStoredReports(ofReports, catalogue).flatMap(({ examples }) =>
    Object.entries(examples),
  );
  const ownByKind = Map.groupBy(own, ([kind]) => kind);
  return Object.fromEntries(
    kinds.map((kind) => {
      const given = ownByKind.get(kind)?.flatMap(([, examples]) => examples);
      const all = given ?? (general[kind] ?? []).flatMap((one) => fillIn(one, catalogue));
      return [kind, all];
    }),
  );
};

/** The examples for all reports that come with the bot, as Teams suggests them before any is loaded. */
export const examplesOfReports = (delivered: DeliveredExamples): Examples =>
  examplesFor(
    { outcomes: delivered.ofReports.map(({ outcome }) => outcome), indicators: [] },
    delivered,
  );

/** What a question asks, where that is sure. */
const readExample = (text: string, language: LanguageContext): Request | undefined => {
  const understood = interpret(text, {}, language);
  return understood.kind === 'query' && !understood.isReading
    ? language.rules.toRequest(understood.query)
    : undefined;
};

const offerOne = (
  { text, personal }: Example,
  kind: RequestKind,
  language: LanguageContext,
): OfferedExample[] => {
  const request = readExample(text, language);
  // What another council's report does not name may be searched for in its words.
  return request?.kind === kind
    ? [{ title: text, request, ...(personal ? { personal } : {}) }]
    : [];
};

/** The same of this council's first indicator, named as on a button. */
const offerOwn = (kind: RequestKind, language: LanguageContext): OfferedExample[] => {
  const { schema, query } = requests[kind];
  const [field] =
    Object.entries(query?.subjects ?? {}).find(([, subject]) => subject === 'indicator') ?? [];
  const [indicator] = language.catalogue.indicators;
  if (field === undefined || !indicator) return [];
  const { data } = schema.safeParse({ kind, [field]: indicator.code });
  return data ? [{ title: language.rules.name(data, language.catalogue), request: data }] : [];
};

const offerKind = (
  kind: RequestKind,
  given: readonly Example[],
  language: LanguageContext,
): OfferedExample[] => {
  const offered = given.flatMap((one) => offerOne(one, kind, language));
  return offered.length > 0 || given.length === 0 ? offered : offerOwn(kind, language);
};

/** What comes with the bot, with what the council has added or taken out, by what each asks. */
export const teachExamples = (
  delivered: Examples,
  taught: readonly TaughtExample[],
  language: LanguageContext,
): Examples => {
  const known = new Set(taught.map(({ text }) => plainName(text)));
  const inOrder = taught.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const added = inOrder.flatMap(({ text, removed }) => {
    const asked = removed ? undefined : readExample(text, language)?.kind;
    return asked ? [{ text, asked }] : [];
  });
  return Object.fromEntries(
    kinds.map((kind) => {
      const given = delivered[kind] ?? [];
      const isPersonal = given.some(({ personal }) => personal);
      const own = added
        .filter(({ asked }) => asked === kind)
        .map(({ text }): Example => ({ text, ...(isPersonal ? { personal: true } : {}) }));
      return [kind, [...given.filter(({ text }) => !known.has(plainName(text))), ...own]];
    }),
  );
};

/** The first question for a figure that this catalogue can answer. */
export const offerFigure = (
  { show = [] }: Examples,
  language: LanguageContext,
): OfferedExample | undefined => {
  for (const one of show) {
    const [first] = offerOne(one, 'show', language);
    if (first) return first;
  }
  return show.length > 0 ? offerOwn('show', language)[0] : undefined;
};

/** Leaves out questions that this catalogue cannot answer. */
export const offerExamples = (examples: Examples, language: LanguageContext): OfferedGroup[] => {
  const groups = new Map<string, OfferedExample[]>();
  for (const kind of kinds) {
    const { heading } = requests[kind];
    const offered = offerKind(kind, examples[kind] ?? [], language);
    if (heading && offered.length > 0)
      groups.set(heading, [...(groups.get(heading) ?? []), ...offered]);
  }
  return [...groups].map(([heading, offered]) => ({ heading, examples: offered }));
};

/** Every example that has not been taken out, whether help offers it or not. */
export const keepExamples = (
  examples: Examples,
  taught: readonly TaughtExample[],
  language: LanguageContext,
): KeptExample[] => {
  const all = kinds.flatMap((kind) =>
    (examples[kind] ?? []).map(({ text }): KeptExample => {
      const isOffered = offerOne({ text }, kind, language).length > 0;
      return { text, ...(isOffered ? { heading: requests[kind].heading } : {}) };
    }),
  );
  const placed = new Set(all.map(({ text }) => plainName(text)));
  const others = taught.filter(({ text, removed }) => !removed && !placed.has(plainName(text)));
  return [...all, ...others.map(({ text }) => ({ text }))];
};

/**
 * Why help cannot offer a question, as a sentence; undefined when it can.
 *
 * @param known what is there already, without the one that it takes the place of
 */
export const checkExample = (
  text: string,
  known: readonly KeptExample[],
  language: LanguageContext,
): string | undefined => {
  const fault = sayTextFault(text, longestTaught.name);
  if (fault) return fault;
  if (known.some((one) => plainName(one.text) === plainName(text)))
    return 'It is an example already.';
  const asked = readExample(text, language);
  if (!asked) return 'I am not sure what it asks, so it would not be a good example.';
  return requests[asked.kind].heading ? undefined : 'Help has no heading for what it asks.';
};
