import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { joinExtensions } from '../../../src/domain/round/join-extensions.ts';
import { extensionStep } from '../../../src/domain/round/reminder.ts';
import type { Notice } from '../../../src/domain/round/round-snapshot.ts';
import { buildReminder, failed } from './build-snapshot.ts';

const day = '2019-01-31';

const moved = (code: string, differs: Partial<Notice> = {}, until = day): Notice => ({
  person: 'andy',
  act: 'one',
  step: extensionStep([code], until),
  ...differs,
});

const told = (on: string, ...differs: Parameters<typeof buildReminder>[2][]) =>
  buildReminder('extended', on, ...differs);

const join = (notices: readonly Notice[], reminders: Parameters<typeof joinExtensions>[1] = []) =>
  joinExtensions(notices, reminders).map(({ person, step }) => `${person} ${step.on}`);

describe('joinExtensions', () => {
  it('makes one notice for each person of what one act moved, whatever the order', () => {
    const paul = { person: 'paul' };
    assert.deepEqual(join([moved('S02'), moved('S01'), moved('S01', paul)]), [
      `andy S01,S02.${day}`,
      `paul S01.${day}`,
    ]);
  });

  it('names an indicator once', () => {
    assert.deepEqual(join([moved('S01'), moved('S01')]), [`andy S01.${day}`]);
  });

  it('keeps apart what two acts moved, and two days', () => {
    assert.deepEqual(
      join([moved('S01'), moved('S02', { act: 'two' }), moved('S03', {}, '2019-02-08')]),
      [`andy S01.${day}`, `andy S02.${day}`, 'andy S03.2019-02-08'],
    );
  });

  it('leaves out what was told, alone or with others, and tells the rest', () => {
    const all = [moved('S01'), moved('S02')];
    assert.deepEqual(join(all, [told(`S01,S02.${day}`)]), []);
    assert.deepEqual(join([moved('S02')], [told(`S01,S02.${day}`)]), []);
    assert.deepEqual(join(all, [told(`S01.${day}`)]), [`andy S02.${day}`]);
    assert.deepEqual(join(all, [told('S01,S02.2019-01-25')]), [`andy S01,S02.${day}`]);
    assert.deepEqual(join(all, [told(`S01,S02.${day}`, { person: 'paul' })]), [
      `andy S01,S02.${day}`,
    ]);
  });

  it('makes the same notice again of what failed', () => {
    const before = told(`S01,S02.${day}`, { state: failed('not-linked') });
    assert.deepEqual(join([moved('S01'), moved('S02')], [before]), [`andy S01,S02.${day}`]);
  });

  it('takes codes with dots of their own for what they are', () => {
    const all = [moved('CP1.2'), moved('CP1.10')];
    assert.deepEqual(join(all), [`andy CP1.10,CP1.2.${day}`]);
    assert.deepEqual(join(all, [told(`CP1.2.${day}`)]), [`andy CP1.10.${day}`]);
  });

  it('leaves every other notice as it is', () => {
    const other: Notice = { person: 'andy', step: { kind: 'returned', on: 'S05.7' } };
    assert.deepEqual(joinExtensions([other], []), [other]);
  });
});
