import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { interpret } from '../../../src/bot/understanding/interpret.ts';
import { language } from '../catalogue.ts';
import { requestIn } from '../request-of.ts';

const ask = (text: string) => requestIn(interpret(text, {}, language), language);

const documents: readonly (string | undefined)[] = ['report-file', 'committee-summary'];

const summaries = [
  'summary for committee',
  'Summary for the committee please',
  'can you write me a short summary for members?',
  'committee summary',
  'the short version for committee',
  '  scrutiny   briefing ',
];

const reports: Readonly<Record<string, object>> = {
  report: {},
  'Report!': {},
  'please make the report': {},
  'can you produce the final report as a Word document?': {},
  'draft report': { draft: true },
  'draft the report': { draft: true },
  'report Q3 2018/19': { quarter: 'Q3 2018/19' },
  'make the report for q3 18/19 please': { quarter: 'Q3 2018/19' },
  'draft report for Q2 2018/19': { draft: true, quarter: 'Q2 2018/19' },
};

const others = [
  'summary',
  'summary of S05 for committee',
  'what is the committee told about crime',
  'give me a paragraph on S01 for a committee paper',
  'who is on the committee',
  'about the report',
  'who wrote the report',
  'report on S05',
  'report a crime',
  'report for crime',
  'show me the report',
  'drafts',
];

describe('a command for a whole document', () => {
  for (const text of summaries)
    it(`is “${text}”`, () => {
      assert.deepEqual(ask(text), { kind: 'committee-summary' });
    });
  for (const [text, asked] of Object.entries(reports))
    it(`is “${text}”, with what it says`, () => {
      assert.deepEqual(ask(text), { kind: 'report-file', ...asked });
    });
  for (const text of others)
    it(`is not “${text}”`, () => {
      assert.ok(!documents.includes(ask(text)?.kind));
    });
});
