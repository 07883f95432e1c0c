import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { deliveredFolder, readCouncilJson } from '../council-folder.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import { periodLabel } from '../domain/period/period.ts';
import { lastEndedQuarter } from '../domain/round/deadlines.ts';
import type { nations } from '../domain/round/nations.ts';
import { type TextTable, toReportTables } from '../storage/export/tables/to-report-tables.ts';
import { slugOf } from '../storage/import/tables/find-people.ts';
import { type ReportFile, reportFile } from '../storage/report-schema.ts';
import { refuseCommandLine, startCommand } from './command-line.ts';
import { initCommand } from './commands.ts';
import { type Answers, type AskOne, collectAnswers, questionsOf } from './init-answers.ts';
import { assertEmptyFolder, writeTables } from './write-tables.ts';

const { values, operands } = startCommand(initCommand, process.argv.slice(2));

const ask = async (): Promise<Answers> => {
  const terminal = stdin.isTTY ? createInterface({ input: stdin, output: stdout }) : undefined;
  const askOne: AskOne | undefined =
    terminal &&
    ((question, fault) => terminal.question(`${fault ? `${fault}\n` : ''}${question}: `));
  try {
    const { csv: _, ...given } = values;
    const questions = questionsOf(periodLabel(lastEndedQuarter(new Date())));
    const collected = await collectAnswers(questions, given, askOne);
    if ('answers' in collected) return collected.answers;
    throw refuseCommandLine(initCommand, collected.faults.join('\n'));
  } finally {
    terminal?.close();
  }
};

/** One indicator that has no figure yet, so that there is something to ask about. */
const exampleOf = (code: string, council: string, leads: { sponsor: string; lead: string }) => {
  const name = 'An example: put your first indicator here';
  return {
    ...{ code, name, shortName: 'Example', heading: name, commentary: [] },
    outcomeLeads: [leads.sponsor],
    indicatorLeads: [leads.lead],
    measures: [
      {
        ...{ code, name, shortName: 'Example', polarity: 'not-judged' },
        series: [
          {
            ...{ id: 'council', valueKind: 'count', unit: 'cases', decimals: 0 },
            ...{ periodKind: 'financial-quarter', timing: 'flow', source: council, values: {} },
          },
        ],
      },
    ],
  };
};

/** A report for each outcome, each with one indicator. */
const makeReports = ({ council, quarter, published, ...answers }: Answers): ReportFile[] => {
  const area = answers.area || slugOf(council);
  const { contact } = answers;
  const [sponsor] = answers.sponsor;
  const [lead = contact] = answers.people;
  const all = [contact, ...answers.sponsor, ...answers.people];
  const people = [...new Map(all.map((one) => [one.id, one])).values()];
  return answers.outcomes.map(({ code, name }, at) => {
    const report = {
      format: 'outcomes-report/1',
      areas: [{ code: area, name: council }],
      outcome: {
        ...{ code, name, council, area, sponsor: sponsor?.id, contact: contact.id },
        report: {
          title: 'Performance report',
          ...{ month: published, period: quarter, producedBy: council, source: council },
        },
        areasForFocus: [],
        riskKey: { HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low' },
        unassignedRisksStatement: 'Risks of the outcome as a whole',
      },
      people,
      indicators: [
        exampleOf(`X0${at + 1}`, council, { sponsor: (sponsor ?? contact).id, lead: lead.id }),
      ],
      risks: [],
      milestones: [],
    };
    return reportFile.parse(report);
  });
};

/** The nations have bank holidays of their own; an area's code begins with its nation's letter. */
const nationOf = (area: string): (typeof nations)[number] => {
  if (area.startsWith('S')) return 'scotland';
  return area.startsWith('N') ? 'northern-ireland' : 'england-and-wales';
};

const writeJson = (path: string, json: unknown): Promise<void> =>
  writeFile(path, `${JSON.stringify(json, null, 2)}\n`);

const writeRest = async (folder: string, { area, council, outcomes }: Answers): Promise<void> => {
  const cycle = await readCouncilJson(deliveredFolder, 'cycle.json');
  await writeJson(join(folder, 'cycle.json'), { ...(cycle as object), nation: nationOf(area) });
  await mkdir(join(folder, 'words'), { recursive: true });
  for (const { code, name } of outcomes)
    await writeJson(join(folder, 'words', `${slugOf(code) || 'words'}.json`), {
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
  const answers = await ask();
  const tables: TextTable[] = toReportTables(makeReports(answers));
  const reports = join(folder, 'reports');
  const written = values.csv ? reports : join(reports, 'report.xlsx');
  await writeTables(written, tables);
  await writeRest(folder, answers);
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
