import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { shownParts } from '../../../cards/shown-parts.ts';
import { useRound } from '../../use-round.ts';

describe('how figures are worked out', () => {
  const round = useRound();
  const partsOf = async (code: string) => {
    const { activity } = await round.request('andy-frost', { kind: 'method', code });
    return shownParts(activity.attachments?.[0]?.content);
  };

  it('says what holds for every part of a family once', async () => {
    const texts = (await partsOf('S05')).map(({ text }) => text);
    assert.equal(texts.filter((text) => text.startsWith('The arrow compares')).length, 1);
    assert.equal(texts.filter((text) => text.startsWith('I say that chance alone')).length, 1);
    assert.equal(texts.filter((text) => /too few figures for a trend/.test(text)).length, 1);
  });

  it('says the result in plain words and folds the formula', async () => {
    const parts = await partsOf('S05A');
    const folded = parts.filter(({ kind }) => kind === 'folded').map(({ text }) => text);
    const open = parts.filter(({ kind }) => kind === 'text').map(({ text }) => text);
    assert.ok(open.some((text) => /would happen by chance about 14 times in 100/.test(text)));
    assert.ok(!open.some((text) => /exact conditional test/.test(text)));
    assert.ok(
      folded.some((text) => text.startsWith('The exact conditional test')),
      folded.join(),
    );
    const headings = parts.map(({ text }) => text);
    assert.ok(headings.includes('The arrow') && headings.includes('The trend'));
  });
});
