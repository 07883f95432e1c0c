import type { ReportFile } from '../../src/storage/report-schema.ts';

type FileMeasure = ReportFile['indicators'][number]['measures'][number];

const measure = (
  code: string,
  shortName: string,
  values: readonly (readonly [period: string, value: number])[],
): FileMeasure => ({
  code,
  name: `Rate of ${shortName.toLowerCase()}`,
  shortName,
  polarity: 'lower-is-better',
  series: [
    {
      id: 'council',
      valueKind: 'rate',
      unit: 'per 100,000',
      per: 100_000,
      decimals: 0,
      periodKind: values[0]?.[0].startsWith('Q') ? 'financial-quarter' : 'financial-year',
      timing: 'flow',
      source: 'a test',
      breaks: [],
      values: {
        E10000009: values.map(([period, value]) => ({
          period,
          printed: String(value),
          value,
          flags: [],
        })),
      },
    },
  ],
});

const page = {
  outcomeLeads: ['helen-coombes'],
  indicatorLeads: ['mike-harries'],
  charts: [],
  performanceMeasures: [],
  benchmarks: [],
};

/** A report of a second outcome, made up: what a council would add as data alone. */
export const healthyReport: ReportFile = {
  format: 'outcomes-report/1',
  areas: [{ code: 'E10000009', name: 'Dorset County Council' }],
  outcome: {
    code: 'H',
    name: 'People in Dorset are Healthy',
    council: 'Dorset County Council',
    sponsor: 'helen-coombes',
    contact: 'mike-harries',
    report: {
      title: 'Outcomes Focused Monitoring Report',
      month: '2018-12',
      period: 'Q2 2018/19',
      producedBy: 'a test',
      source: 'a test',
    },
    areasForFocus: [{ kind: 'paragraph', text: 'Fewer admissions.' }],
    riskKey: { HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low' },
    unassignedRisksStatement: 'Not assigned',
  },
  people: [
    { id: 'helen-coombes', name: 'Helen Coombes', email: 'helen.coombes@dorsetcc.gov.uk' },
    { id: 'mike-harries', name: 'Mike Harries', email: 'mike.harries@dorsetcc.gov.uk' },
  ],
  indicators: [
    {
      ...page,
      code: 'H01',
      name: 'Alcohol related hospital admissions',
      shortName: 'Alcohol admissions',
      heading: 'Alcohol related hospital admissions',
      measures: [
        measure('H01', 'Alcohol admissions', [
          ['2015/16', 590],
          ['2016/17', 601],
        ]),
      ],
      performanceMeasures: [
        { ...measure('H01-health-checks', 'Health checks taken up', []), series: [] },
      ],
      benchmarks: [
        {
          measures: ['H01'],
          standing: 'lower',
          comparator: 'England',
          statement: 'Lower than England',
          notes: [],
        },
      ],
      commentary: [
        { question: 'changed-and-why', blocks: [{ kind: 'paragraph', text: 'Admissions rose.' }] },
      ],
    },
    {
      ...page,
      code: 'H02',
      name: 'Levels of excess weight',
      shortName: 'Excess weight',
      heading: 'Levels of excess weight',
      measures: [
        measure('H02A', 'Excess weight, grown-ups', [
          ['Q1 2018/19', 61],
          ['Q2 2018/19', 62],
        ]),
        measure('H02B', 'Excess weight, reception year', [
          ['Q1 2018/19', 21],
          ['Q2 2018/19', 20],
        ]),
      ],
      noRisksStatement: 'No associated current corporate risk(s)',
      commentary: [],
    },
  ],
  risks: [
    {
      code: '21a',
      title: 'Clinics close',
      level: 'HIGH',
      trend: 'WORSENING',
      featuresUnder: ['H01'],
    },
    {
      code: '21b',
      title: 'Leisure centres close',
      level: 'LOW',
      trend: 'UNCHANGED',
      featuresUnder: ['H'],
    },
  ],
};
