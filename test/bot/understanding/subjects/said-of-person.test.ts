import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { withoutPeopleMeant } from '../../../../src/bot/understanding/subjects/said-of-person.ts';
import { language } from '../../catalogue.ts';

const namedIn = (text: string, own: readonly string[] = []): string[] =>
  withoutPeopleMeant(readMessage(text, language), { ...language, own }).mentions.flatMap(
    ({ named }) => named.map(({ id }) => id),
  );

describe('a short form that somebody calls theirs', () => {
  it('is a person’s where they lead nothing of the kind', () => {
    for (const text of ['the dates for my PA', 'his PA will do it'])
      assert.deepEqual(namedIn(text), [], text);
  });

  it('is measured where they lead it, where it is the council’s, and where a figure stands beside it', () => {
    assert.deepEqual(namedIn('the dates for my PA', ['S03']), ['S03']);
    assert.deepEqual(namedIn('what is our PA'), ['S03']);
    for (const text of ['my PA rate', 'my PA 7.1']) assert.deepEqual(namedIn(text), ['S03'], text);
  });
});
