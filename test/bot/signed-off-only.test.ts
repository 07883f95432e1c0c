import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { Request } from '../../src/bot/request.ts';
import { deliveredFolder } from '../../src/council-folder.ts';
import { everyRequest } from './every-request.ts';
import { as, carriedBy, textOf } from './use-bot.ts';
import { useRound } from './use-round.ts';

/** Figures and words for Q3 2018/19 that stand nowhere else. */
const submitted = {
  'value~S05A': '6,511',
  'value~S05B': '2,789',
  'value~S05C': '617',
  'value~S05D': '647',
  'answer~issues': 'There were 9,191 zebra crossings.',
};
const numbers = /9,191|6[,\s]?511|2[,\s]?789|\b617\b|\b647\b|12[,\s]?781|\b1[,\s]?264\b/;

const council = await mkdtemp(join(tmpdir(), 'signed-off-only-'));
await cp(deliveredFolder, council, {
  recursive: true,
  filter: (path) => !path.includes('samples'),
});
const cycle = join(council, 'cycle.json');
const choices = JSON.parse(await readFile(cycle, 'utf8'));
await writeFile(cycle, JSON.stringify({ ...choices, readersSee: 'signed-off' }));

describe('where readers see what is signed off', () => {
  const round = useRound('2019-01-02', { council });
  after(() => rm(council, { recursive: true }));

  const answersTo = async (person: string, request: Request): Promise<string> =>
    carriedBy(...(await round.send({ value: { request }, ...as(person) })).sent);

  before(async () => {
    const receipt = await round.handInS05(submitted);
    assert.match(textOf(receipt), /Readers see it once it is signed off/);
  });

  const requests: Request[] = [...everyRequest, { kind: 'handed-in', person: 'andy-frost' }];
  for (const request of requests)
    it(`no answer has what is not: ${JSON.stringify(request)}`, async () => {
      for (const person of ['reader', 'mike-potter'])
        assert.doesNotMatch(await answersTo(person, request), numbers, person);
    });

  it('people of the indicator’s round see it, marked', async () => {
    const card = await round.request('paul-leivers', { kind: 'show', code: 'S05A' });
    assert.match(textOf(card), /6,511[\s\S]*Submitted 2 Jan 2019, not signed off/);
  });

  it('the roll-up does not take what it may not show for good news', async () => {
    const said = await answersTo('nick-jarman', { kind: 'roll-up' });
    assert.match(said, /No new figure can be compared yet/);
    assert.doesNotMatch(said, /No measure got worse/);
  });

  it('the history says that it has only what is signed off', async () => {
    const request: Request = { kind: 'history', code: 'S05' };
    const words = /This has what is signed off, and nothing else/;
    assert.match(await answersTo('reader', request), words);
    assert.doesNotMatch(await answersTo('paul-leivers', request), words);
  });

  it('everybody sees it after the sign-off', async () => {
    await round.press('paul-leivers', await round.ask('paul-leivers', 'sign off S05'), 'Sign off');
    assert.match(await answersTo('reader', { kind: 'show', code: 'S05A' }), numbers);
    assert.match(await answersTo('reader', { kind: 'history', code: 'S05' }), numbers);
  });
});
