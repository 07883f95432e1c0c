import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { useAnswers } from '../use-answers.ts';

describe('the target of an indicator', () => {
  const { press } = useAnswers();

  it('is none, with what comes nearest and without a number', async () => {
    const { shown } = await press({ kind: 'target', code: 'S01' });
    assert.match(shown, /There is no target for S01.*lower is better.*S01: Lower than England/s);
    assert.doesNotMatch(shown, /43\.6/);
    const { shown: notJudged } = await press({ kind: 'target', code: 'S04' });
    assert.match(notJudged, /There is no target for S04/);
    assert.doesNotMatch(notJudged, /1083|902/);
  });

  it('is none in the whole report', async () => {
    assert.match((await press({ kind: 'target' })).shown, /There is no target in the report/);
  });

  it('is refused for a code that there is not', async () => {
    assert.match((await press({ kind: 'target', code: 'S99' })).shown, /no indicator S99/);
  });
});
