import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { typedButton } from '../../../src/bot/understanding/typed-button.ts';
import { language } from '../catalogue.ts';

const aspectOf = (text: string): string | undefined => {
  const typed = typedButton(text, language);
  return typed?.kind === 'query' ? typed.query.aspect : undefined;
};

describe('the words of a button, typed', () => {
  it('do what the button does, in any case and with a sign at the end', () => {
    assert.equal(aspectOf('High risks'), 'risks');
    assert.equal(aspectOf('what can i ask'), 'help');
    assert.equal(aspectOf('ALL TARGETS.'), 'target');
    assert.equal(aspectOf('Revised figures'), 'revised');
  });

  it('are read as a message where anything else stands beside them', () => {
    for (const text of ['high risks on roads', 'overview of crime', ''])
      assert.equal(typedButton(text, language), undefined, text);
  });
});
