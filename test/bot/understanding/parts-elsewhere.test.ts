import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { withoutPartsElsewhere } from '../../../src/bot/understanding/parts-elsewhere.ts';
import { readMessage } from '../../../src/bot/understanding/read-message.ts';
import { catalogue, language } from '../catalogue.ts';

describe('withoutPartsElsewhere', () => {
  const howAfter = (text: string, codes: string[], goesOn = true) => {
    const reading = readMessage(text, language);
    const place = { named: [{ kind: 'measure', id: 'S03B', indicator: 'S03' } as const], at: [1] };
    const given = { ...reading, mentions: [{ ...place, how: 'likely' as const }] };
    return withoutPartsElsewhere(given, codes, { catalogue, goesOn }).mentions[0]?.how;
  };

  it('takes the words that tell a part of something else for near, after another subject', () => {
    assert.equal(howAfter('and secondary?', ['S05']), 'near');
  });

  it('leaves them where the same was spoken of, nothing was, or the message begins anew', () => {
    assert.equal(howAfter('and secondary?', ['S03']), 'likely');
    assert.equal(howAfter('and secondary?', []), 'likely');
    assert.equal(howAfter('and secondary?', ['S05'], false), 'likely');
  });
});
