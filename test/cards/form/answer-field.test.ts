import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { roomForText } from '../../../src/cards/form/answer-field.ts';

describe('roomForText', () => {
  it('gives an empty field some lines', () => assert.equal(roomForText(''), 139));

  it('counts long paragraphs and line breaks alike', () =>
    assert.equal(roomForText('word '.repeat(54)), roomForText('word\n'.repeat(5).concat('word'))));

  it('gives no text more than ten lines', () => {
    assert.equal(roomForText('word '.repeat(2_000)), roomForText('\n'.repeat(9)));
    assert.ok(roomForText('\n'.repeat(9)) > roomForText(''));
  });
});
