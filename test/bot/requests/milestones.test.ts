import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'mocha';
import { findCouncilFolder } from '../../../src/council-folder.ts';
import { loadFile } from '../../../src/storage/import/import-files.ts';
import { type ReportFile, reportFile } from '../../../src/storage/report-schema.ts';
import { openTable } from '../../../src/storage/table.ts';
import { catalogue } from '../catalogue.ts';
import { pressOf } from '../press.ts';
import { as, textOf } from '../use-bot.ts';
import { useAnswers } from './use-answers.ts';

const root = join(import.meta.dirname, '../../..');
const district = reportFile.parse(
  JSON.parse(readFileSync(join(root, 'data/samples/district/reports/district.json'), 'utf8')),
);

/** The made-up district, where M2 is the milestone of somebody whom the channel knows. */
const report: ReportFile = {
  ...district,
  outcome: {
    ...district.outcome,
    report: {
      ...district.outcome.report,
      words: { ...district.outcome.report.words, milestones: 'Corporate Plan deliverables' },
    },
  },
  people: [...district.people, ...catalogue.people.filter(({ id }) => id === 'andy-frost')],
  milestones: (district.milestones ?? []).map((one) =>
    one.code === 'M2'
      ? { ...one, owner: 'andy-frost', due: '2018-12-21', progress: '3 of 5 rounds' }
      : one,
  ),
};

describe('a made-up district with targets, money, risks and milestones', () => {
  const { press, ask, send, azurite } = useAnswers();

  before(async () => {
    await loadFile(
      openTable(azurite.address(), 'Outcomes'),
      { name: 'district.json', text: JSON.stringify(report) },
      { at: new Date('2018-12-16T09:00:00Z'), by: 'a test' },
    );
  });

  it('has its statuses in its own words, and differing ones are said', async () => {
    const { shown } = await press({ kind: 'overview', outcome: 'CP1' });
    assert.match(
      shown,
      /Against targets: 2 Off track, 1 At risk and 1 On track \(1 of them worked out from the target\)\./,
    );
    const off = await press({ kind: 'target', outcome: 'CP1', status: 'Off track' });
    assert.match(off.shown, /2 of 4 measures with a target or status are Off track/);
    const bins = await press({ kind: 'target', code: 'KPI 1' });
    assert.match(bins.shown, /at most 50; missed by 7\.9 \(15\.8%\)/);
  });

  it('prints money and days as they are, with how far they are from their targets', async () => {
    const tax = await press({ kind: 'target', code: 'KPI 2' });
    assert.match(tax.shown, /£15\.1m/);
    assert.match(tax.shown, /at least £15\.5m; missed by £0\.4m \(2\.6%\)/);
    const planning = await press({ kind: 'target', code: 'KPI 3' });
    assert.match(planning.shown, /71.*days.*Target: 56; missed by 15 \(26\.8%\)/s);
  });

  it('lists the milestones that are due in a month, or in a quarter', async () => {
    const february = await ask('which milestones fall due in February 2019');
    assert.match(february, /due in February 2019 .*M3/s);
    assert.doesNotMatch(february, /A2/);
    const quarter = await ask('milestones due in Q3 2018/19');
    assert.match(quarter, /due from October 2018 to December 2018 .*M1.*M2/s);
    assert.doesNotMatch(quarter, /M3/);
  });

  it('lists those of which so much is done', async () => {
    const { shown } = await press({ kind: 'milestones', percent: { least: 80 } });
    assert.match(shown, /^Milestones and actions at least 80% complete/);
    assert.match(shown, /M1/);
    assert.doesNotMatch(shown, /M2/);
    const unowned = await press({ kind: 'milestones', unowned: true });
    assert.match(unowned.shown, /^Milestones and actions without an owner/);
    assert.doesNotMatch(unowned.shown, /Owner:/);
  });

  it('lists what is due by a day, and of months as before', async () => {
    const { shown } = await press({ kind: 'milestones', which: 'open', due: { to: '2018-12-31' } });
    assert.match(shown, /^Open milestones and actions due by 31 December 2018.*M1/s);
    assert.doesNotMatch(shown, /M3/);
    const months = await press({ kind: 'milestones', due: { from: '2019-02', to: '2019-02' } });
    assert.match(months.shown, /due in February 2019.*M3/s);
  });

  it('says of milestones at an earlier time that the list is of the newest', async () => {
    assert.match(
      await ask('which milestones were overdue in Q1 2018/19'),
      /How they stood in Q1 2018\/19 is not kept: this is the newest/,
    );
  });

  it('finds the risks above appetite', async () => {
    const above = await press({ kind: 'risks', appetite: 'above' });
    assert.match(above.shown, /SR1.*SR3/s);
    assert.doesNotMatch(above.shown, /SR2/);
  });

  it('lists the actions of an indicator that has no milestones, and says so', async () => {
    const { shown } = await press({ kind: 'milestones', code: 'KPI 3', of: 'milestone' });
    assert.match(shown, /^Actions: KPI 3/);
    assert.match(shown, /The report lists no milestones here; these are the actions\./);
    assert.match(shown, /A1 Fill both vacant posts in planning/);
    const asked = await press({ kind: 'milestones', code: 'KPI 3', of: 'action' });
    assert.doesNotMatch(asked.shown, /lists no/);
  });

  it('has levels of risk of its own, which are found by their names and by “severe”', async () => {
    const list = async (text: string) => (await ask(text)).replaceAll('\n', ' ');
    const severe = await list('which risks are severe');
    assert.match(severe, /Very high \(1\) \| ● Far above the council's appetite.*SR1/);
    assert.match(severe, /High \(1\) \| ● Above the council's appetite.*SR3/);
    assert.doesNotMatch(severe, /SR2/);
    const very = await list('very high risks');
    assert.match(very, /SR1/);
    assert.doesNotMatch(very, /SR3/);
    assert.match(await list('what do the risk levels mean'), /Very high: .* Low: Accepted/);
  });

  it('counts and lists risks by their scores', async () => {
    assert.match(
      await ask('how many risks score 15 or more'),
      /of the \d+ risks (?:is|are) scoring 15 or more/,
    );
    const { shown } = await press({ kind: 'risks', target: 'above' });
    assert.match(shown, /not at their target score/);
  });

  it('lists what is overdue, with owner, day and progress', async () => {
    const shown = await ask('which milestones are overdue');
    assert.match(shown, /M1 All new collection rounds in use/);
    assert.match(shown, /80% complete\. Was due by 30 November 2018; overdue since 1 December/);
    assert.match(shown, /Reported as At risk\. Two rural rounds are left\./);
    assert.match(shown, /Owner: Lee Marsh/);
    assert.doesNotMatch(shown, /M2|A1|A2|M3/);
    assert.match(await ask('overdue actions'), /A2 Write to everybody/);
  });

  it('lists them by the words of the report for them, and no measures of that status', async () => {
    for (const text of [
      'which deliverables are overdue',
      'good news only please, which plan deliverables are overdue',
    ])
      assert.match(
        await ask(text),
        /Overdue milestones .*M1 All new collection rounds in use/s,
        text,
      );
    const risky = await ask('which of the plan deliverables are at risk');
    assert.match(risky, /^At risk milestones and actions.*M1/s);
    assert.doesNotMatch(risky, /KPI \d [^|]*›|M3/);
  });

  it('lists those that are late, and not those of a status that is denied', async () => {
    for (const text of [
      'everything that is not on time',
      "which tasks aren't on schedule",
      'activities that are running late, with their owners',
    ])
      assert.match(
        await ask(text),
        /overdue, put off or reported as behind.*M1 All new collection rounds in use.*Owner: Lee Marsh/s,
        text,
      );
    const denied = await ask('which milestones are not on track');
    assert.match(denied, /M1/);
    assert.doesNotMatch(denied, /^On track/);
  });

  it('goes on with the one that was shown', async () => {
    for (const text of ['who owns it', 'ok so when WILL it']) {
      await ask('M1');
      assert.match(await ask(text), /Milestones and actions: M1 .*Owner: Lee Marsh/s, text);
    }
    await ask('milestones for KPI 3');
    assert.match(await ask('who owns it'), /Fill both vacant posts in planning/);
    await ask('show KPI 1');
    assert.doesNotMatch(await ask('who owns it'), /^Milestones/);
  });

  it('is the one whose code is said, whatever was shown before', async () => {
    await ask('show KPI 1');
    assert.match(await ask('who owns M1'), /^Milestones and actions: M1/);
    await ask('KPI 2');
    assert.match(await ask('M1'), /^Milestones and actions: M1/);
  });

  it('shows those of an indicator on its card and in a list', async () => {
    const card = await press({ kind: 'show', code: 'KPI 1' });
    assert.match(card.shown, /2 milestones: 1 overdue, 1 open and in time\./);
    assert.ok(card.buttons.includes('Milestones and actions'));
    const list = await press({ kind: 'milestones', code: 'KPI 1' });
    assert.match(list.shown, /M1.*M2/s);
  });

  it('lists those of others, and says so, where there are none', async () => {
    const { shown } = await press({ kind: 'milestones', code: 'S01', which: 'overdue' });
    assert.match(shown, /^Overdue milestones and actions \|/);
    assert.match(shown, /no milestones or actions of S01 .*these are those of others\..*M1/s);
    assert.doesNotMatch(shown, /M2/);
  });

  it('is among what its owner has to see to, until it is done', async () => {
    const shown = await ask('my updates');
    assert.match(shown, /M2 [\s\S]*milestone[\s\S]*as of Q2 2018\/19/);
    assert.doesNotMatch(shown, /M1|A1|A2|M3/);
  });

  it('is updated by its owner, who is told what is wrong and what was saved', async () => {
    const before = await press({ kind: 'milestones', code: 'KPI 1' });
    assert.match(before.shown, /Under way, 50% complete, 3 of 5 rounds\./);
    const { message } = await press({ kind: 'milestone-form', milestone: 'M2' });
    const wrong = await send({ value: pressOf(message, 'Save', { percent: '150' }) });
    assert.match(wrong.sent.map(textOf).join(), /Give a number from 0 to 100/);
    const { sent } = await send({
      value: pressOf(message, 'Save', { state: 'under-way', percent: '90%', note: 'One is left.' }),
    });
    assert.match(sent.map(textOf).join(), /Saved: M2.*Under way, 90% complete\./s);
    const { shown } = await press({ kind: 'milestones', code: 'KPI 1' });
    assert.match(shown, /90% complete.*One is left\..*updated by .*for Q3 2018\/19|updated by/s);
    // The same report again does not undo what the owner said of a later quarter.
    await loadFile(
      openTable(azurite.address(), 'Outcomes'),
      { name: 'district.json', text: JSON.stringify(report) },
      { at: new Date('2018-12-18T09:00:00Z'), by: 'a test' },
    );
    assert.match((await press({ kind: 'milestones', code: 'KPI 1' })).shown, /90% complete\./);
  });

  it('is not saved with a day or a per cent that cannot be', async () => {
    const { message } = await press({ kind: 'milestone-form', milestone: 'M2' });
    for (const [typed, fault] of [
      [{ state: 'complete', doneOn: '2019-03-01' }, /1 March 2019 is still to come/],
      [{ state: 'under-way', doneOn: '2018-12-01' }, /choose “Complete”, or leave the day empty/],
      [{ state: 'complete', percent: '40' }, /cannot be complete with less than 100%/],
      [{ state: 'not-started', percent: '80' }, /cannot be not started with some of it done/],
      [{ state: 'under-way', percent: '-5' }, /Give a number from 0 to 100/],
      [{ state: 'under-way', due: 'soon' }, /Choose a day\./],
    ] as const) {
      const { sent } = await send({
        value: pressOf(message, 'Save', { percent: '', doneOn: '', ...typed }),
      });
      assert.match(sent.map(textOf).join(), fault);
    }
  });

  it('keeps the first day where its owner puts it off, also when the report comes again', async () => {
    const { message } = await press({ kind: 'milestone-form', milestone: 'M2' });
    const { sent } = await send({
      value: pressOf(message, 'Save', { state: 'under-way', percent: '90', due: '2019-02-28' }),
    });
    const moved = /Due by 28 February 2019, at first by 21 December 2018\./;
    assert.match(sent.map(textOf).join(), moved);
    await loadFile(
      openTable(azurite.address(), 'Outcomes'),
      { name: 'district.json', text: JSON.stringify(report) },
      { at: new Date('2018-12-18T10:00:00Z'), by: 'a test' },
    );
    assert.match((await press({ kind: 'milestones', milestones: ['M2'] })).shown, moved);
    assert.match((await press({ kind: 'milestones', which: 'slipped' })).shown, /M2/);
  });

  it('is updated by nobody else', async () => {
    const { message } = await press({ kind: 'milestone-form', milestone: 'M2' });
    const { sent } = await send({
      ...as('reader'),
      value: pressOf(message, 'Save', { state: 'complete' }),
    });
    assert.match(sent.map(textOf).join(), /You cannot update M2/);
    assert.doesNotMatch((await press({ kind: 'milestones', which: 'complete' })).shown, /M2/);
    assert.match(
      (await press({ kind: 'milestone-form', milestone: 'M1' })).shown,
      /cannot update M1/,
    );
  });

  it('says how far a milestone is in the form, and stores nothing of a message', async () => {
    const done = await ask('M2 is done');
    assert.match(done, /^M2 A supervisor on every new round/);
    assert.match(done, /Filled in from your message: check it before you save/);
    assert.match(done, /Complete[\s\S]*100/);
    assert.match(await ask('M2 was finished on 1 December 2018'), /Completed on[\s\S]*2018-12-01/);
    assert.match(await ask('M2 is half done'), /Under way[\s\S]*50/);
    assert.match(await ask('move M2 to 31 March 2019'), /Due by[\s\S]*2019-03-31/);
    assert.match(
      await ask('M2 at 60%, one supervisor to recruit'),
      /Under way[\s\S]*60[\s\S]*one supervisor to recruit/,
    );
    assert.match(await ask('M2?'), /90% complete/);
    assert.match(await ask('is M2 done'), /^Milestones and actions: M2[\s\S]*90% complete/);
  });

  it('refuses the form of a milestone of others', async () => {
    assert.match(await ask('A1 is done'), /^You cannot update A1/);
  });
});

describe('a milestone that was completed late', () => {
  const { press, ask, send, azurite } = useAnswers();

  it('has its day, and counts as late', async () => {
    await loadFile(
      openTable(azurite.address(), 'Outcomes'),
      {
        name: 'district.json',
        text: JSON.stringify({
          ...report,
          milestones: report.milestones?.map((one) =>
            one.code === 'M2' ? { ...one, due: '2018-11-30' } : one,
          ),
        }),
      },
      { at: new Date('2018-12-16T09:00:00Z'), by: 'a test' },
    );
    const { message } = await press({ kind: 'milestone-form', milestone: 'M2' });
    await send({
      value: pressOf(message, 'Save', { state: 'complete', percent: '', doneOn: '2018-12-10' }),
    });
    assert.match(await ask('when was M2 finished'), /Complete on 10 December 2018, 10 days late/);
    assert.match((await press({ kind: 'milestones' })).shown, /1 late\)|completed? \(1 late\)/);
    assert.match((await press({ kind: 'milestones', which: 'done-late' })).shown, /M2/);
  });
});

describe('the actions of a council whose figures have statuses of their own', () => {
  const { ask } = useAnswers(
    { council: findCouncilFolder('test/messages/harrowmere') },
    '2026-02-17',
  );

  it('are a button away where a message goes on to a status that only figures have', async () => {
    await ask('show all actions');
    assert.match(await ask('which are off track'), /Read as: Targets: off track.*Or: Actions/s);
  });
});
