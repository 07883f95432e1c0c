import { periodLabel, shiftPeriod } from '../src/domain/period/period.ts';

/** A large council: so many outcomes, so many indicators of each, and so many quarters of each. */
export const [outcomeCount, indicatorCount, quarters] = [40, 60, 40];

const area = 'E06000998';
const newest = { kind: 'financial-quarter', index: 2018 * 4 + 1 } as const;

const subjects =
  'allotments libraries bridges buses childminders cemeteries museums footpaths foster homes kerbs lampposts leisure licences markets nurseries parks pavements playgrounds ponds potholes recycling repairs rents roofs schools shops signs streets tenants theatres tips trees tutors vans verges wardens wells yards youth'.split(
    ' ',
  );

const things =
  'visits complaints repairs delays costs inspections requests closures vacancies faults'.split(
    ' ',
  );
const manners = 'reported resolved planned urgent repeated overdue'.split(' ');

const codeOf = (outcome: number, n: number): string => `K${outcome + 10}.${n + 1}`;

/** Every indicator has a name of its own: "Urgent repairs of bridges". */
const nameOf = (outcome: number, n: number): string => {
  const manner = manners[Math.floor(n / things.length)] ?? '';
  return `${manner[0]?.toUpperCase()}${manner.slice(1)} ${things[n % things.length]} of ${subjects[outcome]}`;
};

const observationsOf = (seed: number) =>
  Array.from({ length: quarters }, (_, at) => {
    const value = 400 + ((seed * 37 + at * 61) % 300);
    return {
      period: periodLabel(shiftPeriod(newest, at - quarters + 1)),
      printed: String(value),
      value,
      target: { atMost: 550 },
    };
  });

const personOf = (outcome: number) => ({
  id: `officer-${outcome}`,
  name: `Officer ${outcome}`,
  email: `officer-${outcome}@large.example`,
});

const indicatorOf = (outcome: number, n: number) => {
  const code = codeOf(outcome, n);
  const name = nameOf(outcome, n);
  const shared = { code, name, shortName: name };
  const series = {
    ...{ id: 'council', valueKind: 'count', unit: 'cases', decimals: 0, counts: 'cases' },
    ...{ periodKind: 'financial-quarter', timing: 'flow', source: 'made up' },
    values: { [area]: observationsOf(outcome * indicatorCount + n) },
  };
  return {
    ...shared,
    heading: name,
    outcomeLeads: [personOf(outcome).id],
    indicatorLeads: [personOf(outcome).id],
    measures: [{ ...shared, polarity: 'lower-is-better', series: [series] }],
    commentary: [
      {
        question: 'changed-and-why',
        blocks: [
          { kind: 'paragraph', text: `More ${name.toLowerCase()} came in after the winter.` },
        ],
      },
    ],
  };
};

const reportOf = (outcome: number): string =>
  JSON.stringify({
    format: 'outcomes-report/1',
    areas: [{ code: area, name: 'Large Council' }],
    outcome: {
      ...{
        code: `K${outcome + 10}`,
        name: `Better ${subjects[outcome]}`,
        council: 'Large Council',
      },
      ...{ area, sponsor: personOf(outcome).id, contact: personOf(outcome).id },
      report: {
        ...{ title: 'Performance report', month: '2018-12', period: periodLabel(newest) },
        ...{ producedBy: 'Large Council', source: 'made up' },
      },
      areasForFocus: [],
      riskKey: { HIGH: 'high', MEDIUM: 'medium', LOW: 'low' },
      unassignedRisksStatement: 'of the whole',
    },
    people: [personOf(outcome)],
    indicators: Array.from({ length: indicatorCount }, (_, n) => indicatorOf(outcome, n)),
    risks: Array.from({ length: 5 }, (_, n) => ({
      ...{
        code: `R${outcome + 10}.${n + 1}`,
        title: `Not enough staff for ${subjects[outcome]} ${n}`,
      },
      ...{ level: n === 0 ? 'HIGH' : 'MEDIUM', trend: 'UNCHANGED' },
      featuresUnder: [codeOf(outcome, n)],
    })),
  });

/** The report of each outcome as a file. */
export const manyReports = (): { name: string; text: string }[] =>
  Array.from({ length: outcomeCount }, (_, outcome) => ({
    name: `report-${outcome + 10}.json`,
    text: reportOf(outcome),
  }));
