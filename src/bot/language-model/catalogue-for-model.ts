import type { Catalogue } from '../../domain/catalogue.ts';
import type { Measure } from '../../domain/measure.ts';
import type { HelpEntry } from '../../domain/words.ts';
import type { Glossary } from '../glossary.ts';
import { rolesOf } from '../roles-of.ts';

/** Each thing that is counted, once, with the periods that it is known for. */
const describeSeries = ({ series }: Measure): string[] =>
  [...Map.groupBy(series, ({ unit }) => unit)].map(
    ([unit, of]) => `${unit} by ${[...new Set(of.map(({ periodKind }) => periodKind))].join(', ')}`,
  );

const describeMeasure = (measure: Measure): string => {
  const { code, name, shortName } = measure;
  const also = shortName === name ? '' : ` (${shortName})`;
  return [`    ${code} ${name}${also}`, ...describeSeries(measure)].join('; ');
};

const standingOf = ({ breakdown }: Measure): string =>
  breakdown ? `a line of its breakdown by ${breakdown.by}` : 'performance measure';

const describeIndicators = ({ indicators }: Catalogue): string[] =>
  indicators.flatMap(({ code, name, shortName, measures, performanceMeasures }) => [
    `  ${code} ${name} (${shortName})`,
    ...measures.map(describeMeasure),
    ...performanceMeasures.map((one) => `${describeMeasure(one)}; ${standingOf(one)}`),
  ]);

const describeRisks = ({ risks }: Catalogue): string[] =>
  risks.map(
    ({ code, title, featuresUnder }) => `  ${code} ${title} (under ${featuresUnder.join(', ')})`,
  );

/** A request names a level as the council's key has it. */
const describeLevels = ({ outcomes }: Catalogue): string[] =>
  outcomes.map(({ code, riskKey }) => {
    const levels = riskKey.map(({ level, severe }) => (severe ? `${level} (severe)` : level));
    return `  ${code}: ${levels.join(', ')}`;
  });

const describePeople = (catalogue: Catalogue): string[] =>
  catalogue.people.map((person) => {
    const roles = rolesOf(catalogue, person).map(({ role, of }) => `${role}: ${of.join(', ')}`);
    return `  ${person.id} ${person.name} (${roles.join('; ')})`;
  });

/** What each council's report calls the ways that figures go, by the word that requests have for them. */
const describeDirections = ({ outcomes }: Catalogue): string[] =>
  outcomes.flatMap(({ code, directionWords = {} }) => {
    const words = Object.entries(directionWords).flatMap(([way, word]) =>
      way === 'not-applicable' ? [] : [`${word} = ${way}`],
    );
    return words.length > 0 ? [`  ${code}: ${words.join('; ')}`] : [];
  });

/** What the council calls things, by the code or id that it means. */
const describeTaught = ({ words }: Catalogue): string[] =>
  words.synonyms.map(({ of, phrases }) => {
    const said = phrases.filter(({ removed }) => !removed).map(({ phrase }) => phrase);
    return `  ${of}: ${said.join('; ')}`;
  });

const headed = (heading: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [heading, ...lines] : [];

/**
 * The names in the catalogue, for a language model: no figure, no commentary, no e-mail address. Its lines
 * say what can be named in a request, and by which code or id.
 */
export const describeCatalogue = (
  catalogue: Catalogue,
  { entries }: Glossary,
  help: readonly HelpEntry[],
): string =>
  [
    'Outcomes:',
    ...catalogue.outcomes.map(
      ({ code, name, council, report }) =>
        `  ${code} ${name} (${council}; ${report.title}, ${report.month})`,
    ),
    'Indicators, with their parts and performance measures, what they count and by which periods:',
    ...describeIndicators(catalogue),
    'Risks:',
    ...describeRisks(catalogue),
    'Levels of risk of each outcome, the most serious first; requests name them as they are here:',
    ...describeLevels(catalogue),
    ...headed('Words of each report for the ways that figures go:', describeDirections(catalogue)),
    'People:',
    ...describePeople(catalogue),
    ...(catalogue.milestones.length > 0
      ? [
          'Milestones and actions:',
          ...catalogue.milestones.map(({ code, title }) => `  ${code} ${title}`),
        ]
      : []),
    ...(catalogue.words.synonyms.length > 0
      ? ['What this council calls them:', ...describeTaught(catalogue)]
      : []),
    'Questions about filling in the form and the round that have an answer:',
    ...help.map(({ id, question }) => `  ${id} ${question}`),
    'Terms that the glossary explains:',
    `  ${entries.map(({ term, standsFor }) => (standsFor ? `${term} = ${standsFor}` : term)).join('; ')}`,
  ].join('\n');
