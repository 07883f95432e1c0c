import type { RequestKind } from '../request.ts';
import type { LanguageContext } from '../understanding/language-context.ts';
import { understand } from '../understanding/understand.ts';
import type { Choice, OfferedGroup } from '../understanding/understanding.ts';
import { requests } from './all.ts';

/** A question as it would be typed. */
export type Example = {
  readonly text: string;
  /** The description that Teams shows, where it suggests the question as a command. */
  readonly command?: string | undefined;
  /** Suggested in a personal chat only. */
  readonly personal?: boolean | undefined;
};

/** Examples of each thing that can be asked. (data/examples.json) */
export type Examples = Readonly<Partial<Record<RequestKind, readonly Example[]>>>;

const offerOne = ({ text }: Example, language: LanguageContext): Choice[] => {
  const understood = understand(text, language);
  return understood.kind === 'request' ? [{ title: text, request: understood.request }] : [];
};

/** Leaves out questions that this catalogue cannot answer. */
export const offerExamples = (examples: Examples, language: LanguageContext): OfferedGroup[] => {
  const groups = new Map<string, Choice[]>();
  for (const [kind, { heading }] of Object.entries(requests)) {
    const offered = (examples[kind as RequestKind] ?? []).flatMap((one) => offerOne(one, language));
    if (heading && offered.length > 0)
      groups.set(heading, [...(groups.get(heading) ?? []), ...offered]);
  }
  return [...groups].map(([heading, offered]) => ({ heading, examples: offered }));
};
