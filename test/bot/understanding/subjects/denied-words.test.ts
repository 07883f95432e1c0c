import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import {
  deniedWords,
  withoutDenied,
} from '../../../../src/bot/understanding/subjects/denied-words.ts';
import { catalogue, language } from '../../catalogue.ts';

const denied = (text: string, code: string) =>
  deniedWords(readMessage(text, language), [code], catalogue);

describe('deniedWords', () => {
  it('has the words of the subject that are not wanted, of which no figure is left', () => {
    for (const text of [
      "I don't need the persistent ones. What is the absence rate?",
      'secondary absence, not the persistent kind',
      'absence, and I am not after the persistent sort, thanks',
    ])
      assert.deepEqual(denied(text, 'S03B'), ['persistent'], text);
    assert.deepEqual(denied('children on plans, not the rate', 'S01'), ['rate']);
  });

  it('has what is left out of what is counted', () => {
    assert.deepEqual(denied('absence without the persistent ones', 'S03B'), ['persistent']);
    assert.deepEqual(denied('absence excluding the persistent ones', 'S03B'), ['persistent']);
    assert.deepEqual(denied('pupils without persistent absence', 'S03B'), []);
  });

  it('has the unit that is not meant, with no article before it', () => {
    assert.deepEqual(denied("crime, mind, I don't mean crimes", 'S05A'), ['crimes']);
    assert.deepEqual(denied("don't give me crimes", 'S05A'), ['crimes']);
  });

  it('has the averages that are not meant, where the figure is one', () => {
    const name = 'Average days that a road is closed';
    const indicators = catalogue.indicators.map((one) =>
      one.code === 'S06' ? { ...one, name } : one,
    );
    const read = readMessage('the number of closed roads, no averages', language);
    assert.deepEqual(deniedWords(read, ['S06'], { ...catalogue, indicators }), ['averages']);
    assert.deepEqual(deniedWords(read, ['S06'], catalogue), []);
  });

  it('has what is counted in place of the unit that is not meant', () => {
    assert.deepEqual(denied('how many victims had a crime, not crimes', 'S05A'), ['victims']);
    assert.deepEqual(denied('give me victims, not crimes', 'S05A'), ['crimes']);
    assert.deepEqual(denied('crimes, not risks', 'S05A'), []);
  });

  it('has no name that begins with a "non"', () => {
    const name = 'Non-persistent absence';
    const indicators = catalogue.indicators.map((one) =>
      one.code === 'S06' ? { ...one, name } : one,
    );
    const read = readMessage('the non-persistent absence', language);
    assert.deepEqual(deniedWords(read, ['S06'], { ...catalogue, indicators }), []);
  });

  it('has the rest of what is counted, where the name has no "not" itself', () => {
    assert.deepEqual(denied('what % of pupils are not persistently absent', 'S03B'), [
      'not persistently',
    ]);
    assert.deepEqual(denied('how many crimes were recorded', 'S05A'), []);
    assert.deepEqual(denied('why is total crime not falling', 'S05A'), []);
    const indicators = catalogue.indicators.map((one) =>
      one.code === 'S06' ? { ...one, name: 'Homes that are not decent' } : one,
    );
    const read = readMessage('how many homes are not decent', language);
    assert.deepEqual(deniedWords(read, ['S06'], { ...catalogue, indicators }), []);
  });

  it('has what a "non" stands before', () => {
    assert.deepEqual(denied('the non-persistent absence in secondaries', 'S03B'), ['persistent']);
  });

  it('has none that say what is wanted, or nothing of the subject', () => {
    assert.deepEqual(denied('not the commentary but the persistent absence figure', 'S03B'), []);
    assert.deepEqual(denied('not the risks, persistent absence', 'S03B'), []);
    assert.deepEqual(denied('persistent absence is not good', 'S03B'), []);
  });
});

describe('withoutDenied', () => {
  const left = (text: string) => withoutDenied(readMessage(text, language))?.trim();

  it('leaves out what is named only to be left out', () => {
    assert.equal(left('total crime, not the anti-social behaviour'), 'total crime,');
  });

  it('keeps a part of what is asked, without which it is another figure', () => {
    assert.equal(left('crime, but not the domestic abuse crimes'), undefined);
  });

  it('keeps a message that leaves nothing out, or names nothing else', () => {
    assert.equal(left('total crime and anti-social behaviour'), undefined);
    assert.equal(left('not the anti-social behaviour'), undefined);
  });
});
