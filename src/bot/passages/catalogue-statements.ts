import { nameMeasure, namePerson, nameReport } from '../../cards/format-text.ts';
import { pastBreaks } from '../../domain/break.ts';
import { type Catalogue, isOutcome, placesOf } from '../../domain/catalogue.ts';
import { formatDate } from '../../domain/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { londonDay } from '../../domain/london-time.ts';
import type { Milestone } from '../../domain/milestones/milestone.ts';
import { describePeriod } from '../../domain/period/period.ts';
import type { Risk } from '../../domain/risks/risk.ts';
import type { Passage } from '../../domain/search-passages.ts';
import { reportQuarter } from '../../domain/statement-age.ts';
import { nameOfCode } from '../name-of-code.ts';
import { nameOfTeam, rolesOf } from '../roles-of.ts';
import type { Place } from './place.ts';

type Statement = Passage<Place>;

/** The words by which what is written on an indicator's page is found. */
export const contextOf = ({ name, shortName }: Indicator): string => `${name} ${shortName}`;

/** The page of an indicator, and the quarter of the report that it is printed in. */
const pageOf = (indicator: Indicator, { outcomes }: Catalogue) => {
  const printed = reportQuarter(indicator, outcomes);
  return { indicator: indicator.code, ...(printed ? { printed } : {}) };
};

const ofBenchmarks = (indicator: Indicator, catalogue: Catalogue): Statement[] => {
  const name = nameOfCode(catalogue, indicator.code);
  const place = {
    heading: `${name}: benchmarking`,
    ...pageOf(indicator, catalogue),
    ofOthers: true as const,
  };
  return indicator.benchmarks.map(({ statement, notes }) => ({
    place,
    text: [statement, ...notes].join('\n'),
    context: `${contextOf(indicator)} benchmark`,
  }));
};

const measuresOf = ({ measures, performanceMeasures }: Indicator) => [
  ...measures,
  ...performanceMeasures,
];

const ofNotes = (indicator: Indicator, catalogue: Catalogue): Statement[] =>
  measuresOf(indicator).flatMap((measure) => {
    const place = { heading: nameMeasure(measure), ...pageOf(indicator, catalogue) };
    const context = `${measure.name} ${measure.shortName}`;
    return measure.note ? [{ place, text: measure.note, context }] : [];
  });

/** Why figures are not compared with earlier ones; measures of one indicator often share a reason. */
const ofBreaks = (indicator: Indicator, today: string | undefined): Statement[] => {
  const place = {
    heading: `${nameMeasure(indicator)}: what has changed in how it is counted`,
    indicator: indicator.code,
  };
  const reasons = measuresOf(indicator).flatMap(({ series }) =>
    series.flatMap(({ breaks }) => pastBreaks(breaks, today).map(({ reason }) => reason)),
  );
  return [...new Set(reasons)].map((text) => ({ place, text, context: contextOf(indicator) }));
};

/** Why something is no longer collected. */
const ofEnds = (indicator: Indicator, catalogue: Catalogue): Statement[] =>
  measuresOf(indicator).flatMap((measure) => {
    const reasons = new Set(
      measure.series.flatMap(({ discontinued }) => discontinued?.reason ?? []),
    );
    const place = {
      heading: `${nameMeasure(measure)}: no longer collected`,
      ...pageOf(indicator, catalogue),
    };
    const context = `${measure.name} ${measure.shortName} withdrawn`;
    return [...reasons].map((text) => ({ place, text, context }));
  });

const ofNoRisks = (indicator: Indicator, catalogue: Catalogue): Statement[] => {
  const { code, noRisksStatement: text } = indicator;
  const place = {
    heading: `${nameOfCode(catalogue, code)}: risks`,
    ...pageOf(indicator, catalogue),
  };
  return text ? [{ place, text, context: contextOf(indicator) }] : [];
};

const ofRisk = (risk: Risk, catalogue: Catalogue): Statement => {
  const { code, title, description, latest, featuresUnder } = risk;
  const under = placesOf(catalogue, risk)
    .map((place) => nameOfCode(catalogue, place))
    .join(', ');
  const indicator = featuresUnder.find((place) => !isOutcome(catalogue, place));
  return {
    place: {
      heading: `Corporate risks, ${describePeriod(latest.period)}: ${under}`,
      ...(indicator ? { indicator } : {}),
      risk: code,
    },
    text: [
      `${code} ${title}: ${[latest.level, latest.trend].filter(Boolean).join(', ')}`,
      description,
    ]
      .filter(Boolean)
      .join('. '),
    context: 'risk',
  };
};

const ofControls = ({ code, title, controls = [] }: Risk): Statement[] =>
  controls.map((text) => ({
    place: { heading: `${code} ${title}: controls`, risk: code },
    text,
    context: `${title} risk control`,
  }));

const ofMilestone = (one: Milestone, catalogue: Catalogue): Statement[] => {
  const { code, title, kind, note, asOf } = one;
  const indicator = one.featuresUnder.find((place) => !isOutcome(catalogue, place));
  const place = {
    heading: `${code} ${title}, ${describePeriod(asOf)}`,
    ...(indicator ? { indicator } : {}),
    milestone: code,
  };
  return note ? [{ place, text: note, context: `${title} ${kind}`, title }] : [];
};

/** What the performance team wrote is found by the words of its question as well. */
const ofAnswers = (catalogue: Catalogue): Statement[] =>
  catalogue.words.answers
    .filter(({ removed }) => !removed)
    .map(({ question, text, at }) => ({
      place: {
        heading: `Answer from ${nameOfTeam(catalogue)}, ${formatDate(londonDay(at))}: ${question}`,
      },
      text,
      context: question,
    }));

const ofPeople = (catalogue: Catalogue): Statement[] =>
  catalogue.people.map((person) => ({
    place: { heading: 'People named in the report', person: person.id },
    text: [
      [namePerson(person), ...(person.role ? [person.role] : [])].join(', '),
      ...rolesOf(catalogue, person).map(({ role, of }) => `${role}: ${of.join(', ')}`),
    ].join('; '),
    context: '',
  }));

const ofOutcomes = ({ outcomes }: Catalogue): Statement[] =>
  outcomes.flatMap((outcome) => [
    ...outcome.riskKey.map(({ level, meaning }) => ({
      place: { heading: `${outcome.name}: key to risk assessments` },
      text: `${level}: ${meaning}`,
      context: 'risk level meaning',
    })),
    {
      place: { heading: `${outcome.name}: risks`, printed: outcome.report.period },
      text: outcome.unassignedRisksStatement,
      context: '',
    },
    {
      place: { heading: 'The report' },
      text: `${nameReport(outcome)}, produced by ${outcome.report.producedBy}`,
      context: '',
    },
  ]);

/** Everything that is written outside the commentary and the areas for focus: lines, notes, risks, milestones, people. */
export const catalogueStatements = (
  catalogue: Catalogue,
  today: string | undefined,
): Statement[] => [
  ...catalogue.indicators.flatMap((indicator) => [
    ...ofBenchmarks(indicator, catalogue),
    ...ofNotes(indicator, catalogue),
    ...ofBreaks(indicator, today),
    ...ofEnds(indicator, catalogue),
    ...ofNoRisks(indicator, catalogue),
  ]),
  ...ofOutcomes(catalogue),
  ...catalogue.risks.flatMap((risk) => [ofRisk(risk, catalogue), ...ofControls(risk)]),
  ...catalogue.milestones.flatMap((one) => ofMilestone(one, catalogue)),
  ...ofPeople(catalogue),
  ...ofAnswers(catalogue),
];
