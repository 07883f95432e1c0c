import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'mocha';
import { requestRules } from '../../src/bot/requests/all.ts';
import { buildLanguage } from '../../src/bot/understanding/build-language.ts';
import { interpret } from '../../src/bot/understanding/interpret.ts';
import { readLexicon, readReportWordsFrom } from '../../src/council-data.ts';
import { findCouncilFolder } from '../../src/council-folder.ts';
import { fileRows } from '../../src/storage/import/file-rows.ts';
import { loadFile } from '../../src/storage/import/import-files.ts';
import { parseFile } from '../../src/storage/import/parse-file.ts';
import { toCatalogue } from '../../src/storage/rows/to-domain.ts';
import { openTable } from '../../src/storage/table.ts';
import { useAzurite } from '../storage/use-azurite.ts';
import { useBot } from './use-bot.ts';

const templates = join(import.meta.dirname, '../../data/templates');
const file = {
  name: 'report.json',
  text: readFileSync(join(templates, 'report.json'), 'utf8'),
};

/** Storage that has the template and no other report. */
const useTemplate = () => {
  const azurite = useAzurite();
  before(async () => {
    const change = { at: new Date('2018-12-16T09:00:00Z'), by: 'a test' };
    await loadFile(openTable(azurite.address(), 'Outcomes'), file, change);
  });
  return azurite;
};

describe('a council that has loaded the template of a report and nothing else', () => {
  const bot = useBot({}, undefined, useTemplate);

  // The questions of docs/adopting.md.
  for (const [question, answer] of [
    ['overview', /A greener, well-housed Thornbeck[\s\S]*Ines Holt[\s\S]*Of 2 measures/],
    ['show G02', /31\.5[\s\S]*days[\s\S]*Q2 2018\/19/],
    ['recycling', /G01[\s\S]*48\.9%/],
    ['which are red', /1 of 2 measures[\s\S]*G02[\s\S]*missed by 6\.5/],
    ['why did G02 go up', /no joiner/],
    ['who leads G02', /Ada Lowry/],
    ['high risks', /R1[\s\S]*Repairs to empty homes stop/],
    ['milestones', /M1[\s\S]*60% complete/],
  ] as const)
    it(`is answered when it asks “${question}”`, async () => {
      const shown = await bot.ask(question);
      assert.match(shown, answer);
      assert.doesNotMatch(shown, /Dorset|S0\d/);
    });
});

/** The made-up councils that come with the bot, each with what it is asked and nothing of another's. */
const samples = [
  {
    name: 'district',
    today: '2018-12-17',
    asked: [
      ['show KPI 2', /£15\.1m/],
      ['KPI 1 outturn', /57\.9/],
      ['which milestones are at risk', /M1[\s\S]*80% complete/],
    ],
  },
  {
    name: 'county',
    today: '2025-12-17',
    asked: [
      ['which outcome is doing worst', /All outcomes[\s\S]*Independent and well cared for/],
      ['what has got better most', /Got better most: HE2 Recycling, up 5\.7 [\s\S]*AC1 Reablement/],
      ['who do I speak to about roads', /HE1 Road defects[\s\S]*HE3 Road casualties/],
      ['how are we doing', /Ravensholt County Council[\s\S]*Independent and well[\s\S]*Safe roads/],
      ['potholes', /HE1[\s\S]*84\.6%[\s\S]*Below target/],
      ['care home cost', /£1,097 a week/],
      ['why did AC2 go up', /four social work posts are empty/],
      ['show HE2', /58\.6%/],
      ['overdue actions', /HE-M2[\s\S]*Hawk Fell/],
      ['high risks', /CRR02/],
      ['who still owes what', /That is for the Insight team[\s\S]*Jean Sowerby/],
      ['why is there no HE2 for Q2 2025/26', /three months after the quarter/],
    ],
  },
  {
    name: 'scottish',
    today: '2025-12-17',
    asked: [
      ['attendance', /EDU 1[\s\S]*90\.9%[\s\S]*Summer 2024\/25/],
      ['positive destinations', /96\.9%/],
      ['voids', /39\.5[\s\S]*days/],
      ['who leads RDS 4', /Sheena Kerr/],
      ['EDU 2 for Scotland', /96\.9% against 95\.7% in Scotland/],
    ],
  },
] as const;

for (const { name, today, asked } of samples)
  describe(`the made-up council in data/samples/${name}`, () => {
    const bot = useBot({ council: findCouncilFolder(`data/samples/${name}`) }, today);

    it('is answered from its own report, and from nothing of another', async () => {
      for (const [text, answer] of asked) assert.match(await bot.ask(text), answer);
      const nowhere = await bot.askWhole('crime');
      assert.doesNotMatch(nowhere.shown, /\d%|per \d|£\d/);
      for (const text of ['overview', 'help', 'crime', 'people', 'which outcomes are there']) {
        const { shown, carried } = await bot.askWhole(text);
        assert.ok(shown, text);
        assert.doesNotMatch(carried, /Dorset|S0\d|Andy Frost/);
      }
    });
  });

describe('the template of a report’s words', () => {
  const words = readReportWordsFrom(
    JSON.parse(readFileSync(join(templates, 'words.json'), 'utf8')),
  );

  it('names things of the template of a report', async () => {
    const catalogue = toCatalogue('test', fileRows(parseFile(file.name, file.text)));
    const lexicon = { ...(await readLexicon()), reportWords: [words] };
    const language = buildLanguage(catalogue, lexicon, requestRules);
    const asked = (text: string) => JSON.stringify(interpret(text, {}, language));
    for (const [of, phrases] of Object.entries(words.synonyms))
      for (const phrase of phrases) {
        // The only outcome need not be named.
        const meant = of === 'G' ? '"overview"' : `"${of.replace('risk ', '')}"`;
        assert.ok(asked(`show ${phrase}`).includes(meant), phrase);
      }
    assert.equal(language.glossary.find('voids')?.term, 'void');
  });
});
