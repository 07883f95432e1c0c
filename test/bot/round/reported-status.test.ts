import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findCouncilFolder } from '../../../src/council-folder.ts';
import { inputsOf } from '../press.ts';
import { textOf } from '../use-bot.ts';
import { useRound } from '../use-round.ts';

const lee = 'lee-marsh';

describe('a status that an officer reports', () => {
  const round = useRound('2019-01-02', { council: findCouncilFolder('data/samples/district') });
  round.directory.set(`29:${lee}`, {
    ...{ aadObjectId: `object-of-${lee}`, name: 'Lee Marsh' },
    email: 'lee.marsh@westmere.example',
  });

  it('is taken from a message, whatever its capitals', async () => {
    const form = await round.ask(lee, 'KPI 4 is 83, status at risk');
    assert.equal(inputsOf(form)['value~KPI 4'], '83');
    assert.equal(inputsOf(form)['status~KPI 4'], 'At risk');
    assert.match(textOf(form), /The status At risk is filled in for KPI 4/);
  });

  it('is one of the council’s', async () => {
    const form = await round.ask(lee, 'update KPI 4');
    const again = await round.press(lee, form, 'Submit', {
      typed: { 'value~KPI 4': '83', 'status~KPI 4': 'Turquoise' },
    });
    assert.match(textOf(again), /"Turquoise" is none of your council’s statuses\. Choose /);
  });

  it('is stored, shown beside what follows from the target, and in the history', async () => {
    const form = await round.ask(lee, 'update KPI 4');
    await round.press(lee, form, 'Submit', {
      typed: { 'value~KPI 4': '83', 'target~KPI 4': '80', 'status~KPI 4': 'At risk' },
    });
    assert.match(textOf(await round.ask(lee, 'show KPI 4')), /Reported as At risk/);
    assert.match(textOf(await round.ask(lee, 'history of KPI 4')), /83, status At risk/);
  });

  it('is taken back with the choice of none', async () => {
    const form = await round.ask(lee, 'update KPI 4');
    assert.equal(inputsOf(form)['status~KPI 4'], 'At risk');
    await round.press(lee, form, 'Submit', { typed: { 'status~KPI 4': 'none' } });
    assert.doesNotMatch(textOf(await round.ask(lee, 'show KPI 4')), /At risk/);
  });
});
