import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ReportFile } from '../../src/storage/report-schema.ts';
import { readReport } from './read-data.ts';
import { readPublishedText } from './read-published.ts';
import { reportTexts } from './report-texts.ts';
import { splitPrint } from './split-print.ts';

/** The text of the report, without the lines at its head that name its source. */
const readText = (): string => readPublishedText('report-2018-12.txt').replace(/^#.*\n/gm, '');

/** Printed twice: once as data and once more on the second page. */
const titleAndData = 'People in Dorset are Safe';

/** What is printed and is not data: each by name, with how often it stands in the text. */
const exceptions: readonly { name: string; line: string; times: number }[] = [
  { name: 'title again on the second page', line: titleAndData, times: 1 },
  { name: 'month, stored as a date', line: 'December 2018', times: 1 },
  { name: 'heading of the contents', line: 'Contents\t', times: 1 },
  { name: 'column headings of the contents', line: 'Population Indicator\tPage No', times: 1 },
  { name: 'contents line of the overview', line: 'Overview\t3', times: 1 },
  {
    name: 'contents line of the risks without an indicator',
    line: 'Corporate Risks not assigned to a specific Population Indicator\t17',
    times: 1,
  },
  {
    name: 'contents line of the key',
    line: 'Key to risk and performance assessments\t17',
    times: 1,
  },
  { name: 'contents line of the contact', line: 'Contact\t17', times: 1 },
  { name: 'heading of the overview table', line: 'OVERVIEW: Direction of travel', times: 1 },
  { name: 'heading of the areas for focus', line: 'OVERVIEW: Areas for focus', times: 1 },
  { name: 'label of a trend arrow, which was a picture', line: 'Trend:', times: 9 },
  { name: 'label of a benchmark on the next line', line: 'Benchmarking:', times: 3 },
  {
    name: 'heading of the first question',
    line: 'What are the indicators/performance measures telling us?',
    times: 6,
  },
  { name: 'heading of the second question', line: 'What has changed and why?', times: 6 },
  {
    name: 'heading of the third question',
    line: 'What are the issues and how can we address them?',
    times: 6,
  },
  {
    name: 'heading of the performance measures',
    line: 'Performance Measure(s) – Trend Lines',
    times: 6,
  },
  { name: 'column headings of the risks', line: 'Corporate Risk\tScore\tTrend', times: 6 },
  { name: 'heading of the key', line: 'Key to risk assessments\t', times: 1 },
  { name: 'column heading of the key', line: 'Corporate Risk(s)\t', times: 1 },
  { name: 'heading of the contact', line: 'CONTACT', times: 1 },
];

/** Words that stand before data on the same line: each by name. */
const labels: readonly { name: string; words: RegExp }[] = [
  { name: 'sponsor', words: /^Outcome Sponsor - / },
  { name: 'title before the producer', words: /^Outcomes Focused Monitoring Report Produced by / },
  { name: 'page number of a contents line', words: /\t(5|7|9|11|13|15)$/ },
  { name: 'outcome before a page heading', words: /^SAFE (?=S\d\d: )/ },
  { name: 'benchmark on the same line', words: /^Benchmarking: (?=\S)/ },
  { name: 'e-mail', words: /^Email / },
  { name: 'telephone', words: /^Tel / },
];

const leads = /^Outcome Lead Officers? (.+); Population Indicator Lead Officers? (.+)$/;

const withoutLabels = (line: string): string => {
  const names = leads.exec(line);
  if (names) return names.slice(1).join(' and ').replaceAll(' and ', '\n');
  return labels.reduce((rest, { words }) => rest.replace(words, ''), line);
};

const printedLines = (text: string): string[] =>
  text.split('\n').map((line) => line.replace(/^[ \u00a0]+|[ \u00a0]+$/g, ''));

const withoutExceptions = (lines: readonly string[]): string[] => {
  const left = new Map(exceptions.map(({ line, times }) => [line, times]));
  return lines.filter((line) => {
    const times = left.get(line) ?? 0;
    left.set(line, times - 1);
    return times <= 0;
  });
};

const printedPieces = (): string[] =>
  withoutExceptions(printedLines(readText())).map(withoutLabels).flatMap(splitPrint);

const countPieces = (pieces: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return counts;
};

/** A code or a single word may be stored once however often it is printed; anything longer may not. */
const needed = (piece: string, printed: number): number => (piece.includes(' ') ? printed : 1);

const findMissing = (printed: readonly string[], report: ReportFile): string[] => {
  const stored = countPieces(reportTexts(report).flatMap(splitPrint));
  return [...countPieces(printed)]
    .filter(([piece, times]) => (stored.get(piece) ?? 0) < needed(piece, times))
    .map(([piece]) => piece);
};

type Block = { text: string };

const proseBlocks = (report: ReportFile): Block[] => [
  ...report.outcome.areasForFocus,
  ...report.indicators.flatMap(({ commentary }) => commentary.flatMap(({ blocks }) => blocks)),
];

const withoutSentence = (report: ReportFile, sentence: string): ReportFile => {
  const copy = structuredClone(report);
  const block = proseBlocks(copy).find(({ text }) => text.includes(sentence));
  assert.ok(block, `"${sentence}" stands in the data`);
  block.text = block.text.replace(sentence, '').trim();
  return copy;
};

describe('completeness of the December 2018 report', () => {
  it('holds every sentence of the text', () => {
    assert.deepEqual(findMissing(printedPieces(), readReport()), []);
  });

  it('holds no prose that the text does not have', () => {
    const printed = new Set(printedPieces());
    const prose = proseBlocks(readReport()).flatMap(({ text }) => splitPrint(text));
    assert.deepEqual(
      prose.filter((piece) => !printed.has(piece)),
      [],
    );
  });

  it('keeps paragraphs and bullets whole and in the order of the pages', () => {
    const lines = printedLines(readText()).map((line) => line.replace(/^- /, ''));
    let from = 0;
    for (const { text } of proseBlocks(readReport())) {
      const at = lines.indexOf(text, from);
      assert.ok(at >= from, `"${text.slice(0, 60)}" is a line, after the block before it`);
      from = at + 1;
    }
  });

  it('splits the text into some three hundred pieces, so the comparison is not empty', () => {
    assert.ok(printedPieces().length > 300, `${printedPieces().length} pieces`);
  });

  it('leaves out nothing that is not printed, and no more of it than is named', () => {
    const lines = printedLines(readText());
    const printed = exceptions.map(({ name, line }) => [
      name,
      lines.filter((one) => one === line).length - (line === titleAndData ? 1 : 0),
    ]);
    assert.deepEqual(
      printed,
      exceptions.map(({ name, times }) => [name, times]),
    );
  });

  it('notices any sentence that is taken out of the commentary', () => {
    const report = readReport();
    const printed = printedPieces();
    const sentences = proseBlocks(report).flatMap(({ text }) => splitPrint(text));
    for (const sentence of sentences) {
      const missing = findMissing(printed, withoutSentence(report, sentence));
      assert.ok(missing.includes(sentence), `"${sentence}" is missed`);
    }
  });

  it('notices one changed word', () => {
    const report = readReport();
    const [first] = proseBlocks(report);
    assert.ok(first);
    first.text = first.text.replace('has risen', 'has fallen');
    assert.deepEqual(findMissing(printedPieces(), report), [
      'The rate of persistent absenteeism has risen among secondary school age children.',
    ]);
  });

  it('notices one of two equal statements that is lost', () => {
    const report = readReport();
    for (const { benchmarks } of report.indicators.slice(1, 2)) benchmarks.length = 0;
    assert.deepEqual(findMissing(printedPieces(), report), ['Lower than England']);
  });
});
