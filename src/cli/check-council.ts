import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isSameOutcome } from '../bot/report-words.ts';
import {
  readExamples,
  readGlossary,
  readReportWords,
  readRiskMatrix,
  readRoundHelp,
  readWords,
} from '../council-data.ts';
import { listCouncilFiles } from '../council-folder.ts';
import { readCycle } from '../cycle-data.ts';
import { stemOf } from '../domain/find-words.ts';
import { readTogether } from '../domain/outcomes-error.ts';
import { plainName } from '../domain/words.ts';
import { readReportTemplate } from '../report-template.ts';
import type { ReportFile } from '../storage/report-schema.ts';

const list = new Intl.ListFormat('en-GB');

/** What a council may have of its own beside its reports, and what reads it. */
const readers: Readonly<Record<string, (council: string) => Promise<unknown>>> = {
  'cycle.json': readCycle,
  'risk-matrix.json': readRiskMatrix,
  'report-template.json': readReportTemplate,
  'glossary.json': readGlossary,
  'round-help.json': readRoundHelp,
  'examples.json': readExamples,
  'words.json': readWords,
};

/** Everything that has a code or an id in a report, as words are given for it. */
const namesIn = ({ outcome, people, indicators, risks, milestones = [] }: ReportFile): string[] => [
  outcome.code,
  ...people.map(({ id }) => id),
  ...indicators.flatMap(({ code, measures, performanceMeasures }) => [
    code,
    ...[...measures, ...performanceMeasures].map((one) => one.code),
  ]),
  ...risks.map(({ code }) => `risk ${code}`),
  ...milestones.map(({ code }) => `milestone ${code}`),
];

type Words = Awaited<ReturnType<typeof readReportWords>>[number];

/** Words of an outcome that is not there are never read; synonyms of a code that is not there name nothing. */
const findIdleWords = ({ path, words }: Words, reports: readonly ReportFile[]): string[] => {
  const { code, name, council } = words.outcome;
  const report = reports.find(({ outcome }) => isSameOutcome(outcome, words.outcome));
  if (!report)
    return [
      `${path}: no report is of the outcome ${code} “${name}” of ${council}, so its words do not count`,
    ];
  const known = new Set(reports.flatMap(namesIn).map((one) => one.toLowerCase()));
  return Object.keys(words.synonyms)
    .filter((of) => !known.has(of.toLowerCase()))
    .map((of) => `${path}: synonyms are given for ${of}, which no report has`);
};

/** "C2", "KPI 5": what reads like a code and names something else than what has that code. */
const codeLike = /^\p{L}{1,3}[ ./-]?\d{1,3}\p{L}?$/u;

/** Whoever types such a synonym gets what it is given for, whatever else they may mean by it. */
const findCodeLike = ({ path, words }: Words): string[] =>
  Object.entries(words.synonyms).flatMap(([of, phrases]) =>
    phrases
      // Nobody types the letters at the end of a code.
      .filter((phrase) => codeLike.test(phrase) && !plainName(of).startsWith(plainName(phrase)))
      .map((phrase) => `${path}: “${phrase}”, a synonym of ${of}, looks like a code`),
  );

const measuresIn = ({ indicators }: ReportFile) =>
  indicators.flatMap(({ measures, performanceMeasures }) => [...measures, ...performanceMeasures]);

/** The lines of breakdowns and the codes of the reports, by what people type for them. */
const typedFor = (reports: readonly ReportFile[]): ReadonlyMap<string, readonly string[]> => {
  const all = reports.flatMap((report) => [
    ...namesIn(report).map((code) => ({ typed: code, code })),
    ...measuresIn(report).flatMap(({ code, breakdown }) =>
      breakdown ? [{ typed: breakdown.category, code }] : [],
    ),
  ]);
  const byName = Map.groupBy(all, ({ typed }) => plainName(typed));
  return new Map([...byName].map(([name, of]) => [name, of.map(({ code }) => code)]));
};

/**
 * A term, or a synonym of something else, that is what people type for a code or for a line of a breakdown. What all of
 * them have as a synonym shows them all.
 */
const findHiding = ({ path, words }: Words, reports: readonly ReportFile[]): string[] => {
  const typed = typedFor(reports);
  const isSame = (code: string, of: string): boolean => plainName(code) === plainName(of);
  const hidden = (text: string, of = ''): readonly string[] =>
    (typed.get(plainName(text)) ?? []).filter((code) => !isSame(code, of));
  const has = (code: string, text: string): boolean =>
    Object.entries(words.synonyms).some(
      ([of, phrases]) =>
        isSame(of, code) && phrases.some((one) => plainName(one) === plainName(text)),
    );
  const sayShown = (text: string, of: string): string =>
    hidden(text, of).every((code) => has(code, text))
      ? ': all of them have it, so none hides another'
      : `: it shows ${of} alone`;
  const terms = words.glossary.flatMap(({ term, names }) => [term, ...names]);
  return [
    ...terms
      .filter((term) => hidden(term).length > 0)
      .map(
        (term) =>
          `${path}: the term “${term}” is also what ${list.format(hidden(term))} is asked for by: it is explained, and no figure is shown`,
      ),
    ...Object.entries(words.synonyms).flatMap(([of, phrases]) =>
      phrases
        .filter((phrase) => !phrase.startsWith('~') && hidden(phrase, of).length > 0)
        .map(
          (phrase) =>
            `${path}: “${phrase}”, a synonym of ${of}, is also what ${list.format(hidden(phrase, of))} is asked for by${sayShown(phrase, of)}`,
        ),
    ),
  ];
};

const stems = (phrase: string): string => plainName(phrase).split(' ').map(stemOf).join(' ');

/** Asked for by itself, such a word is explained, or shows the figure, by how the question is put. */
const findShared = ({ path, words }: Words): string[] => {
  const terms = new Set(words.glossary.flatMap(({ term, names }) => [term, ...names]).map(stems));
  return Object.entries(words.synonyms).flatMap(([of, phrases]) =>
    phrases
      .filter((phrase) => terms.has(stems(phrase)))
      .map(
        (phrase) =>
          `${path}: “${phrase}”, a synonym of ${of}, is also a term of the glossary, so one of the two is shown and not the other`,
      ),
  );
};

/** Who has no address cannot sign in, so is asked for nothing. */
const findNobodyAsked = ({ outcome, people, indicators }: ReportFile): string[] => {
  const leads = new Set(indicators.flatMap(({ indicatorLeads }) => indicatorLeads));
  const isAsked = people.some(({ id, email }) => leads.has(id) && email !== undefined);
  return isAsked
    ? []
    : [
        `${outcome.code}: no lead officer has an e-mail address, so nobody can be asked for figures in the round`,
      ];
};

/**
 * Reads everything in a council's folder that the bot reads whenever it starts.
 *
 * @param reports those of the same folder, as they are read
 * @returns the files of the council's own that were read, and what would not count, or lacks what the round needs
 * @throws OutcomesError `file-invalid` with the faults of every file that cannot be used
 */
export const checkCouncil = async (
  council: string,
  reports: Promise<readonly ReportFile[]>,
): Promise<{ readonly checked: readonly string[]; readonly doubts: readonly string[] }> => {
  const reading = readReportWords(council);
  await readTogether<unknown>([
    ...Object.values(readers).map((read) => read(council)),
    reading,
    reports,
  ]);
  const [words, read] = [await reading, await reports];
  const named = words.map((one) => ({ ...one, path: relative(council, one.path) }));
  return {
    checked: [
      ...Object.keys(readers).filter((name) => existsSync(join(council, name))),
      ...(await listCouncilFiles(council, 'words')).map((path) => relative(council, path)),
    ],
    doubts: [
      ...named.flatMap((one) => [
        ...findIdleWords(one, read),
        ...findCodeLike(one),
        ...findHiding(one, read),
        ...findShared(one),
      ]),
      ...read.flatMap(findNobodyAsked),
    ],
  };
};
