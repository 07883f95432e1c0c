import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { useAnswers } from '../use-answers.ts';

describe('when a figure is from', () => {
  const { press } = useAnswers();

  it('is said with its source, both periods and who records it', async () => {
    const { shown } = await press({ kind: 'last-updated', code: 'S05' });
    assert.match(shown, /figures are for Q2 2018\/19, compared with those for Q1 2018\/19/);
    assert.match(shown, /Source: Dorset County Council.*December 2018/);
    assert.match(shown, /Dorset Police cite improvements to recording practices/);
  });

  it('is said with what is not there yet, and what is not firm', async () => {
    const absence = await press({ kind: 'last-updated', code: 'S03' });
    assert.match(absence.shown, /2017\/18 data not yet available\./);
    const care = await press({ kind: 'last-updated', code: 'S02' });
    assert.match(care.shown, /this data is provisional/);
  });

  it('is said of all of them', async () => {
    const { shown } = await press({ kind: 'last-updated' });
    assert.match(shown, /December 2018, which closes the round of Q2 2018\/19/);
    assert.match(shown, /S03 .*academic year 2016\/17.*S06 .*12 months to Jul 2018/s);
  });
});
