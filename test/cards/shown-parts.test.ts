import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buttonsOn, foldedText, shownParts, shownText } from './shown-parts.ts';

const card = {
  type: 'AdaptiveCard',
  fallbackText: 'Needs a newer Teams',
  body: [
    { type: 'TextBlock', text: '**S05** Crime \\*' },
    { type: 'TextBlock', text: 'Why it rose', isVisible: false },
    { type: 'Container', isVisible: false, items: [{ type: 'TextBlock', text: 'In detail' }] },
    { type: 'Input.Text', id: 'a', label: 'Crimes', value: '6,100' },
    {
      type: 'Input.ChoiceSet',
      id: 'b',
      label: 'Who',
      value: '2',
      choices: [
        { title: 'Andy', value: '1' },
        { title: 'Paul', value: '2' },
      ],
    },
    { type: 'Input.Toggle', id: 'c', title: 'Provisional', value: 'false' },
  ],
  actions: [
    { type: 'Action.Submit', title: 'Submit', data: { text: 'carried' } },
    {
      type: 'Action.ShowCard',
      title: 'More',
      card: { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'Within' }] },
    },
  ],
};

describe('what a card shows', () => {
  it('is its texts, the labels and values of its inputs, and the titles of its buttons', () =>
    assert.equal(
      shownText(card),
      'S05 Crime * | Crimes | 6,100 | Who | Paul | Provisional | Submit | More',
    ));

  it('has buttons with titles', () => assert.deepEqual(buttonsOn(card), ['Submit', 'More']));

  it('is apart from what is folded away', () =>
    assert.equal(foldedText(card), 'Why it rose | In detail | Within'));

  it('says of each piece what it is', () =>
    assert.deepEqual(
      shownParts(card.body.slice(3, 4)).map(({ kind }) => kind),
      ['text', 'field'],
    ));

  it('is the fallback of a chart', () =>
    assert.equal(
      shownText({ type: 'Chart.Line', title: 'x', fallback: { type: 'TextBlock', text: 'Line' } }),
      'Line',
    ));
});
