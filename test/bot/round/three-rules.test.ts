import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../src/bot/request.ts';
import { openTable } from '../../../src/storage/table.ts';
import { everyRequest } from '../every-request.ts';
import { as, buttonsOf, carriedBy, textOf } from '../use-bot.ts';
import { useRound } from '../use-round.ts';

const round = 'Q3 2018/19';
const code = 'S05';
const people = ['david-bonner', 'paul-leivers', 'andy-frost', 'mike-potter', 'reader'] as const;
const [team, outcomeLead, officer, other, reader] = people;

/** What everyRequest leaves out. */
const more: readonly Request[] = [
  { kind: 'snooze' },
  { kind: 'delegate' },
  { kind: 'delegate', to: 'mike-potter', code, until: '2019-01-31' },
  { kind: 'extend', code, mayBe: ['2019-01-31'] },
  { kind: 'ask-time', code, byDays: 7 },
  {
    kind: 'update',
    code,
    given: [{ measure: 'S05A', value: '6,105' }],
    answers: [{ question: 'issues', text: 'a post is vacant' }],
  },
  { kind: 'update', code, as: 'withheld', why: 'an inquest is open' },
  { kind: 'milestone-form', milestone: 'M1', given: { state: 'complete', percent: 100 } },
  { kind: 'remind' },
  { kind: 'sign-off', code, undo: true },
  { kind: 'sign-off', all: true },
];

/** Whether somebody may is a matter of the kind: the other forms of one differ only in what they show. */
const asked = [...everyRequest, ...more]
  .filter(({ kind }) => kind !== 'end-snooze')
  .map((request, at, all) => {
    const isOneMore = all.findIndex(({ kind }) => kind === request.kind) < at;
    return { request, askers: isOneMore && !more.includes(request) ? [officer] : people };
  });

describe('the rules of what is asked for in the round', () => {
  const bot = useRound();

  const rows = async (): Promise<Set<string>> => {
    const all = new Set<string>();
    for (const name of ['Outcomes', 'Cycles', 'People'] as const)
      for await (const { etag: _, timestamp: __, ...row } of openTable(
        bot.azurite.address(),
        name,
      ).listEntities())
        all.add(JSON.stringify(row));
    return all;
  };

  const settledRows = async (): Promise<Set<string>> => {
    await bot.settled();
    return rows();
  };

  /** The keys of rows that are in one of the two only. */
  const changed = (before: Set<string>, after: Set<string>): string[] =>
    [...before.symmetricDifference(after)].map((row) => String(JSON.parse(row).rowKey));

  const ask = async (person: string, request: Request) => {
    const { sent } = await bot.send({ value: { request }, ...as(person) });
    return sent;
  };

  /** What each of them is sent goes to nobody else. */
  const askBy = async ({ request, askers }: (typeof asked)[number]): Promise<void> => {
    for (const person of askers)
      for (const { path } of await ask(person, request))
        assert.ok(path.includes(`a%3A${person}`), `${JSON.stringify(request)} by ${person}`);
  };

  it('nothing is changed or sent by asking, but for who opened a form', async function () {
    this.timeout(120_000);
    for (const person of people) await bot.ask(person, 'hello');
    await bot.handInS05();
    let before = await settledRows();
    // To read every row takes longer than to ask, so that is done after several.
    for (let at = 0; at < asked.length; at += 10) {
      const some = asked.slice(at, at + 10);
      for (const one of some) await askBy(one);
      const after = await settledRows();
      assert.deepEqual(
        changed(before, after).filter((key) => !key.startsWith('opened~')),
        [],
        JSON.stringify(some.map(({ request }) => request)),
      );
      before = after;
    }
  });

  const asks: readonly (readonly [string, Request, string])[] = [
    [officer, { kind: 'delegate' }, 'Delegate'],
    [other, { kind: 'ask-time', code: 'S06' }, 'Ask David Bonner'],
    [officer, { kind: 'not-mine', code }, 'Tell David Bonner'],
    [outcomeLead, { kind: 'return', code }, 'Return'],
    [outcomeLead, { kind: 'sign-off' }, 'Sign off'],
    [team, { kind: 'tell-me', code: 'S06' }, 'Tell me'],
    [
      team,
      { kind: 'extend', code: 'S06', mayBe: ['2019-01-31'] },
      'Extend to Thursday 31 January 2019',
    ],
    [
      team,
      { kind: 'extend-all', mayBe: ['2019-01-31'] },
      'Extend all 4 to Thursday 31 January 2019',
    ],
    [team, { kind: 'refuse-time', round, appeal: 'S06.1' }, 'Refuse'],
    [team, { kind: 'forget-me' }, 'Forget me'],
  ];
  for (const [person, request, title] of asks)
    it(`what concerns others, or cannot be undone, is asked once: ${request.kind}`, async () => {
      const [card] = await ask(person, request);
      assert.ok(card);
      assert.ok(carriedBy(card).includes(`"title":"${title}"`), carriedBy(card));
      assert.match(
        textOf(card),
        /Nothing (?:has been|is|was) [a-z ]+ (?:yet|until you press)|You get one message here|To sign off: S05/,
      );
    });

  it('what is the person’s own and can be undone is done, and says how to undo it', async () => {
    const own: readonly (readonly [Request, string])[] = [
      [{ kind: 'snooze', until: '2019-01-09' }, 'End my snooze'],
      [{ kind: 'end-snooze' }, 'Snooze again'],
      [
        { kind: 'save-draft', code: 'S06', given: [{ measure: 'S06', value: '209' }] },
        'Delete draft',
      ],
    ];
    for (const [request, undo] of own) {
      const before = await settledRows();
      const [card] = await ask(other, request);
      assert.ok(card);
      assert.ok(changed(before, await settledRows()).length > 0, request.kind);
      const buttons = buttonsOf(card);
      assert.ok(buttons.includes(undo), `${request.kind}: ${buttons.join()}`);
    }
  });

  const refused: readonly (readonly [string, Request, RegExp, string?])[] = [
    [other, { kind: 'update', code }, /Andy Frost and Paul Leivers/, 'Ask Andy Frost to submit it'],
    [other, { kind: 'withdraw', code }, /Andy Frost/, 'Ask Andy Frost to submit it'],
    [officer, { kind: 'sign-off', code }, /Paul Leivers/, 'Ask Paul Leivers to sign it off'],
    [officer, { kind: 'return', code }, /Paul Leivers/, 'Ask Paul Leivers to sign it off'],
    [
      officer,
      { kind: 'remind', code: 'S06' },
      /David Bonner/,
      'Ask David Bonner to send a reminder',
    ],
    [
      officer,
      { kind: 'remind', person: 'mike-potter' },
      /David Bonner/,
      'Ask David Bonner to send a reminder',
    ],
    [other, { kind: 'extend-all' }, /David Bonner/, 'Ask for more time for yours'],
    [officer, { kind: 'remind' }, /David Bonner/],
    [officer, { kind: 'waive', code: 'S06', quarter: 2 }, /David Bonner/],
    [reader, { kind: 'receipt' }, /David Bonner/],
    [officer, { kind: 'publish' }, /David Bonner/],
    [officer, { kind: 'refuse-time', round, appeal: 'S06.1' }, /David Bonner/],
    [reader, { kind: 'update', code }, /Andy Frost/],
    [reader, { kind: 'sign-off', code }, /Paul Leivers/],
    [reader, { kind: 'extend', code }, /David Bonner/],
    [reader, { kind: 'progress' }, /David Bonner/],
    [reader, { kind: 'roll-up' }, /David Bonner/],
    [reader, { kind: 'tell-me', code }, /David Bonner/],
  ];
  for (const [person, request, who, offered] of refused)
    it(`who may not is told who may: ${JSON.stringify(request)} by ${person}`, async () => {
      const [card] = await ask(person, request);
      assert.ok(card);
      assert.match(textOf(card), who);
      const asking = [...carriedBy(card).matchAll(/"title":"(Ask [^"]+)"/g)].map(
        ([, title]) => title,
      );
      assert.deepEqual([...new Set(asking)], offered === undefined ? [] : [offered]);
    });

  it('whoever is asked gets one card, from which they begin, and the asker hears so', async () => {
    const refusal = await bot.ask(officer, 'sign off S05');
    const done = await bot.press(officer, refusal, 'Ask Paul Leivers to sign it off');
    assert.match(textOf(done), /^Paul Leivers is asked to sign off S05 .*one message from you/s);
    const card = await bot.waitForMessage(outcomeLead, /Andy Frost asks you to sign off S05/);
    assert.match(textOf(card), /Nothing has been done, and nothing will be unless you do it/);
    assert.match(textOf(await bot.press(outcomeLead, card, 'Look at it')), /^To sign off: S05/);
    const again = await bot.press(officer, refusal, 'Ask Paul Leivers to sign it off');
    assert.match(textOf(again), /^Asked already/);
    assert.match(
      textOf(await bot.ask(officer, 'my requests')),
      /Asks Paul Leivers to sign off S05/,
    );
    assert.match(textOf(await bot.ask(team, 'open requests')), /Andy Frost: asks Paul Leivers/);
  });

  it('nobody is asked for what there is no more to do, nor by a reader', async () => {
    const action = { kind: 'ask-favour', favour: 'sign-off', indicator: 'S06', round };
    const press = async (person: string) => {
      const { sent } = await bot.send({ value: { action }, replyToId: 'pressed', ...as(person) });
      return sent;
    };
    const [none] = await press(officer);
    assert.ok(none);
    assert.match(textOf(none), /^Nobody was asked: S06/);
    const [refusal] = await press(reader);
    assert.ok(refusal);
    assert.match(textOf(refusal), /^You lead no indicator/);
    assert.doesNotMatch(carriedBy(refusal), /ask-favour/);
  });
});
