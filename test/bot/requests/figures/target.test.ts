import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { loadValues } from '../../../../src/storage/import/load-values.ts';
import { openTable } from '../../../../src/storage/table.ts';
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

const targets = `measure,series,area,period,value,target,status
S05A,council,E10000009,Q2 2018/19,6270,6000,Red
S05A,council,E10000009,Q1 2018/19,6038,6050,
S06,council,E10000009,Jul 2018,259,270,
S06,council,E10000009,Jan 2019,,at most 200,
S01,council,E10000009,Q2 2018/19,43.6,at most 40,Green
S02,council,E10000009,Q1 2018/19,58.7,55,Amber
`;

describe('statuses of periods without a figure', () => {
  const { press, ask, azurite } = useAnswers();

  before(async () => {
    await loadValues(
      openTable(azurite.address(), 'Outcomes'),
      {
        name: 'statuses.csv',
        text: 'measure,series,area,period,value,status\nS05A,,,Q3 2017/18,,Amber\nS05A,,,Q4 2017/18,,Red\n',
      },
      { change: { at: new Date('2019-01-02T09:00:00Z'), by: 'import of statuses.csv' } },
    );
  });

  it('are shown for their period, whether the status or the figure is asked for', async () => {
    for (const text of ['what was the status of S05A in Q3 2017/18', 'show S05A in Q3 2017/18']) {
      const shown = await ask(text);
      assert.match(shown, /No figure.*Q3 2017\/18.*Amber|reported as Amber in Q3 2017\/18/s, text);
      assert.doesNotMatch(shown, /Red/, text);
    }
    const period = { kind: 'label', label: 'Q4 2017/18' } as const;
    assert.match(
      (await press({ kind: 'target', code: 'S05A', period })).shown,
      /Red in Q4 2017\/18/,
    );
  });

  it('are listed as they stood, and told beside the newest figure', async () => {
    assert.match(await ask('which were amber in Q3 2017/18'), /1 of 1 measure.* is Amber/s);
    const told = /Status without a figure: Amber \(Q3 2017\/18\), Red \(Q4 2017\/18\)/;
    assert.match((await press({ kind: 'show', code: 'S05A' })).shown, told);
  });
});

describe('a target that is to be reached by a day', () => {
  const { press, ask, azurite } = useAnswers();

  before(async () => {
    const lines = ['Q2 2018/19,549,500 by March 2019', 'Q4 2018/19,,480 by 31 March 2019'];
    const text = ['measure,period,value,target', ...lines.map((one) => `S05C,${one}`)].join('\n');
    await loadValues(
      openTable(azurite.address(), 'Outcomes'),
      { name: 'dated.csv', text },
      { change: { at: new Date('2019-01-02T09:00:00Z'), by: 'import of dated.csv' } },
    );
  });

  it('is neither met nor missed before it', async () => {
    const shown = await ask('what is the target for S05C');
    assert.match(
      shown,
      /Not due yet in Q2 2018\/19\. Target: 500 by March 2019; above it by 49 \(9\.8%\) at present\./,
    );
    assert.match(shown, /Target for Q4 2018\/19: 480 \(at most\) by 31 March 2019\./);
    assert.doesNotMatch(shown, /[Oo]n target|[Oo]ff target|Missed/);
    assert.doesNotMatch(await ask('which are off target'), /S05C/);
    assert.match(await ask('overview'), /Against targets: 1 not due yet;/);
    assert.match((await press({ kind: 'show', code: 'S05C' })).shown, /500 by March 2019/);
  });
});

describe('targets that were imported', () => {
  const { press, ask, azurite } = useAnswers();

  before(async () => {
    await loadValues(
      openTable(azurite.address(), 'Outcomes'),
      { name: 'targets.csv', text: targets },
      { change: { at: new Date('2019-01-02T09:00:00Z'), by: 'import of targets.csv' } },
    );
  });

  it('answer whether a figure is on target, how far off, and what was published', async () => {
    for (const text of ['are we on target for S05A', 'how far off target is S05A']) {
      const shown = await ask(text);
      assert.match(shown, /Off target in Q2 2018\/19: reported as Red/, text);
      assert.match(shown, /Target: 6,000; missed by 270 \(4\.5%\)/, text);
    }
  });

  it('are those of the newest figure where a period has none, and that is said', async () => {
    const { shown } = await press({
      kind: 'target',
      code: 'S01',
      period: { kind: 'previous' },
    });
    assert.match(shown, /No target or status is stored for Q1 2018\/19: this is the newest/);
    assert.match(shown, /Target: at most 40/);
  });

  it('are said for periods that have no figure yet, and are not judged', async () => {
    for (const text of ['what is the target for S06 next year', 'S06 target for January 2019']) {
      const shown = await ask(text);
      assert.match(shown, /Target for .*Jan 2019: at most 200\..*Target: 270/s, text);
    }
    assert.match(
      await ask('what is the target for S05A for next year'),
      /No target or status is stored for a coming period: this is the newest/,
    );
  });

  it('come with what is written of the end of the year where that is asked, or that nothing is', async () => {
    const nothing = /I find nothing in the report of what is expected at the end of the year/;
    for (const text of ['will S05A hit 6000 this year', 'S05A: will we get to 6,000 by year end']) {
      const shown = await ask(text);
      assert.match(shown, /S05A.*Target: 6,000/s, text);
      assert.match(shown, nothing, text);
    }
    assert.doesNotMatch(await ask('are we on target for S05A'), nothing);
  });

  it('are those of the period that is named', async () => {
    assert.match(
      await ask('was S05A on target in Q1 2018/19'),
      /On target in Q1 2018\/19\. Target: 6,050; met, with 12 \(0\.2%\) to spare/,
    );
    const { shown } = await press({ kind: 'target', code: 'S02' });
    assert.match(shown, /in Q1 2018\/19: reported as Amber/);
    assert.match(shown, /For Q2 2018\/19, the newest figure, no target is given/);
  });

  it('say where the published status is not what follows from the target', async () => {
    const { shown } = await press({ kind: 'target', code: 'S01' });
    assert.match(shown, /Off target in Q2 2018\/19: reported as Green.*by the target: Missed/s);
  });

  it('are counted in the overview, as published or else as computed', async () => {
    const counted =
      /Against targets: 1 Red, 1 Green and 1 Met \(1 of them worked out from the target\); \d+ have no target/;
    assert.match((await press({ kind: 'overview' })).shown, counted);
    assert.match(await ask('how are we doing against our targets'), counted);
  });

  it('are listed by status, met or missed, and by how far off they are', async () => {
    const red = await ask('which are red');
    assert.match(red, /1 of 3 measures with a target or status is Red.*S05A Total crime/s);
    assert.doesNotMatch(red, /259|43\.6/);
    const missed = await ask('which ones are off target');
    assert.match(missed, /2 of 3 measures with a target missed it/);
    assert.doesNotMatch(missed, /S06/);
    assert.match(await ask('what is on target'), /1 of 3 measures with a target met it.*S06/s);
    assert.match(
      await ask('which is furthest from its target'),
      /Furthest from target first.*First: S01.*missed by 3\.6 \(9\.0%\).*S01.*S05A.*S06/s,
    );
  });

  it('are listed as they stood in a quarter, or said to be the newest where nothing is stored of it', async () => {
    const then = await ask('which were amber in Q1 2018/19');
    assert.match(
      then,
      /1 of 2 measures .* Amber.*As it stood in Q1 2018\/19\. \d+ of \d+ measures have no figure or status for it\..*58\.7/s,
    );
    const newest = await ask('which were red in Q1 2015/16');
    assert.match(newest, /No target or status is stored for Q1 2015\/16: these are the newest/);
    assert.doesNotMatch(await ask('which are red'), /As it stood|No target or status/);
  });

  it('stand in a paragraph to paste', async () => {
    const { shown } = await press({ kind: 'paragraph', codes: ['S05A'], form: 'paragraph' });
    assert.match(shown, /Target: 6,000; missed by 270 \(4\.5%\)\. Reported as Red\./);
  });

  it('are missed by a figure that is equal to a limit that does not count', async () => {
    const onlyBelow = [
      'measure,series,area,period,value,target',
      'S06,council,E10000009,Jul 2018,259,below 259',
      'S05A,council,E10000009,Q2 2018/19,6270,under 6200',
    ].join('\n');
    await loadValues(
      openTable(azurite.address(), 'Outcomes'),
      { name: 'below.csv', text: onlyBelow },
      { change: { at: new Date('2019-01-02T10:00:00Z'), by: 'import of below.csv' } },
    );
    const equal =
      /Off target in 12 months to Jul 2018\. Target: below 259; not met: the figure is equal/;
    assert.match(await ask('is S06 on target'), equal);
    const met = await press({ kind: 'target', status: 'met' });
    assert.match(met.shown, /None of 3 measures with a target met it/);
    assert.match(await ask('target of S05A'), /Target: under 6200; missed by 70 \(1\.1%\)/);
  });

  it('are none for a figure that has none', async () => {
    assert.match((await press({ kind: 'target', code: 'S04' })).shown, /no target for S04/);
  });
});
