import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { TrialParts } from '../../src/bot/trial-command.ts';
import { buildAdvance } from '../../src/dev/advance.ts';
import { buildCalendar } from '../../src/domain/round/deadlines.ts';
import { shownParts } from '../cards/shown-parts.ts';

const openTrial = () => {
  let now = new Date('2019-01-02T09:00:00Z');
  const parts = {
    stores: { reminders: { readReminders: async () => [] } },
    settings: { calendar: buildCalendar([]), schedule: { sendFromHour: 9 } },
    clock: () => now,
    sendDue: async () => undefined,
  } as unknown as TrialParts;
  const moveTo = (time: Date): void => {
    now = time;
  };
  const command = buildAdvance({ moveTo })(parts);
  return { command, now: () => now.toISOString() };
};

const shownFor = async (isAlone: boolean): Promise<string> => {
  const reply = await openTrial().command('advance to 4 January', { person: 'frost', isAlone });
  assert.ok(reply && 'card' in reply && reply.card);
  return JSON.stringify(shownParts(reply.card.content));
};

describe('the command that moves the clock of a trial', () => {
  it('moves it to the morning of that day', async () => {
    const { command, now } = openTrial();
    await command('advance to 4 January', { person: undefined, isAlone: true });
    assert.equal(now(), '2019-01-04T09:00:00.000Z');
  });

  it('leaves the clock where it is for a day that has passed', async () => {
    const { command, now } = openTrial();
    await command('advance to 1 January 2019', { person: undefined, isAlone: true });
    assert.equal(now(), '2019-01-02T09:00:00.000Z');
  });

  it('offers what is answered in private to somebody alone with the bot only', async () => {
    assert.match(await shownFor(true), /What is due from me\?/);
    assert.doesNotMatch(await shownFor(false), /What is due from me\?|Progress/);
  });
});
