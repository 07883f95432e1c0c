import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'mocha';
import type { Request } from '../../src/bot/request.ts';
import { openQuestionStore } from '../../src/storage/stores/question-store.ts';
import { openWordStore } from '../../src/storage/stores/word-store.ts';
import { openTable } from '../../src/storage/table.ts';
import { checkCard } from '../cards/check-card.ts';
import { withoutPixels } from '../cards/without-pixels.ts';
import type { Sent } from './connector.ts';
import { as } from './use-bot.ts';
import { s05Figures, useRound } from './use-round.ts';

/** Kinds of answer that no sample has: what is typed, as whom. */
const typed: Readonly<Record<string, string>> = {
  choice: 'LAC attendance',
  figures: 'domestic abuse',
  several: 'who leads S06 and what are its risks',
  'no-figure-for': 'violent crime',
  check: 'is total crime over 6,000?',
  difference: 'gap between S03A and S03B',
  'side-by-side': 'compare S05 and S01',
  'no-sum': 'S03A and S03B added together',
  rank: 'which indicator moved most?',
  paragraph: 'give me a paragraph on S01 for a committee paper',
  'no-such-indicator': 'show S99',
  'not-understood': 'please book me a meeting room',
  'no-figure': 'S01 in Q3 2012/13',
  'picture-only': 'show road condition',
  'benchmark-of-one': 'how does S01-re-referrals compare with England',
  'benchmark-of-all': 'benchmarks',
  method: 'how is S05 worked out',
  unit: 'what unit is S05 measured in',
  definition: 'what does KSI stand for',
  'unknown-term': 'what does rogue traders mean',
  passages: 'when did the case file audits start',
  performance: 'performance measures for S01',
  'risk-levels': 'what do the risk levels mean',
  about: 'about the report',
  'committee-summary': 'summary for committee',
  'take-away': 'can I have S05 as a pdf',
  'where-from': 'where does 6,270 come from',
  hello: 'hello',
  'not-allowed': 'update S01',
};

/** Answers to requests that other answers carry on their buttons. */
const asked: Readonly<Record<string, Request>> = {
  count: { kind: 'count', of: 'measures', filter: { way: 'worse' } },
  'count-risks': { kind: 'count', of: 'risks', filter: { level: 'HIGH' } },
  revised: { kind: 'revised' },
  list: { kind: 'list', way: 'worse', sides: [{ side: 'lower' }, { side: 'better' }] },
  'rank-risks': { kind: 'rank', of: 'risks', order: 'most', limit: 3 },
  'no-order': { kind: 'rank', by: 'value', order: 'most' },
  claim: { kind: 'check', code: 'S05', claim: 'up' },
  people: { kind: 'people' },
  'text-page': { kind: 'paragraph', codes: [], form: 'page' },
  status: { kind: 'status', code: 'S05' },
  'status-of-mine': { kind: 'status' },
  'ask-time': { kind: 'ask-time', code: 'S05', until: '2019-01-31', reason: 'I am on leave.' },
  away: { kind: 'away', until: '2019-01-07' },
  'not-mine': { kind: 'not-mine', code: 'S05' },
  withdraw: { kind: 'withdraw', code: 'S05' },
  'round-help': { kind: 'round-help' },
  'round-help-of-one': { kind: 'round-help', topic: 'what does no change do' },
  'tell-me': { kind: 'tell-me', code: 'S04' },
  'handed-in': { kind: 'handed-in', code: 'S05', round: 'previous' },
  'my-settings': { kind: 'my-settings' },
  deadlines: { kind: 'deadlines' },
  'deadlines-of-one': { kind: 'deadlines', code: 'S05' },
  'several-shortened': {
    kind: 'several',
    parts: [
      { kind: 'show', code: 'S04' },
      { kind: 'show', code: 'S06' },
      { kind: 'update', code: 'S05' },
    ],
  },
};

/** The same, asked by the performance team. */
const askedByTeam: Readonly<Record<string, Request>> = {
  publish: { kind: 'publish' },
  publications: { kind: 'publications' },
  'publication-calendar': { kind: 'publication-calendar' },
  'extend-all': { kind: 'extend-all', mayBe: ['2019-01-25'] },
  'reminders-to-others': { kind: 'snooze', code: 'S06' },
  'change-lead': { kind: 'change-lead', code: 'S03', to: 'jonathan-carter' },
  progress: { kind: 'progress' },
  'progress-of-one': { kind: 'progress', person: 'mike-potter', step: 'values', owing: true },
  'open-requests': { kind: 'open-requests' },
  'refuse-time': { kind: 'refuse-time', round: 'Q3 2018/19', appeal: 'S05.1' },
  synonyms: { kind: 'synonyms' },
  'synonyms-of-one': { kind: 'synonyms', of: 'S05B' },
  'synonym-form': { kind: 'synonym-form', of: 'S05' },
  glossary: { kind: 'glossary' },
  'term-form': { kind: 'term-form', term: 'KSI' },
  'help-questions': { kind: 'help-questions' },
  'help-form': { kind: 'help-form', entry: 'phone' },
  examples: { kind: 'examples' },
  'example-form': { kind: 'example-form', text: 'high risks' },
  'remove-word': {
    kind: 'remove-word',
    word: { kind: 'synonym', of: 'S05B', phrase: 'antisocial behaviour' },
  },
};

const pathOf = (name: string) => join(import.meta.dirname, 'expected', `${name}.json`);
// UPDATE_CARDS=1 writes them anew; look at the difference before it is committed.
const updating = process.env.UPDATE_CARDS === '1';

const expectCard = (name: string, { activity }: Sent): void => {
  const content = activity.attachments?.[0]?.content;
  assert.ok(typeof content === 'object' && content !== null);
  const card = { summary: activity.summary ?? '', content: { ...content } };
  checkCard(card);
  const shown = withoutPixels(card);
  if (updating) writeFileSync(pathOf(name), `${JSON.stringify(shown, null, 2)}\n`);
  assert.deepEqual(shown, JSON.parse(readFileSync(pathOf(name), 'utf8')));
};

describe('the answers of the bot as it runs', () => {
  const round = useRound();

  for (const [name, text] of Object.entries(typed))
    it(`are what stands on disk: ${name}`, async () =>
      expectCard(name, await round.ask('andy-frost', text)));

  for (const [name, request] of Object.entries(asked))
    it(`are what stands on disk: ${name}`, async () => {
      const { sent } = await round.send({ value: { request }, ...as('andy-frost') });
      const [message = assert.fail('no answer')] = sent;
      expectCard(name, message);
    });

  for (const [name, request] of Object.entries(askedByTeam))
    it(`are what stands on disk: ${name}`, async () => {
      const { sent } = await round.send({ value: { request }, ...as('david-bonner') });
      const [message = assert.fail('no answer')] = sent;
      expectCard(name, message);
    });

  it('are what stands on disk: draft, drafts, delete-draft', async () => {
    const form = await round.ask('andy-frost', 'update S05');
    expectCard('draft', await round.press('andy-frost', form, 'Save draft', { typed: s05Figures }));
    const list = await round.request('andy-frost', { kind: 'drafts' });
    expectCard('drafts', list);
    expectCard('delete-draft', await round.press('andy-frost', list, 'Delete draft'));
  });

  it('are what stands on disk: two-drafts', async () => {
    const form = await round.ask('paul-leivers', 'update S05');
    const typed = { 'answer~issues': 'Ice on the roads kept people at home.' };
    await round.press('paul-leivers', form, 'Save draft', { typed: { ...s05Figures, ...typed } });
    expectCard('two-drafts', await round.press('paul-leivers', form, 'Save draft', { typed }));
  });

  it('are what stands on disk: sign-off, return, returned', async () => {
    await round.handInS05();
    const waiting = await round.ask('paul-leivers', 'sign off S05');
    expectCard('sign-off', waiting);
    expectCard('to-sign-off', await round.request('paul-leivers', { kind: 'sign-off', all: true }));
    const context = await round.press('paul-leivers', waiting, 'Return');
    expectCard('return', context);
    const done = await round.press('paul-leivers', context, 'Return', {
      typed: { note: 'Please look at total crime once more.' },
    });
    expectCard('returned', done);
  });
});

describe('the answers of a bot that people asked in vain', () => {
  const round = useRound();
  const open = (name: string) => openTable(round.azurite.address(), name);

  before(async () => {
    const questions = openQuestionStore(open('Questions'));
    for (const [key, text, kind, times] of [
      ['aa', 'burglaries in Weymouth last week', 'narrowed', 3],
      ['bb', 'how many vape shops are there in Dorchester and who inspects them?', 'not-said', 1],
      ['cc', 'seaside manners', 'thumbs-down', 2],
    ] as const)
      for (let time = 0; time < times; time += 1)
        await questions.note(
          { key, text, kind, ...(kind === 'thumbs-down' ? { said: 'That is about crime.' } : {}) },
          '2019-01-02',
        );
    await questions.countThumb('2019-01', 'up');
    await questions.countThumb('2019-01', 'down');
    await openWordStore(open('Outcomes')).write(
      {
        kind: 'answer',
        question: 'when is the councillors briefing',
        text: 'On the last Thursday of January.\n\nThe report goes out a week before.',
      },
      {
        author: { objectId: 'object-of-david-bonner', name: 'David Bonner' },
        at: new Date('2019-01-02T09:00:00Z'),
      },
    );
  });

  for (const [name, request] of Object.entries<Request>({
    unanswered: { kind: 'unanswered' },
    answers: { kind: 'answers' },
    'answer-form': { kind: 'answer-form', from: 'bb' },
  }))
    it(`are what stands on disk: ${name}`, async () => {
      const { sent } = await round.send({ value: { request }, ...as('david-bonner') });
      const [message = assert.fail('no answer')] = sent;
      expectCard(name, message);
    });

  it('are what stands on disk: written-answer', async () =>
    expectCard('written-answer', await round.ask('reader', 'The councillors briefing: when?')));
});
