import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { planPublication } from '../../../src/bot/reminders/publication-messages.ts';
import type { ReminderState } from '../../../src/domain/round/reminder.ts';
import { quarter } from '../../domain/round/round-data.ts';
import { conversation } from './sample.ts';

const by = { objectId: 'id', name: 'David Bonner' };
const at = new Date('2019-02-11T10:00:00Z');
const publication = { outcome: 'S', quarter: quarter('Q3 2018/19'), by, at, figures: [] };
const sponsor = 'nick-jarman';
const where = conversation({ url: 'https://channel.example' }, sponsor);

const channel = (channelId: string, chosen: string) => ({
  ...{ channelId, serviceUrl: 'https://channel.example', botId: '28:bot', tenantId: 't', by },
  at: new Date(chosen),
});
const before = channel('19:before', '2019-02-01T10:00:00Z');
const after = channel('19:after', '2019-02-12T10:00:00Z');

const plan = (
  kind: 'due' | 'resend',
  states: Readonly<Record<string, ReminderState>>,
  reachable: readonly string[] = [],
) =>
  planPublication(kind, publication, {
    channels: [before, after],
    records: Object.entries(states).map(([person, state]) => ({
      ...{ person, state, at },
      step: { kind: 'published', on: 'S' },
    })),
    whereOf: () => where,
    reachable: new Set(reachable),
    outcome: { sponsor },
  }).map(({ person }) => person);

const sent: ReminderState = { kind: 'sent', activityId: '1' };
const claimed: ReminderState = { kind: 'claimed', run: 'run-1' };
const failed = (reason: 'no-connection' | 'blocked' | 'refused'): ReminderState => ({
  ...{ kind: 'failed', reason },
  detail: '',
});

describe('what was published is sent', () => {
  it('to the sponsor, and to channels that were chosen before', () => {
    assert.deepEqual(plan('due', {}), [sponsor, '19:before']);
  });

  it('to nobody whose message was sent, is being sent or may have arrived', () => {
    const unknown: ReminderState = { kind: 'unknown', detail: '' };
    for (const state of [sent, claimed, unknown])
      assert.deepEqual(plan('due', { [sponsor]: state, '19:before': state }), [], state.kind);
  });

  it('again after a broken connection, and to a sponsor who can be reached again', () => {
    assert.deepEqual(plan('due', { [sponsor]: sent, '19:before': failed('no-connection') }), [
      '19:before',
    ]);
    const blocked = { [sponsor]: failed('blocked'), '19:before': sent };
    assert.deepEqual(plan('due', blocked), []);
    assert.deepEqual(plan('due', blocked, [sponsor]), [sponsor]);
  });

  it('again at a press, to those alone whose message failed', () => {
    assert.deepEqual(plan('resend', {}), []);
    assert.deepEqual(plan('resend', { [sponsor]: sent, '19:before': failed('refused') }), [
      '19:before',
    ]);
  });
});
