import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { textOf } from '../../use-bot.ts';
import { useRound } from '../../use-round.ts';
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

describe('a figure that somebody doubts', () => {
  const round = useRound();

  it('is answered with where it comes from and whom to tell', async () => {
    await round.ask('reader', 'show S05');
    const said = textOf(await round.ask('reader', 'I don’t trust that figure'));
    assert.match(said, /S05 .*: where the figures come from/);
    assert.match(said, /6,270 crimes in Q2 2018\/19 \(Report, December 2018\)/);
    assert.match(said, /If a figure is wrong, tell David Bonner/);
  });

  it('is told from one that is not known', async () => {
    const known = textOf(await round.ask('reader', 'are you sure about 6,270?'));
    assert.match(known, /6,270 is the figure of S05A Total crime, Q2 2018\/19\./);
    await round.ask('reader', 'show S05');
    const unknown = textOf(await round.ask('reader', 'are you sure about 6,150?'));
    assert.match(unknown, /I have no figure of 6,150 for S05\./);
  });

  it('says who submitted it and that nobody has signed it off', async () => {
    await round.handInS05();
    const said = textOf(await round.ask('reader', 'how reliable are the S05 figures?'));
    assert.match(
      said,
      /Q3 2018\/19: submitted by Andy Frost on 2 January 2019, .*not signed off yet/,
    );
    assert.match(said, /asked about any figure that is far from the earlier ones/);
  });
});

describe('when all the next figures come', () => {
  const round = useRound();

  it('is the calendar up to publication, and of one thing when that is due', async () => {
    assert.match(
      textOf(await round.ask('reader', 'when will the Q3 numbers be out')),
      /Publication calendar[\s\S]*Monday 11 February 2019: to be published/,
    );
    assert.match(
      textOf(await round.ask('reader', 'when will the crime numbers for Q3 come out')),
      /When S05 .* is due/,
    );
  });
});
