import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { settleCutOff } from '../../../src/bot/reminders/reminder-job.ts';
import { sendBatch } from '../../../src/bot/reminders/send-batch.ts';
import { emptyTally } from '../../../src/bot/reminders/send-message.ts';
import type { FailureReason } from '../../../src/domain/round/reminder.ts';
import { conversation, withConnector } from './sample.ts';
import { arrive, inOrder, refuse, resetAfter, throttle } from './scripted-connector.ts';
import { messageTo, round, useRun } from './use-run.ts';

const tallyOf = (differing: object) => ({ ...emptyTally(0), ...differing });
const failures = (differing: Partial<Record<FailureReason, number>>) => ({
  ...emptyTally(0).failed,
  ...differing,
});

const people = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => String(index));

const gone = new Error('storage is gone');

describe('runMessages', () => {
  const { open } = useRun();

  it('sends each message once, records it, and says so in the log', () =>
    withConnector(undefined, async (connector) => {
      const { parts, states, lines } = open();
      const messages = ['ann', 'bob', 'cat'].map((person) => messageTo(connector, person));
      const tally = await sendBatch(messages, parts('run-1', { progressEvery: 2 }));
      assert.deepEqual(tally, tallyOf({ sent: 3 }));
      assert.deepEqual(await states(), {
        ann: { kind: 'sent', activityId: 'ann-1' },
        bob: { kind: 'sent', activityId: 'bob-1' },
        cat: { kind: 'sent', activityId: 'cat-1' },
      });
      assert.deepEqual(lines, [
        ['reminder job started', { run: 'run-1', messages: 3 }],
        ['reminder job in progress', { run: 'run-1', done: 2, of: 3 }],
        [
          'reminder job finished',
          { run: 'run-1', sent: 3, alreadyDone: 0, unknown: 0, left: 0, failed: {} },
        ],
      ]);
      assert.deepEqual(await sendBatch(messages, parts('run-2')), tallyOf({ alreadyDone: 3 }));
      assert.equal(connector.asked().length, 3);
    }));

  it('reaches 1,000 officers once each when a tenth of the requests is throttled', () =>
    withConnector(
      ({ person, nth }) => ((Number(person) + nth) % 10 === 0 ? throttle('1') : arrive),
      async (connector) => {
        const { parts } = open();
        const messages = people(1_000).map((person) => messageTo(connector, person));
        assert.deepEqual(await sendBatch(messages, parts('run-1')), tallyOf({ sent: 1_000 }));
        assert.equal(connector.deliveries().size, 1_000);
        assert.ok([...connector.deliveries().values()].every((times) => times === 1));
      },
    )).timeout(20_000);

  it('sends nobody two messages when two runs are at it at once', () =>
    withConnector(undefined, async (connector) => {
      const { parts } = open();
      const messages = people(150).map((person) => messageTo(connector, person));
      const [one, other] = await Promise.all([
        sendBatch(messages, parts('run-1')),
        sendBatch(messages.toReversed(), parts('run-2')),
      ]);
      assert.equal(one.sent + other.sent, 150);
      assert.equal(one.alreadyDone + other.alreadyDone, 150);
      assert.ok([...connector.deliveries().values()].every((times) => times === 1));
      assert.equal(connector.deliveries().size, 150);
    }));

  it('marks who cannot be written to, and leaves them alone after that', () =>
    withConnector(
      ({ person }) => (person === 'cat' ? arrive : refuse(403, person)),
      async (connector) => {
        const { parts, meet, conversations, states } = open();
        const blocked = [
          'MessageWritesBlocked',
          'BotNotInConversationRoster',
          'BotDisabledByAdmin',
        ];
        await meet(connector, ...blocked, 'Odd', 'cat');
        const send = async (run: string, on: string) =>
          sendBatch(
            (await conversations.readConversations()).map((where) =>
              messageTo(connector, where.objectId, { where, step: { kind: 'remind', on } }),
            ),
            parts(run),
          );
        const tally = tallyOf({
          sent: 1,
          failed: failures({ blocked: 1, 'not-installed': 1, disabled: 1, refused: 1 }),
        });
        assert.deepEqual(await send('run-1', '2019-01-14'), tally);
        const marks = (await conversations.readConversations()).map((each) => [
          each.objectId,
          each.unreachable,
        ]);
        assert.deepEqual(Object.fromEntries(marks), {
          MessageWritesBlocked: 'blocked',
          BotNotInConversationRoster: 'not-installed',
          BotDisabledByAdmin: 'disabled',
          Odd: undefined,
          cat: undefined,
        });
        assert.deepEqual((await states()).MessageWritesBlocked, {
          kind: 'failed',
          reason: 'blocked',
          detail: '403 MessageWritesBlocked',
        });
        assert.deepEqual(await send('run-2', '2019-01-15'), tally);
        assert.equal(connector.asked().length, 7);
      },
    ));

  it('records without a request whom it cannot find', () =>
    withConnector(undefined, async (connector) => {
      const { parts, states } = open();
      const messages = (['not-linked', 'not-installed'] as const).map((missing) =>
        messageTo(connector, missing, { where: { missing } }),
      );
      assert.deepEqual(
        await sendBatch(messages, parts('run-1')),
        tallyOf({ failed: failures({ 'not-linked': 1, 'not-installed': 1 }) }),
      );
      assert.equal((await states())['not-linked']?.kind, 'failed');
      assert.equal(connector.asked().length, 0);
    }));

  it('keeps the conversation that was created in place of a vanished one', () =>
    withConnector(
      ({ kind, isNew }) =>
        kind === 'send' && !isNew ? refuse(404, 'ConversationNotFound') : arrive,
      async (connector) => {
        const { parts, meet, known } = open();
        await meet(connector, 'ann');
        await sendBatch([messageTo(connector, 'ann')], parts('run-1'));
        const where = await known('ann');
        assert.equal(where?.conversationId, 'a:new/1');
        const next = messageTo(connector, 'ann', { where, step: { kind: 'remind', on: 'x' } });
        await sendBatch([next], parts('run-2'));
        assert.equal(connector.asked().filter(({ kind }) => kind === 'create').length, 1);
        assert.equal(connector.deliveries().get('ann'), 2);
      },
    ));

  it('never sends again by itself what may have arrived', () =>
    withConnector(inOrder(resetAfter), async (connector) => {
      const { parts, states } = open();
      const messages = [messageTo(connector, 'ann')];
      assert.deepEqual(await sendBatch(messages, parts('run-1')), tallyOf({ unknown: 1 }));
      assert.deepEqual(await sendBatch(messages, parts('run-2')), tallyOf({ alreadyDone: 1 }));
      assert.equal((await states()).ann?.kind, 'unknown');
      assert.equal(connector.deliveries().get('ann'), 1);
    }));

  it('tries a failed one again, once', () =>
    withConnector(inOrder(refuse(400)), async (connector) => {
      const { parts, store } = open();
      await sendBatch([messageTo(connector, 'ann')], parts('run-1'));
      const [again] = await store.readReminders(round);
      assert.equal(again?.state.kind, 'failed');
      const messages = [messageTo(connector, 'ann', { again })];
      assert.deepEqual(await sendBatch(messages, parts('run-2')), tallyOf({ sent: 1 }));
      assert.deepEqual(await sendBatch(messages, parts('run-3')), tallyOf({ alreadyDone: 1 }));
    }));

  it('sends the others theirs when a card cannot be made', () =>
    withConnector(undefined, async (connector) => {
      const { parts } = open();
      const makeCard = () => {
        throw new Error('no card');
      };
      const messages = [messageTo(connector, 'ann', { makeCard }), messageTo(connector, 'bob')];
      assert.deepEqual(
        await sendBatch(messages, parts('run-1')),
        tallyOf({ sent: 1, failed: failures({ refused: 1 }) }),
      );
    }));

  it('sends nothing for what storage did not let it claim, and stops with the error', () =>
    withConnector(undefined, async (connector) => {
      const { parts, store, states } = open();
      const claim: typeof store.claim = async (period, what) => {
        if (what.person === '5') throw gone;
        const claimed = await store.claim(period, what);
        // The claim stands, and the answer is lost.
        if (what.person === '7') throw gone;
        return claimed;
      };
      const messages = people(200).map((person) => messageTo(connector, person));
      await assert.rejects(
        sendBatch(messages, parts('run-1', { reminders: { ...store, claim } })),
        gone,
      );
      const after = await states();
      assert.equal(connector.deliveries().has('5'), false);
      assert.equal(connector.deliveries().has('7'), false);
      assert.equal(after['5'], undefined);
      assert.deepEqual(after['7'], {
        kind: 'failed',
        reason: 'no-connection',
        detail: 'storage did not answer when it was to be sent',
      });
      assert.ok(connector.deliveries().size < 200);
      for (const person of connector.deliveries().keys()) assert.equal(after[person]?.kind, 'sent');
      for (const { kind } of Object.values(after)) assert.notEqual(kind, 'claimed');
    }));

  it('tries again what an earlier run claimed and had not begun when it was cut off', () =>
    withConnector(undefined, async (connector) => {
      const { parts, store, states } = open();
      const [first, second] = ['ann', 'bob'].map((person) => messageTo(connector, person));
      assert.ok(first && second);
      for (const { person, step } of [first, second])
        await store.claim(round, { person, step, run: 'run-1' });
      await store.begin(round, { person: 'bob', step: second.step, run: 'run-1' });
      assert.equal(await settleCutOff(await store.readReminders(round), parts('run-2')), 2);
      const after = await states();
      assert.deepEqual([after.ann?.kind, after.bob?.kind], ['failed', 'unknown']);
    }));

  it('does not lose a known outcome while storage is gone for ten seconds', () =>
    withConnector(undefined, async (connector) => {
      const { parts, store, states } = open();
      let waited = 0;
      const wait = async (ms: number) => {
        waited += ms;
      };
      const settle: typeof store.settle = async (...given) => {
        if (waited < 10_000) throw gone;
        await store.settle(...given);
      };
      const messages = [messageTo(connector, 'ann')];
      await sendBatch(messages, parts('run-1', { wait, reminders: { ...store, settle } }));
      assert.equal((await states()).ann?.kind, 'sent');
    }));

  it('leaves a message claimed when its outcome cannot be recorded, and a later run settles it', () =>
    withConnector(undefined, async (connector) => {
      const { parts, store, states, lines } = open();
      const waits: number[] = [];
      const wait = async (ms: number) => {
        waits.push(ms);
      };
      const settle = () => Promise.reject(gone);
      const messages = [messageTo(connector, 'ann')];
      await sendBatch(messages, parts('run-1', { wait, reminders: { ...store, settle } }));
      const inAll = waits.reduce((sum, ms) => sum + ms, 0);
      assert.ok(inAll > 15_000 && inAll < 40_000);
      assert.deepEqual((await states()).ann, { kind: 'claimed', run: 'run-1', begun: true });
      assert.ok(lines.some(([line]) => line === 'outcome of a reminder could not be recorded'));

      const reminders = await store.readReminders(round);
      assert.equal(await settleCutOff(reminders, parts('run-1')), 0);
      assert.equal(await settleCutOff(reminders, parts('run-2')), 1);
      assert.deepEqual((await states()).ann, {
        kind: 'unknown',
        detail: 'cut off while it was being sent',
      });
      await sendBatch(messages, parts('run-2'));
      assert.equal(connector.deliveries().get('ann'), 1);
    }));

  it('does not overrule a run that only stood still, and knows how its message went', () =>
    withConnector(undefined, async (connector) => {
      const { parts, store, states } = open();
      let claimed: Awaited<ReturnType<typeof store.readReminders>> = [];
      const settle: typeof store.settle = async (...given) => {
        claimed = await store.readReminders(round);
        await store.settle(...given);
      };
      await sendBatch(
        [messageTo(connector, 'ann')],
        parts('run-1', { reminders: { ...store, settle } }),
      );
      assert.equal(claimed[0]?.state.kind, 'claimed');
      assert.equal(await settleCutOff(claimed, parts('run-2')), 0);
      assert.equal((await states()).ann?.kind, 'sent');
    }));

  it('tries again what it knows it did not send, though another run took it for cut off', () =>
    withConnector(undefined, async (connector) => {
      const { parts, store, states } = open();
      const claim: typeof store.claim = async (period, what) => {
        await store.claim(period, what);
        await settleCutOff(await store.readReminders(round), parts('run-2'));
        throw gone;
      };
      const messages = [messageTo(connector, 'ann')];
      await assert.rejects(
        sendBatch(messages, parts('run-1', { reminders: { ...store, claim } })),
        gone,
      );
      assert.equal(connector.asked().length, 0);
      assert.equal((await states()).ann?.kind, 'failed');
    }));

  it('claims nothing any more when the right to send is lost', () => {
    const losing = new AbortController();
    return withConnector(
      () => {
        losing.abort();
        return arrive;
      },
      async (connector) => {
        const { parts, states } = open();
        const messages = people(100).map((person) => messageTo(connector, person));
        const tally = await sendBatch(messages, parts('run-1', { lost: losing.signal }));
        assert.ok(tally.left > 50 && tally.sent > 0);
        assert.equal(Object.keys(await states()).length, tally.sent);
      },
    );
  });

  it('gives a step to a person who is known by another id in Teams', () =>
    withConnector(undefined, async (connector) => {
      const { parts, states } = open();
      const where = conversation(connector, 'object-1');
      await sendBatch([messageTo(connector, 'ann', { where })], parts('run-1'));
      assert.deepEqual([...connector.deliveries().keys()], ['object-1']);
      assert.equal((await states()).ann?.kind, 'sent');
    }));
});
