import type { RequestKind } from './request.ts';
import { requests } from './requests/all.ts';
import { interpret } from './understanding/interpret.ts';
import type { LanguageContext } from './understanding/language-context.ts';
import type { OfferedExample, OfferedGroup } from './understanding/understanding.ts';

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

const offerOne = (
  { text, personal }: Example,
  kind: RequestKind,
  language: LanguageContext,
): OfferedExample[] => {
  const understood = interpret(text, {}, language);
  const request =
    understood.kind === 'query' ? language.rules.toRequest(understood.query) : undefined;
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

/** Leaves out questions that this catalogue cannot answer. */
export const offerExamples = (examples: Examples, language: LanguageContext): OfferedGroup[] => {
  const groups = new Map<string, OfferedExample[]>();
  for (const [kind, { heading }] of Object.entries(requests)) {
    const asKind = kind as RequestKind;
    const offered = offerKind(asKind, examples[asKind] ?? [], language);
    if (heading && offered.length > 0)
      groups.set(heading, [...(groups.get(heading) ?? []), ...offered]);
  }
  return [...groups].map(([heading, offered]) => ({ heading, examples: offered }));
};
