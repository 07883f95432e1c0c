import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { actionSet, pressable } from '../../src/cards/buttons.ts';
import { frame } from '../../src/cards/card.ts';
import { cardText, visibleButtons, visibleText } from '../../src/cards/card-text.ts';
import { foldAway } from '../../src/cards/groups.ts';
import { bullets, line, richLine } from '../../src/cards/lines.ts';
import { samples } from './samples.ts';

const show = { title: 'Show', request: { kind: 'show', code: 'S05' } };

describe('cardText', () => {
  it('has each text on a line of its own, folded ones too, and no button', () => {
    const card = frame('x', [
      line('S05A *Total* crime'),
      richLine([{ text: '6,270', weight: 'Bolder' }, { text: ' crimes' }]),
      ...bullets(['one']),
      ...foldAway([line('later')], { id: 'f', show: 'Show more', hide: 'Show less' }),
      pressable(show),
      ...actionSet([show]),
    ]);
    assert.equal(cardText(card), 'S05A *Total* crime\n6,270 crimes\n- one\nlater');
  });

  for (const [name, build] of Object.entries(samples))
    it(`says something of ${name}, in words alone`, () => {
      const text = cardText(build());
      assert.notEqual(text, '');
      assert.doesNotMatch(text, /\[object|undefined|data:image/);
    });
});

describe('visibleText', () => {
  it('has nothing of what only a press unfolds', () => {
    const card = frame('x', [
      line('first'),
      ...foldAway([line('later')], { id: 'f', show: 'Show more', hide: 'Show less' }),
    ]);
    assert.match(visibleText(card), /^first/);
    assert.doesNotMatch(visibleText(card), /later/);
    assert.match(cardText(card), /later/);
  });
});

describe('visibleButtons', () => {
  it('has the titles of the buttons, and of none that only a press unfolds', () => {
    const card = frame('x', [
      line('first'),
      pressable(show),
      ...foldAway([pressable({ ...show, title: 'Later' })], {
        ...{ id: 'f', show: 'Show more', hide: 'Show less' },
      }),
    ]);
    const titles = visibleButtons(card);
    assert.ok(titles.includes('Show'));
    assert.ok(!titles.includes('Later'));
  });

  for (const [name, build] of Object.entries(samples))
    it(`has a text for each button of ${name}`, () => {
      assert.ok(visibleButtons(build()).every((title) => title.trim() !== ''));
    });
});
