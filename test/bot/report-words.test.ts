import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { examplesFor, offerExamples } from '../../src/bot/offer-examples.ts';
import { ofStoredReports } from '../../src/bot/report-words.ts';
import { requestRules } from '../../src/bot/requests/all.ts';
import { buildLanguage } from '../../src/bot/understanding/build-language.ts';
import { interpret } from '../../src/bot/understanding/interpret.ts';
import { readExamples, readLexicon } from '../../src/council-data.ts';
import { fileRows } from '../../src/storage/import/file-rows.ts';
import { parseFile } from '../../src/storage/import/parse-file.ts';
import { toCatalogue } from '../../src/storage/rows/to-domain.ts';
import { catalogue, language } from './catalogue.ts';

const name = '02-other-councils-S01.json';
const text = readFileSync(new URL(`../storage/cases/${name}`, import.meta.url), 'utf8');
const other = toCatalogue('other', fileRows(parseFile(name, text)));
const lexicon = await readLexicon();
const ofOther = buildLanguage(other, lexicon, requestRules);

/** What is asked for, as JSON. */
const asked = (typed: string, words = ofOther): string =>
  JSON.stringify(interpret(typed, {}, words));

describe('the words of a report', () => {
  it('are those of the outcome, the name and the council that they were written for', () => {
    assert.equal(ofStoredReports(lexicon.reportWords, catalogue).length, 1);
    assert.deepEqual(ofStoredReports(lexicon.reportWords, other), []);
  });

  for (const [typed, code] of [
    ['crime', 'S05'],
    ['children in care', 'S02'],
    ['child protection plans', 'S01'],
  ] as const)
    it(`do not make ${JSON.stringify(typed)} another council’s ${code}`, () => {
      assert.match(asked(typed, language), new RegExp(`"${code}`));
      assert.doesNotMatch(asked(typed), new RegExp(`"${code}`));
    });

  for (const [typed, code] of [
    ['potholes', 'S05'],
    ['potholes repaired', 'S05'],
    ['show S05', 'S05'],
    ['carbon emissions', 'S02'],
  ] as const)
    it(`leave ${JSON.stringify(typed)} to the council that has it as ${code}`, () => {
      assert.match(asked(typed), new RegExp(`"${code}"`));
    });

  it('explain no term of another council’s report, and the bot’s own terms everywhere', () => {
    assert.ok(language.glossary.find('KSI'));
    assert.equal(ofOther.glossary.find('KSI'), undefined);
    assert.ok(ofOther.glossary.find('direction of travel'));
  });

  it('offer no question about another council’s report', async () => {
    const examples = examplesFor(other, await readExamples());
    const titles = offerExamples(examples, ofOther).flatMap((one) =>
      one.examples.map(({ title }) => title),
    );
    assert.ok(titles.includes('show S01'), titles.join(', '));
    assert.doesNotMatch(titles.join(', '), /crime|absence|child|KSI|04l/i);
  });

  it('are lost with the report, and what the council taught stays', () => {
    const at = new Date('2019-01-02T09:00:00Z');
    const by = { objectId: 'x', name: 'Ann Example' };
    const synonyms = [{ of: 'S05', phrases: [{ phrase: 'holes in the road', by, at }] }];
    const taught = { ...other, words: { ...other.words, synonyms } };
    const words = buildLanguage(taught, lexicon, requestRules);
    assert.deepEqual(words.synonyms, { S05: ['holes in the road'] });
  });
});
