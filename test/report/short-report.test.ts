import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buildShortReport } from '../../src/report/short-report.ts';
import { textOfDocument } from './document-text.ts';
import { material, quarter } from './report-data.ts';

describe('the page for a committee', () => {
  const text = textOfDocument(buildShortReport(material())).join('\n');

  it('joins worsening measures and their reasons with deteriorating risks', () => {
    assert.match(text, /What has got worse \(4\)/);
    assert.match(text, /S05: Dorset Police cite/);
    assert.match(text, /02b – Unsuitable housing/);
    assert.doesNotMatch(text, /S02 Rate of children in care|What is missing/);
  });

  it('says what is missing, and dates what is older', () => {
    const draft = textOfDocument(
      buildShortReport(
        material({ quarter: quarter('Q3 2018/19'), madeAt: new Date('2019-01-10T09:00:00Z') }),
      ),
    ).join('\n');
    assert.match(draft, /^DRAFT for Q3 2018\/19/);
    assert.match(draft, /still missing of S01, S02, S04, S05, S06; all of it is due by/);
    assert.match(draft, /02b, Q2 2018\/19 – Unsuitable housing/);
    assert.match(draft, /S05, Q2 2018\/19: Dorset Police cite/);
  });
});
