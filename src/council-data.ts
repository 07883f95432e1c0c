import { z } from 'zod';
import { readGlossaryFrom } from './bot/glossary.ts';
import type { DeliveredExamples } from './bot/offer-examples.ts';
import type { RequestKind } from './bot/request.ts';
import { requests } from './bot/requests/all.ts';
import { readRoundHelpFrom } from './bot/round-help.ts';
import type { Lexicon } from './bot/understanding/build-language.ts';
import { type Words, wordsSchema } from './bot/understanding/message/words.ts';
import {
  deliveredFolder,
  listCouncilFiles,
  readAs,
  readCouncilFile,
  readJsonFile,
} from './council-folder.ts';
import { readTogether } from './domain/outcomes-error.ts';
import type { RiskMatrix } from './domain/risks/risk-matrix.ts';
import type { GlossaryEntry, HelpEntry } from './domain/words.ts';
import { readLanguageData } from './language-data.ts';

/** The names of the steps, or how many there are where they have none. */
const scale = z.union([
  z.array(z.string().trim().min(1).max(100)).min(2).max(10),
  z
    .number()
    .int()
    .min(2)
    .max(10)
    .transform((steps) => Array.from({ length: steps }, () => '')),
]);
const lowest = z.number().int().min(1).max(100);
const level = z.string().trim().min(1).max(40);
const cells = z.array(z.array(level));

const scaled = z.strictObject({
  likelihood: scale,
  impact: scale,
  /** The levels, the least serious first. */
  levels: z.array(level).min(2).max(20).default(['LOW', 'MEDIUM', 'HIGH']),
  from: z.record(level, lowest).optional(),
  cells: cells.optional(),
});

type Scaled = z.infer<typeof scaled>;

/** A higher likelihood or impact never gives a lower level; a cell that does is a typing error. */
const falls = (rows: NonNullable<Scaled['cells']>, levels: readonly string[]): boolean => {
  const gravity = (one: string | undefined): number =>
    one === undefined ? -1 : levels.indexOf(one);
  return rows.some((row, l) =>
    row.some(
      (one, i) => gravity(row[i - 1]) > gravity(one) || gravity(rows[l - 1]?.[i]) > gravity(one),
    ),
  );
};

/** The lowest product of each level rises from the least serious, which begins at 1. */
const findFromFaults = (from: NonNullable<Scaled['from']>, { levels, ...scales }: Scaled) => {
  const starts = levels.map((one) => from[one]);
  const strange = Object.keys(from).filter((one) => !levels.includes(one));
  if (strange.length > 0 || starts.includes(undefined))
    return [`from: it has the lowest product of each of ${levels.join(', ')}, and of nothing else`];
  if (starts[0] !== 1) return [`from.${levels[0]}: it begins at 1`];
  if (starts.some((start = 0, at) => at > 0 && start <= (starts[at - 1] ?? 0)))
    return [`from: ${levels.join(', ')} must rise`];
  return (starts.at(-1) ?? 0) > scales.likelihood.length * scales.impact.length
    ? [`from.${levels.at(-1)}: no product of the scales is that high`]
    : [];
};

const findFaults = (read: Scaled): string[] => {
  const { likelihood, impact, levels, from, cells: rows } = read;
  if ((from === undefined) === (rows === undefined))
    return ['give either "from" (the lowest product of each level) or "cells", not both'];
  if (from) return findFromFaults(from, read);
  if (!rows) return [];
  const strange = rows.flat().find((one) => !levels.includes(one));
  if (strange !== undefined)
    return [`cells: "${strange}" is not one of the levels ${levels.join(', ')}`];
  if (rows.length !== likelihood.length || rows.some((row) => row.length !== impact.length))
    return ['cells: there must be a row for each likelihood, with a level for each impact'];
  return falls(rows, levels) ? ['cells: a level falls where likelihood or impact rises'] : [];
};

const toMatrix = ({ likelihood, impact, from, cells: rows = [] }: Scaled): RiskMatrix => ({
  likelihood,
  impact,
  bands: from ? { kind: 'product', from } : { kind: 'cells', cells: rows },
});

const file = z.strictObject({
  matrix: scaled
    .superRefine((read, context) => {
      for (const message of findFaults(read)) context.addIssue({ code: 'custom', message });
    })
    .nullable(),
});

/**
 * Reads how a council turns likelihood and impact into a level.
 *
 * @param json what data/risk-matrix.json holds
 * @returns undefined when the council publishes only levels
 * @throws ZodError that names every fault
 */
export const readRiskMatrixFrom = (json: unknown): RiskMatrix | undefined => {
  const { matrix } = file.parse(json);
  return matrix ? toMatrix(matrix) : undefined;
};

const synonyms = z.record(z.string(), z.array(z.string().min(1)));

const example = z.union([
  z.string().transform((text) => ({ text })),
  z.strictObject({
    text: z.string(),
    command: z.string().optional(),
    personal: z.literal(true).optional(),
  }),
]);

const examples = z.partialRecord(z.enum(Object.keys(requests) as RequestKind[]), z.array(example));

const reportWords = z.strictObject({
  format: z.literal('outcomes-words/1'),
  outcome: z.strictObject({ code: z.string(), name: z.string(), council: z.string() }),
  synonyms: synonyms.default({}),
  glossary: z
    .unknown()
    .optional()
    .transform((given) => readGlossaryFrom(given ?? [])),
  examples: examples.default({}),
});

type WordsFile = z.infer<typeof reportWords>;

/**
 * Reads the words that come with one report.
 *
 * @param json what a file in data/words/ holds
 * @throws ZodError that names every fault
 */
export const readReportWordsFrom = (json: unknown): WordsFile => reportWords.parse(json);

/** The words that come with reports, one file for each, beside the reports. */
export const readReportWords = async (
  council: string,
): Promise<{ readonly path: string; readonly words: WordsFile }[]> => {
  const paths = await listCouncilFiles(council, 'words');
  return readTogether(
    paths.map(async (path) => ({
      path,
      words: readAs(path, await readJsonFile(path), readReportWordsFrom),
    })),
  );
};

const readWordsFiles = async (council: string): Promise<WordsFile[]> =>
  (await readReportWords(council)).map(({ words }) => words);

/** What the bot's own terms mean. */
export const readGlossary = async (council = deliveredFolder): Promise<readonly GlossaryEntry[]> =>
  readCouncilFile(council, 'glossary.json', readGlossaryFrom);

/** Words of the bot's own that it understands, whatever the report. */
export const readWords = async (council: string): Promise<Words> =>
  readCouncilFile(council, 'words.json', (json) => wordsSchema.parse(json));

/** All words that do not come with a report, from files that the performance team can edit. */
export const readLexicon = async (council = deliveredFolder): Promise<Lexicon> => {
  const [reportWords, glossary, words, knowledge] = await Promise.all([
    readWordsFiles(council),
    readGlossary(council),
    readWords(council),
    readLanguageData(),
  ]);
  return {
    reportWords,
    usualWords: words.usualWords,
    glossary,
    sameWords: words.sameWords,
    notCodes: words.notCodes,
    questionNames: words.questions,
    ...knowledge,
  };
};

/** The questions that come with the bot for help to offer. */
export const readExamples = async (council = deliveredFolder): Promise<DeliveredExamples> => ({
  general: await readCouncilFile(council, 'examples.json', (json) => examples.parse(json)),
  ofReports: await readWordsFiles(council),
});

/** The questions and answers about filling in that come with the bot. */
export const readRoundHelp = async (council = deliveredFolder): Promise<readonly HelpEntry[]> =>
  readCouncilFile(council, 'round-help.json', readRoundHelpFrom);

/**
 * How likelihood and impact give a risk's level, which the team can edit; undefined where there is
 * no matrix.
 */
export const readRiskMatrix = async (council = deliveredFolder): Promise<RiskMatrix | undefined> =>
  readCouncilFile(council, 'risk-matrix.json', readRiskMatrixFrom);
