import type { Row } from './row.ts';

/**
 * What a row holds, by the names under which a change of it is told: of a risk each part of each
 * quarter's assessment by itself.
 *
 * @example fieldsOf(riskRow).get('Q2 2018/19 level') // 'HIGH'
 */
export const fieldsOf = ({
  kind,
  content,
}: Pick<Row, 'kind' | 'content'>): Map<string, unknown> => {
  const fields = new Map<string, unknown>(Object.entries(content));
  if (kind !== 'risk' || !('assessments' in content)) return fields;
  fields.delete('assessments');
  for (const { period = 'before', ...assessed } of content.assessments)
    for (const [name, value] of Object.entries(assessed)) fields.set(`${period} ${name}`, value);
  return fields;
};
