import { chartModel, type Run } from './chart/chart-model.ts';
import { endsOf } from './chart/describe-chart.ts';
import { type FamilyMember, mostInFamily, nativeFamily } from './chart/native-chart.ts';
import { escapeMarkdown } from './format-text.ts';
import { together } from './groups.ts';
import rowTemplate from './parts/family-row.json' with { type: 'json' };
import { smallPictureData } from './picture.ts';
import { type CardElement, compileElement } from './render.ts';

const fillRow = compileElement(rowTemplate);

/**
 * The parts of an indicator whose few figures fit one chart: all of one kind and for the same kind of
 * period, each with one series. Empty where they do not.
 */
export const findFamily = (
  parts: readonly {
    readonly name: string;
    readonly brief?: string;
    readonly runs: readonly Run[];
  }[],
): FamilyMember[] => {
  if (parts.length < 2 || parts.length > mostInFamily) return [];
  const kinds = new Set(
    parts.flatMap(({ runs }) =>
      runs.map(({ series }) => `${series.valueKind} ${series.periodKind} ${series.timing}`),
    ),
  );
  const family = parts.flatMap(({ name, brief = name, runs: [run, ...more] }) => {
    const model = run && more.length === 0 ? chartModel(run) : undefined;
    return model?.shape === 'bars' && !model.other ? [{ name, legend: brief, model }] : [];
  });
  return kinds.size === 1 && family.length === parts.length ? family : [];
};

const showRow = ({ name, model }: FamilyMember): CardElement => {
  const [first, last] = endsOf(model);
  return fillRow({
    name: escapeMarkdown(name),
    ends: escapeMarkdown(`${first} → ${last}`),
    pictures: smallPictureData(model),
  });
};

/** One chart for a family; for clients that draw none, a small picture for each part. */
export const showFamily = (family: readonly FamilyMember[]): CardElement[] =>
  family.length === 0 ? [] : [nativeFamily(family, together(family.map(showRow)))];
