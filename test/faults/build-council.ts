import type { NamedText } from '../../src/storage/import/named-text.ts';

/** An officer of a council made for tests, who leads one indicator of their own. */
export type Officer = {
  readonly id: string;
  readonly objectId: string;
  readonly email: string;
  readonly indicator: string;
};

/** A transaction takes 100 rows: three an officer, and a few that each file has. */
const perFile = 31;
/** The numbers of an outcome's indicators have two digits. */
const perOutcome = 99;

const officerAt = (index: number): Officer => ({
  id: `officer-${index + 1}`,
  objectId: `object-${index + 1}`,
  email: `officer.${index + 1}@council.example`,
  indicator: `${String.fromCharCode(65 + Math.floor(index / perOutcome))}${String((index % perOutcome) + 1).padStart(2, '0')}`,
});

const toPerson = ({ id, email }: Officer) => ({ id, name: `Officer ${id.split('-')[1]}`, email });

const toIndicator = ({ id, indicator: code }: Officer) => ({
  code,
  ...{ name: `Indicator ${code}`, shortName: `Indicator ${code}`, heading: `Indicator ${code}` },
  ...{ outcomeLeads: [id], indicatorLeads: [id], commentary: [] },
  measures: [
    {
      ...{ code, name: `Measure ${code}`, shortName: `Measure ${code}`, polarity: 'not-judged' },
      series: [
        {
          ...{ id: 'council', valueKind: 'count', unit: 'things', decimals: 0, source: 'a test' },
          ...{ periodKind: 'financial-quarter', timing: 'flow', values: {} },
        },
      ],
    },
  ],
});

const toOutcome = (code: string, lead: Officer) => ({
  ...{ code, name: `Outcome ${code}`, council: 'A council', sponsor: lead.id, contact: lead.id },
  report: {
    ...{ title: 'Report', month: '2018-12', period: 'Q2 2018/19' },
    ...{ producedBy: 'a test', source: 'a test' },
  },
  areasForFocus: [],
  riskKey: { HIGH: 'high', MEDIUM: 'medium', LOW: 'low' },
  unassignedRisksStatement: 'None',
});

const toFile = (officers: readonly Officer[], sponsor: Officer): NamedText => {
  const [first] = officers;
  const people = [sponsor, ...officers.filter(({ id }) => id !== sponsor.id)];
  const report = {
    format: 'outcomes-report/1',
    areas: [{ code: 'E10000009', name: 'A council' }],
    outcome: toOutcome(first?.indicator.charAt(0) ?? '', sponsor),
    people: people.map(toPerson),
    indicators: officers.map(toIndicator),
    risks: [],
  };
  return { name: `${first?.indicator} onwards`, text: JSON.stringify(report) };
};

const chunk = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) =>
    all.slice(i * size, (i + 1) * size),
  );

/**
 * A council of any size up to 2,574 officers, and the report files that make it: each officer leads one
 * indicator, which owes a value every quarter.
 */
export const buildCouncil = (
  size: number,
): { readonly officers: readonly Officer[]; readonly files: readonly NamedText[] } => {
  const officers = Array.from({ length: size }, (_, index) => officerAt(index));
  const sponsor = officerAt(0);
  const byOutcome = chunk(officers, perOutcome);
  const files = byOutcome
    .flatMap((each) => chunk(each, perFile))
    .map((each) => toFile(each, sponsor));
  return { officers, files };
};
