import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { decodeText } from '../../../src/storage/import/decode-text.ts';

const utf16 = (text: string, mark: readonly number[], swap: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return Uint8Array.from([...mark, ...(swap ? bytes.swap16() : bytes)]);
};

describe('decodeText', () => {
  it('reads UTF-8 of any text, with a mark or without', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const bytes = Buffer.from(text);
        assert.equal(decodeText(bytes), text.replace(/^\uFEFF/, ''));
        assert.equal(decodeText(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])), text);
      }),
    );
  });

  it('reads UTF-16 of either order by its mark', () => {
    const text = 'measure,£ “x”\r\n';
    assert.equal(decodeText(utf16(text, [0xff, 0xfe], false)), text);
    assert.equal(decodeText(utf16(text, [0xfe, 0xff], true)), text);
  });

  it('reads UTF-16 of either order without a mark', () => {
    const text = 'measure,period,value\r\nS05A,Q2 2018/19,£6 “x”\r\n';
    for (const swap of [false, true]) assert.equal(decodeText(utf16(text, [], swap)), text);
  });

  it('reads what is no UTF-8 as Windows saves it', () => {
    assert.equal(decodeText(Uint8Array.from([0xa3, 0x35, 0x20, 0x93, 0x78, 0x94])), '£5 “x”');
  });
});
