import { equal, ok } from 'node:assert/strict';
import { roomForText } from '../../../src/cards/form/update-card.ts';

describe('roomForText', () => {
  it('gives an empty field some lines', () => equal(roomForText(''), 139));

  it('counts long paragraphs and line breaks alike', () =>
    equal(roomForText('word '.repeat(54)), roomForText('word\n'.repeat(5).concat('word'))));

  it('gives no text more than ten lines', () => {
    equal(roomForText('word '.repeat(2_000)), roomForText('\n'.repeat(9)));
    ok(roomForText('\n'.repeat(9)) > roomForText(''));
  });
});
