import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import {
  asksOfRevisions,
  asksWhatWasRevised,
} from '../../../../src/bot/understanding/subjects/asks-of-revisions.ts';
import { language } from '../../catalogue.ts';

const { catalogue } = language;
const asks = (text: string, { codes = [] as string[], goesOn = false } = {}): boolean =>
  asksOfRevisions(readMessage(text, language), { codes }, { catalogue, goesOn });

describe('asksOfRevisions', () => {
  for (const text of [
    'which figures were revised',
    "what's been restated since last time?",
    'any corrections',
    'revisions',
    'Which figures have been revised, and what were they first published as?',
    'list every number that was corrected since the last report',
    'were there any amendments to the numbers',
    'what has changed since it was first published',
    'were any published numbers quietly changed since last time? From what to what?',
    'give me the figures marked as revised, old value and new',
    'why has our December number changed',
    'have you gone back and changed any past figures',
  ])
    it(`is so for “${text}”`, () => assert.ok(asks(text)));

  for (const text of [
    'which of the values may yet be revised',
    'what is the revised date',
    'which risks were revised',
    'how do I get the figures corrected',
    'was that one of the figures that got revised',
    'why was that one of the figures that were altered',
    'when do my corrections go in, are there any',
    'what is the revised target',
    'which figures should read 565, corrected',
  ])
    it(`is not so for “${text}”`, () => assert.ok(!asks(text)));

  it('is of no more than an outcome', () => {
    assert.ok(asks('which figures were revised', { codes: ['S'] }));
    assert.ok(!asks('which figures were revised', { codes: ['S05'] }));
  });

  it('is of the figure that was spoken of, where not all are asked for', () => {
    assert.ok(!asks('any corrections', { goesOn: true }));
    assert.ok(asks('which figures were corrected', { goesOn: true }));
  });
});

describe('asksWhatWasRevised', () => {
  const asksOf = (text: string, ...codes: string[]): boolean =>
    asksWhatWasRevised(readMessage(text, language), { codes }, catalogue);

  it('is so where one thing is named that was printed before, or why it was revised', () => {
    assert.ok(asksOf('what was it first published as', 'S05'));
    assert.ok(asksOf('why was it restated', 'S05A'));
    assert.ok(asksOf('what was it before the correction', 'S05A'));
    assert.ok(asksOf('who will ask why you changed it', 'S05A'));
  });

  it('is not so of several, of an outcome, of a target, or of what may be revised', () => {
    assert.ok(!asksOf('why were they restated', 'S05', 'S01'));
    assert.ok(!asksOf('why was it restated', 'S'));
    assert.ok(!asksOf('why was the target revised', 'S05'));
    assert.ok(!asksOf('why may it be revised', 'S05'));
    assert.ok(!asksOf('what is the figure', 'S05'));
  });
});
