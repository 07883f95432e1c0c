import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { typedButton } from '../../../src/bot/understanding/typed-button.ts';
import { catalogue, language } from '../catalogue.ts';

const aspectOf = (text: string, own = catalogue): string | undefined => {
  const typed = typedButton(text, { ...language, catalogue: own });
  return typed?.kind === 'query' ? typed.query.aspect : undefined;
};

describe('the words of a button, typed', () => {
  it('do what the button does, in any case and with a sign at the end', () => {
    assert.equal(aspectOf('High risks'), 'risks');
    assert.equal(aspectOf('what can i ask'), 'help');
    assert.equal(aspectOf('ALL TARGETS.'), 'target');
    assert.equal(aspectOf('Revised figures'), 'revised');
    assert.equal(aspectOf('People'), 'people');
  });

  const withFocus = (focus: string) => ({
    ...catalogue,
    outcomes: catalogue.outcomes.map((one) => ({
      ...one,
      report: { ...one.report, words: { focus } },
    })),
  });

  it('show what stands below a heading of the council’s own', () => {
    const own = withFocus('About this outcome');
    assert.equal(aspectOf('about this outcome', own), 'focus');
    assert.equal(aspectOf('show me “About this outcome”', own), 'focus');
    assert.equal(aspectOf('about this outcome'), undefined);
    assert.equal(aspectOf('about this outcome and crime', own), undefined);
  });

  it('do as ever where a heading is called what a command is', () => {
    assert.equal(aspectOf('summary', withFocus('Summary')), undefined);
  });

  it('show a foreword by its heading and by what any is called', () => {
    const foreword = { heading: 'Foreword from the Leader', blocks: [] };
    const own = {
      ...catalogue,
      outcomes: catalogue.outcomes.map((one) => ({ ...one, foreword })),
    };
    for (const text of ['Foreword from the Leader', 'foreword', 'in short', 'introduction'])
      assert.equal(aspectOf(text, own), 'foreword', text);
    assert.equal(aspectOf('in short'), undefined);
  });

  it('are read as a message where anything else stands beside them', () => {
    for (const text of ['high risks on roads', 'overview of crime', ''])
      assert.equal(typedButton(text, language), undefined, text);
  });
});
