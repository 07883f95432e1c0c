import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { StatusWord } from '../../src/domain/target.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { textOfDocument } from './document-text.ts';
import { material, storedReport } from './report-data.ts';

const district = storedReport(['samples/district/reports']);

const textWith = (statuses: readonly StatusWord[]): string => {
  const { catalogue } = district;
  const indicators = catalogue.indicators.map((one) => ({
    ...one,
    measures: one.measures.map((measure) => ({ ...measure, statuses })),
  }));
  const stored = { ...district, catalogue: { ...catalogue, indicators } };
  return textOfDocument(buildReport(material({}, stored))).join('|');
};

describe('the statuses in a report', () => {
  const symbols: readonly StatusWord[] = [
    { word: 'On track', means: 'met', symbol: '●' },
    { word: 'At risk', means: 'near', symbol: '◐' },
    { word: 'Off track', means: 'missed', symbol: '○' },
  ];

  it('have the symbols that the council prints, beside the words and in the key', () => {
    const text = textWith(symbols);
    assert.match(text, /Key to the status of targets\|Status\|Symbol\|On track\|●\|At risk\|◐\|/);
    assert.match(text, /[●◐○] (?:On track|At risk|Off track)/);
  });

  it('have their colours where it prints those, and both where it prints both', () => {
    const [first = assert.fail(), ...rest] = symbols;
    assert.match(
      textWith([{ ...first, colour: 'green' }, ...rest]),
      /\|Status\|Symbol\|Colour\|On track\|●\|Green\|At risk\|◐\|None\|Off track/,
    );
    const plain = [{ word: 'On track', colour: 'green' }] as const;
    assert.match(textWith(plain), /\|Status\|Colour\|On track\|Green/);
  });
});
