import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { deliveredFolder, readCouncilJson } from '../council-folder.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import { parsePeriod, periodLabel } from '../domain/period/period.ts';
import { lastEndedQuarter } from '../domain/round/deadlines.ts';
import type { nations } from '../domain/round/nations.ts';
import { type TextTable, toReportTables } from '../storage/export/tables/to-report-tables.ts';
import { parseFile } from '../storage/import/parse-file.ts';
import { slugOf } from '../storage/import/tables/find-people.ts';
import { type ReportFile, reportFile } from '../storage/report-schema.ts';
import { refuseCommandLine, startCommand } from './command-line.ts';
import { initCommand } from './commands.ts';
import { assertEmptyFolder, writeTables } from './write-tables.ts';

const { values, operands } = startCommand(initCommand, process.argv.slice(2));
const today = new Date();

/** What has to be known, and how it is asked for. */
const questions = {
  council: 'Name of the council',
  area: 'Its code from the Office for National Statistics, such as E07000026 (may stay empty)',
  outcome: 'Name of the first outcome',
  code: 'Code of that outcome: a letter, a number or a word',
  quarter: `The quarter that the report closes, such as ${periodLabel(lastEndedQuarter(today))}`,
  published: 'The month in which that report was or will be published, such as 2018-12',
  contact: 'Who runs the round in the performance team, as Name <address>',
  sponsor: 'Who is the outcome’s sponsor, as Name <address>, or the name alone (may stay empty)',
} as const;

type Answers = Readonly<Record<keyof typeof questions, string>>;

const names = Object.keys(questions) as (keyof Answers)[];

const mayBeEmpty: ReadonlySet<keyof Answers> = new Set(['area', 'sponsor']);

const ask = async (): Promise<Answers> => {
  const missing = names.filter((name) => !values[name] && !mayBeEmpty.has(name));
  if (missing.length > 0 && !stdin.isTTY)
    throw refuseCommandLine(
      initCommand,
      `There is nobody to ask; give ${missing.map((name) => `--${name}`).join(', ')}.`,
    );
  // What may stay empty is not asked of nobody.
  if (!stdin.isTTY) return { area: '', sponsor: '', ...values } as Answers;
  const terminal = createInterface({ input: stdin, output: stdout });
  const answers: Partial<Record<keyof Answers, string>> = {};
  try {
    for (const name of names)
      answers[name] = values[name] ?? (await terminal.question(`${questions[name]}: `)).trim();
  } finally {
    terminal.close();
  }
  return answers as Answers;
};

/** A person of whom no address is known takes no part in the round. */
const readPerson = (typed: string, { needsAddress }: { readonly needsAddress: boolean }) => {
  const [, name = '', email] = /^([^<>]+)(?:<([^<>]+)>)?$/.exec(typed) ?? [];
  if (name.trim() === '' || (needsAddress && !email))
    throw refuseCommandLine(initCommand, `"${typed}" is not a person as "Name <address>".`);
  return {
    ...{ id: slugOf(name) || 'person', name: name.trim() },
    ...(email && { email: email.trim() }),
  };
};

/** A report with one indicator that has no figure yet, so that there is something to ask about. */
const makeReport = (answers: Answers): ReportFile => {
  const { council, outcome, code, quarter, published } = answers;
  const area = answers.area || slugOf(council);
  const contact = readPerson(answers.contact, { needsAddress: true });
  const sponsor = answers.sponsor
    ? readPerson(answers.sponsor, { needsAddress: false })
    : undefined;
  if (!parsePeriod('financial-quarter', quarter))
    throw refuseCommandLine(initCommand, `"${quarter}" is not a quarter such as Q2 2018/19.`);
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(published))
    throw refuseCommandLine(initCommand, `"${published}" is not a month such as 2018-12.`);
  const name = 'An example: put your first indicator here';
  const report = {
    format: 'outcomes-report/1',
    areas: [{ code: area, name: council }],
    outcome: {
      ...{ code, name: outcome, council, area, sponsor: sponsor?.id, contact: contact.id },
      report: {
        title: 'Performance report',
        month: published,
        period: quarter,
        producedBy: council,
        source: council,
      },
      areasForFocus: [],
      riskKey: { HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low' },
      unassignedRisksStatement: 'Risks of the outcome as a whole',
    },
    people: sponsor && sponsor.id !== contact.id ? [sponsor, contact] : [contact],
    indicators: [
      {
        ...{ code: 'X01', name, shortName: 'Example', heading: name },
        outcomeLeads: [(sponsor ?? contact).id],
        indicatorLeads: [contact.id],
        measures: [
          {
            ...{ code: 'X01', name, shortName: 'Example', polarity: 'not-judged' },
            series: [
              {
                ...{ id: 'council', valueKind: 'count', unit: 'cases', decimals: 0 },
                ...{ periodKind: 'financial-quarter', timing: 'flow', source: council, values: {} },
              },
            ],
          },
        ],
        commentary: [],
      },
    ],
    risks: [],
    milestones: [],
  };
  parseFile('What you gave', JSON.stringify(report));
  return reportFile.parse(report);
};

/** The nations have bank holidays of their own; an area's code begins with its nation's letter. */
const nationOf = (area: string): (typeof nations)[number] => {
  if (area.startsWith('S')) return 'scotland';
  return area.startsWith('N') ? 'northern-ireland' : 'england-and-wales';
};

const writeJson = (path: string, json: unknown): Promise<void> =>
  writeFile(path, `${JSON.stringify(json, null, 2)}\n`);

const writeRest = async (folder: string, { outcome }: ReportFile): Promise<void> => {
  const cycle = await readCouncilJson(deliveredFolder, 'cycle.json');
  await writeJson(join(folder, 'cycle.json'), {
    ...(cycle as object),
    nation: nationOf(outcome.area ?? ''),
  });
  await mkdir(join(folder, 'words'), { recursive: true });
  const { code, name, council } = outcome;
  await writeJson(join(folder, 'words', 'words.json'), {
    format: 'outcomes-words/1',
    outcome: { code, name, council },
    synonyms: {},
    glossary: [],
    examples: {},
  });
};

const main = async (): Promise<void> => {
  const [folder = ''] = operands;
  await assertEmptyFolder(folder);
  const report = makeReport(await ask());
  const tables: TextTable[] = toReportTables([report]);
  const reports = join(folder, 'reports');
  const written = values.csv ? reports : join(reports, 'report.xlsx');
  await writeTables(written, tables);
  await writeRest(folder, report);
  console.log(
    [
      `${folder} is made.`,
      `Next: fill in ${written}; its "Read me" says what each column holds.`,
      `Then: npm start -- --council ${folder}`,
      `After a change: npm run reset -- --council ${folder}, and start again.`,
    ].join('\n'),
  );
};

await main().catch((error: unknown) => {
  console.error(error instanceof OutcomesError ? `${error.message}\n${error.next}` : error);
  process.exitCode = 1;
});
