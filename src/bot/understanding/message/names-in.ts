import type { Catalogue } from '../../../domain/catalogue.ts';
import type { Measure } from '../../../domain/measure.ts';
import { partsOf } from './parts-of.ts';

/**
 * The council's own words for an outcome, an indicator, a measure, an officer or a risk ("risk 14b"), by code
 * or id. One that begins with ~ is only near: it is offered, never shown as the answer.
 */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

type NameKind =
  | 'outcome'
  | 'indicator'
  | 'measure'
  | 'performance'
  | 'person'
  | 'risk'
  | 'milestone';

/** Something that has a name. */
export type Named = {
  readonly kind: NameKind;
  /** Code or id. */
  readonly id: string;
  /** The indicator that a part or a performance measure belongs to, or the indicator itself. */
  readonly indicator?: string;
};

/** Something, and one text that it is called by. */
export type Name = readonly [named: Named, text: string];

const namesOfMeasure = (
  { code, name, shortName }: Measure,
  place: Pick<Named, 'kind' | 'indicator'>,
): Name[] => [name, shortName].map((text) => [{ ...place, id: code } as Named, text] as const);

/** A name with what stands in brackets, and without. */
const withoutBrackets = (name: string): string[] =>
  name.includes('(') ? [name, name.replace(/ ?\([^()]*\)/g, '')] : [name];

const indicatorNames = ({ indicators }: Catalogue): Name[] =>
  indicators.flatMap((indicator) => {
    const { code, name, shortName, heading, performanceMeasures } = indicator;
    const parts = partsOf(indicator);
    return [
      ...[name, shortName, heading]
        .flatMap(withoutBrackets)
        .map((text): Name => [{ kind: 'indicator', id: code, indicator: code }, text]),
      ...parts.flatMap((one) => namesOfMeasure(one, { kind: 'measure', indicator: code })),
      ...performanceMeasures
        .filter((one) => !parts.includes(one))
        .flatMap((one) => namesOfMeasure(one, { kind: 'performance', indicator: code })),
    ];
  });

const personNames = ({ people }: Catalogue): Name[] =>
  people.flatMap(({ id, name, role }) =>
    [name, ...name.split(' '), ...(role ? [role] : [])].map(
      (text): Name => [{ kind: 'person', id }, text],
    ),
  );

/** The pieces of an outcome's name, each of which may name it: "Priority 1", "Homes and places". */
const piecesOfOutcome = (name: string): string[] => {
  const pieces = name.split(/: | [-–—] /);
  return pieces.length > 1 ? [name, ...pieces] : [name];
};

/** A milestone is called by its whole title, or by what stands before a colon or a comma. */
const milestoneNames = ({ milestones }: Catalogue): Name[] =>
  milestones.flatMap(({ code, title }) =>
    withoutBrackets(title)
      .flatMap((text) => [text, ...text.split(/[:,;(]/).slice(0, 1)])
      .map((text): Name => [{ kind: 'milestone', id: code }, text]),
  );

const findNamed = (
  id: string,
  names: readonly Name[],
  { risks, milestones }: Catalogue,
): Named | undefined => {
  const [kind = '', ...rest] = id.split(' ');
  const code = rest.join(' ');
  if (kind === 'risk' && risks.some((one) => one.code === code)) return { kind, id: code };
  if (kind === 'milestone' && milestones.some((one) => one.code === code))
    return { kind, id: code };
  return names.find(([named]) => named.id === id && named.kind !== 'milestone')?.[0];
};

/** All names that stand in the reports, and the council's synonyms; those of what is not in the catalogue are passed over. */
export const namesIn = (catalogue: Catalogue, synonyms: Synonyms) => {
  const printed: Name[] = [
    ...catalogue.outcomes.flatMap(({ code, name }) =>
      piecesOfOutcome(name).map((text): Name => [{ kind: 'outcome', id: code }, text]),
    ),
    ...indicatorNames(catalogue),
    ...personNames(catalogue),
    ...milestoneNames(catalogue),
  ];
  const taught = Object.entries(synonyms).flatMap(([id, texts]) => {
    const named = findNamed(id, printed, catalogue);
    return named ? texts.map((text): Name => [named, text]) : [];
  });
  return { printed, taught };
};
