import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { messageCard } from '../../src/cards/message-card.ts';
import { judge, showsFigure, titleOf } from './judge.ts';
import type { Message } from './message.ts';

const cardOf = (title: string, text = '', buttons: readonly string[] = []): unknown =>
  messageCard({
    title,
    text,
    buttons: buttons.map((one) => ({ title: one, request: { kind: 'show', code: '6,270' } })),
  }).content;

const expecting = (differs: Partial<Message>): Message => ({
  text: 'total crime',
  kind: 'show',
  after: [],
  outcome: 'answer',
  shows: [],
  never: [],
  ...differs,
});

const crime = cardOf('S05A Total crime', 'It was **6,270** in Q2 2018/19, and ‘worse’ – by 3.8%.');
const refusal = cardOf('I cannot answer that', 'The report does not say it.');
const choice = cardOf('Which one do you mean?', 'I can answer one thing at a time.', ['1. S05C']);

describe('judge', () => {
  const right: [string, Partial<Message>, unknown][] = [
    ['an answer of which nothing is expected', {}, crime],
    ['an answer that shows all texts', { shows: ['S05A', '6,270', '3.8%'] }, crime],
    ['one of the alternatives', { shows: ['nothing|6,270|something'] }, crime],
    ['other case, quotes and dashes', { shows: ['TOTAL crime', "'Worse' - by"] }, crime],
    ['a text that is escaped on the card', { shows: ['50*2'] }, { text: '50\\*2' }],
    ['an answer without what must not be there', { never: ['539', '685'] }, crime],
    ['a refusal', { outcome: 'refusal' }, refusal],
    ['a code that is none', { outcome: 'refusal' }, cardOf('There is no indicator S09')],
    ['a period without a figure', { outcome: 'refusal' }, cardOf('No figure for Q3 2018/19')],
    ['a choice with what is offered', { outcome: 'choice', shows: ['S05C'] }, choice],
    [
      'a figure of an old year that is only part of a number',
      { outcome: 'refusal' },
      cardOf('I cannot answer that', 'Ring 01305 6,2701 or 16,270.5.'),
    ],
  ];
  for (const [name, differs, content] of right)
    it(`finds ${name} right`, () => {
      assert.equal(judge(expecting(differs), content), undefined);
    });

  const wrong: [string, Partial<Message>, unknown, string][] = [
    ['a missing text', { shows: ['S05A', '6,038'] }, crime, 'does not show 6,038'],
    ['all alternatives missing', { shows: ['1|two'] }, cardOf('S'), 'does not show 1|two'],
    ['a forbidden text', { never: ['539', 'WORSE'] }, crime, 'shows WORSE'],
    ['a refusal for an answer', {}, refusal, 'refusal instead of answer'],
    ['a choice for an answer', {}, choice, 'choice instead of answer'],
    ['an answer for a refusal', { outcome: 'refusal' }, crime, 'answer instead of refusal'],
    ['a choice for a refusal', { outcome: 'refusal' }, choice, 'choice instead of refusal'],
    ['a refusal for a choice', { outcome: 'choice' }, refusal, 'refusal instead of choice'],
    ['no card at all, for a choice', { outcome: 'choice' }, undefined, 'answer instead of choice'],
    ['no card at all', { shows: ['S05A'] }, undefined, 'does not show S05A'],
    ['no card, where nothing is expected of it', {}, undefined, 'shows nothing'],
    ['an empty card', {}, { type: 'AdaptiveCard', body: [] }, 'shows nothing'],
    [
      'a figure on a refusal',
      { outcome: 'refusal' },
      cardOf('I cannot answer that', 'Though in Dorset it is 6,270.'),
      'shows the figure 6,270',
    ],
    [
      'a figure on a choice',
      { outcome: 'choice' },
      cardOf('Which one do you mean?', '', ['S01 43.6']),
      'shows the figure 43.6',
    ],
    [
      'a text that only a button carries',
      { outcome: 'choice', shows: ['6,270'] },
      choice,
      'does not show 6,270',
    ],
  ];
  for (const [name, differs, content, fault] of wrong)
    it(`finds ${name}`, () => {
      assert.equal(judge(expecting(differs), content), fault);
    });
});

describe('showsFigure', () => {
  for (const text of ['6,270', '6270', 'it is 43.6 per 10,000', '(213)', '57.5%', '2,712 children'])
    it(`sees a figure of the council in ${JSON.stringify(text)}`, () => {
      assert.ok(showsFigure(cardOf('S', text)));
    });

  for (const text of ['', 'none', '2018/19', '31 March 2018', '16,270', '6,2701', '43.65', '7'])
    it(`sees none in ${JSON.stringify(text)}`, () => {
      assert.ok(!showsFigure(cardOf('S', text)));
    });

  it('sees none that only a button carries', () => {
    assert.ok(!showsFigure(choice));
  });
});

describe('titleOf', () => {
  it('is the heading of the card', () => {
    assert.equal(titleOf(crime), 'S05A Total crime');
    assert.equal(titleOf(undefined), 'nothing');
  });
});
