import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buildReport } from '../../src/report/build-report.ts';
import { textOfDocument } from './document-text.ts';
import { material, storedReport } from './report-data.ts';

describe('the foreword in a report', () => {
  it('stands before the overview under its own heading', () => {
    const stored = storedReport();
    const { catalogue } = stored;
    const foreword = {
      heading: 'In short',
      blocks: [{ kind: 'paragraph', text: 'The harbour lights were mended.' }],
    } as const;
    const outcomes = catalogue.outcomes.map((one) => ({ ...one, foreword }));
    const text = textOfDocument(
      buildReport(material({}, { ...stored, catalogue: { ...catalogue, outcomes } })),
    ).join('|');
    assert.match(text, /\|In short\|The harbour lights were mended\.\|.*direction of travel/);
  });
});
