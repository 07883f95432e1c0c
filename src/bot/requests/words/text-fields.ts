import type { QuestionInput } from '../../../cards/form/inputs.ts';

/** A field for text: its id, its label, and the most characters that it takes. */
type TextField<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly longest: number;
  readonly multiline?: true;
};

/** What was typed into fields, by their ids. */
export type Typed<Id extends string> = Readonly<Record<Id, string>>;

/** What is wrong with fields, as sentences. */
export type Faults<Id extends string> = { readonly [Field in Id]?: string | undefined };

/** What is wrong with an input, if anything is. */
export const faultOf = (fault: string | undefined) => (fault ? { fault } : {});

/** Fields with what was typed into them before, each with what is wrong with it. */
export const textInputs = <Id extends string>(
  fields: readonly TextField<Id>[],
  typed: Typed<Id>,
  faults: Faults<Id> = {},
): QuestionInput[] =>
  fields.map(({ id, label, longest, multiline = false }) => ({
    id,
    kind: 'text',
    label,
    typed: typed[id],
    multiline,
    maxLength: longest,
    ...faultOf(faults[id]),
  }));

/** So much more than a field takes comes back when it is refused; all of it might not fit on a card. */
const beyond = 1_000;

/** What was typed into the fields of a form. */
export const readTyped = <Id extends string>(
  fields: readonly TextField<Id>[],
  inputs: Readonly<Record<string, string>>,
): Typed<Id> =>
  Object.fromEntries(
    fields.map(({ id, longest }) => [id, (inputs[id] ?? '').slice(0, longest + beyond)]),
  ) as Typed<Id>;

/** Names with commas, semicolons or line breaks between them. */
export const splitTyped = (names: string): string[] =>
  names
    .split(/[,;\n]/)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '');
