import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fileRows } from '../../../src/storage/import/file-rows.ts';
import { parseFile } from '../../../src/storage/import/parse-file.ts';
import { toCatalogue } from '../../../src/storage/rows/to-domain.ts';
import { sampleFiles } from '../sample.ts';

const none = { name: '', text: '' };

const catalogue = toCatalogue(
  'test',
  sampleFiles.flatMap(({ name, text }) => fileRows(parseFile(name, text))),
);

describe('toCatalogue', () => {
  it('gives every indicator the outcome whose report it stands in', () => {
    const outcomes = new Set(catalogue.outcomes.map(({ code }) => code));
    assert.ok(catalogue.indicators.length > 0);
    for (const { outcome } of catalogue.indicators) assert.ok(outcomes.has(outcome), outcome);
  });

  it("gives every measure the words for directions of its outcome's report, and refuses others", () => {
    const { name, text } =
      sampleFiles.find((one) => one.text.includes('outcomes-report/1')) ?? none;
    const withWords = (words: string): string =>
      text.replace('"areasForFocus"', `"directionWords": ${words}, "areasForFocus"`);
    const said = withWords('{ "worsening": "Slipping" }');
    const { indicators, outcomes } = toCatalogue('test', [...fileRows(parseFile(name, said))]);
    const all = indicators.flatMap((one) => [...one.measures, ...one.performanceMeasures]);
    assert.ok(all.every(({ directionWords }) => directionWords?.worsening === 'Slipping'));
    assert.equal(outcomes[0]?.directionWords?.worsening, 'Slipping');
    assert.throws(
      () => parseFile(name, withWords('{ "sideways": "Adrift" }')),
      /outcome\.directionWords.*"sideways"/s,
    );
  });

  it('says of a measure whether the report prints its code', () => {
    const unprinted = (code: string): boolean | undefined =>
      catalogue.indicators
        .flatMap(({ measures, performanceMeasures }) => [...measures, ...performanceMeasures])
        .find((one) => one.code === code)?.unprinted;
    assert.equal(unprinted('S05A'), undefined);
    assert.equal(unprinted('S01-children-in-need'), true);
  });
});
