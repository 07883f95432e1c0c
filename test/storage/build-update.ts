import type { Form } from '../../src/domain/submission/form.ts';
import type {
  IndicatorRecord,
  IndicatorUpdate,
} from '../../src/domain/submission/indicator-record.ts';

export const q3 = { kind: 'financial-quarter', index: 2018 * 4 + 2 } as const;

export const andy = { objectId: '7d3c9d0e-5f0a-4c1b-9a55-0c8f6a1f0001', name: 'Andy Frost' };

export const at = new Date('2019-01-10T10:00:00Z');

export const crime = { measure: 'S05A', series: 'council', area: 'E10000009' };

/** A value of total crime in Q3 2018/19. */
export const crimeIs = (value: number): IndicatorUpdate['observations'][number] => ({
  ...crime,
  observation: {
    ...{ period: q3, printed: String(value), value, flags: [] },
    provenance: { kind: 'submitted', round: q3, submitted: { by: andy.name, at } },
  },
});

/** A form of S05 into which nobody typed anything. */
export const emptyForm: Form = {
  ...{ indicator: 'S05', round: q3, seen: 0, values: {}, provisional: [], answers: {} },
  ...{ noChange: false, reason: '', confirmedFar: {} },
};

/** What the next submission of S05 writes; each test states only what differs. */
export const buildUpdate = (
  { version, indicator }: IndicatorRecord,
  differs: Partial<IndicatorUpdate> = {},
): IndicatorUpdate => ({
  round: {
    indicator,
    period: q3,
    status: 'submitted',
    version: version + 1,
    submitted: { by: andy, at },
  },
  change: {
    indicator,
    version: version + 1,
    seen: version,
    kind: 'submission',
    round: q3,
    at,
    by: andy,
    differences: [],
    digest: `digest ${version + 1}`,
  },
  observations: [],
  ...differs,
});
