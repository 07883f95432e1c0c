import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { loadFile } from '../../../../src/storage/import/import-files.ts';
import { openTable } from '../../../../src/storage/table.ts';
import { changedReport } from '../../../storage/sample.ts';
import { useAnswers } from '../use-answers.ts';

/** Two risks of the report with scores that are made up. */
const scored = changedReport(({ risks }) => {
  const [first, second] = risks;
  assert.ok(first && second);
  Object.assign(first, {
    likelihood: 4,
    impact: 4,
    inherent: { score: 20 },
    owner: 'nick-jarman',
    target: { score: 8 },
    appetite: 12,
    controls: ['Inspections every month', 'Training for all staff'],
  });
  Object.assign(second, { score: 6, appetite: 9, trend: 'NEW' });
});

/** A third, of which only the scores of two quarters are printed. */
const untold = changedReport(({ risks }) => {
  const third = risks[2];
  assert.ok(third);
  const { trend: _, ...rest } = third;
  const earlier = [{ period: 'Q1 2018/19', level: third.level, score: 20 }];
  risks.splice(2, 1, { ...rest, score: 16, earlier } as never);
});

describe('scores, appetite and controls of risks', () => {
  const { press, ask, azurite } = useAnswers();
  const [first, second] = JSON.parse(scored.text).risks;

  before(async () => {
    await loadFile(openTable(azurite.address(), 'Outcomes'), scored, {
      at: new Date('2018-12-17T09:00:00Z'),
      by: 'a test',
    });
  });

  it('are on the card of a risk', async () => {
    const { shown } = await press({ kind: 'risks', code: first.code });
    assert.match(shown, /Likelihood 4 × impact 4 = 16/);
    assert.match(shown, /Before controls: score 20\./);
    assert.match(shown, /Target score: 8; not reached yet\./);
    assert.match(shown, /Appetite: at most 12; the risk is above it\./);
    assert.match(shown, /Controls \(2\).*Inspections every month.*Training for all staff/s);
  });

  it('are listed with whose they are where that is asked', async () => {
    const { shown } = await press({ kind: 'risks', aspects: ['owner'] });
    assert.match(shown, /Corporate Risks.*Owner: Nick Jarman/s);
    assert.doesNotMatch((await press({ kind: 'risks' })).shown, /Owner/);
  });

  it('are listed with their target scores where these are asked for', async () => {
    const shown = await ask('medium risks with owner and target score');
    assert.match(shown, /Target score: 8 · .*Owner: Nick Jarman/);
    assert.doesNotMatch((await press({ kind: 'risks' })).shown, /Target score/);
  });

  it('are said to have no target score where one is asked for', async () => {
    const { shown } = await press({ kind: 'risks', code: second.code, aspects: ['target'] });
    assert.match(shown, /No target score is recorded for it in the report\./);
  });

  it('find the risks above appetite, and say how many cannot be judged', async () => {
    const above = await ask('which risks are above appetite');
    assert.match(above, /Risks that are above appetite/);
    assert.ok(above.includes(first.title) && !above.includes(second.title));
    assert.match(above, /1 of \d+ risks · \d+ have no appetite or no score in the report/);
    const within = await ask('risks within appetite');
    assert.ok(within.includes(second.title) && !within.includes(first.title));
  });

  it('find the risks on one side of a number', async () => {
    const high = await ask('risks scoring 15 or more');
    assert.ok(high.includes(first.title) && !high.includes(second.title), high);
    const low = await ask('risks scoring less than 15');
    assert.ok(low.includes(second.title) && !low.includes(first.title), low);
  });

  it('find the risks in a range of scores, its ends among them', async () => {
    for (const text of ['risks with a score between 15 and 25', 'risks scoring 15 to 25']) {
      const shown = await ask(text);
      assert.match(shown, /Risks that are scoring 15 to 25/);
      assert.ok(shown.includes(first.title) && !shown.includes(second.title), shown);
    }
  });

  it('put the risks of a level in order, with their owners', async () => {
    const { shown } = await press({ kind: 'rank', of: 'risks', order: 'most', limit: 20 });
    assert.match(shown, /by level, score and trend.*Owner: Nick Jarman/s);
    const { level } = first;
    for (const other of JSON.parse(scored.text).risks)
      if (other.level === level && other !== first && shown.includes(other.title))
        assert.ok(shown.indexOf(first.title) <= shown.indexOf(other.title), other.title);
  });

  it('find the new ones', async () => {
    const shown = await ask('new risks');
    assert.ok(shown.includes(second.title) && !shown.includes(first.title), shown);
  });

  it('are said not to be recorded where the report has none', async () => {
    const { code } = JSON.parse(scored.text).risks[2];
    for (const aspect of ['appetite', 'controls', 'score'] as const) {
      const { shown } = await press({ kind: 'risks', code, aspects: [aspect] });
      assert.match(shown, /^.*(?:No .* recorded).*/s, aspect);
    }
  });
});

describe('risks without scores', () => {
  const { ask, press } = useAnswers();

  it('are outside of the appetite where the key of levels says so', async () => {
    const shown = await ask('which of our risks are outside appetite');
    assert.match(
      shown,
      /Risks that are HIGH[\s\S]*outside of the Council’s Risk Appetite[\s\S]*14b/,
    );
    assert.doesNotMatch(shown, /02b/);
  });

  it('are said to be the newest where a quarter is named of which none are stored', async () => {
    const note = /No assessments are stored for Q1 2015\/16: these are the newest/;
    assert.match(await ask('which risks were HIGH in Q1 2015/16'), note);
    for (const text of ['high risks in Q2 2018/19', 'high risks in 2018/19', 'high risks'])
      assert.doesNotMatch(await ask(text), /No assessments/, text);
  });

  it('are not said to be within it, or below a number', async () => {
    for (const text of ['risks within appetite', 'risks scoring 15 or more'])
      assert.match(
        await ask(text),
        /the report gives none of them[^.]*So I cannot tell which do/,
        text,
      );
  });

  it('are listed by the most words of a topic', async () => {
    const { shown } = await press({ kind: 'risks', about: ['highway', 'maintain', 'children'] });
    assert.match(shown, /1 of 16 risks/);
    assert.match(shown, /Inability to maintain the highways/);
  });
});

describe('a risk without a printed trend', () => {
  const { press, ask, azurite } = useAnswers();
  const third = JSON.parse(untold.text).risks[2];
  const worked =
    /Worked out, as no trend is reported\. Score 20 → 16; (\w+) in Q1 2018\/19 → \1 in Q2 2018\/19: exposure is falling\./;

  before(async () => {
    await loadFile(openTable(azurite.address(), 'Outcomes'), untold, {
      at: new Date('2018-12-17T09:00:00Z'),
      by: 'a test',
    });
  });

  it('is found by the one that its scores give, which says that it was worked out', async () => {
    const shown = await ask('risks that are improving');
    assert.ok(shown.includes(third.title), shown);
    assert.match(shown, worked);
    assert.ok(!(await ask('risks that are worsening')).includes(third.title));
  });

  it('is counted and shown with it', async () => {
    assert.ok((await ask('how many risks are improving')).includes(third.title));
    const { shown } = await press({ kind: 'risks', code: third.code });
    assert.match(shown, /Reported: No trend is reported\./);
    assert.match(shown, /Score 20 → 16/);
  });
});
