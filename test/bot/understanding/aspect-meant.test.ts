import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { judge } from '../../../src/bot/understanding/judge-message.ts';
import { readMessage } from '../../../src/bot/understanding/message/read-message.ts';
import { language } from '../catalogue.ts';

const aspectOf = (text: string, byOfficer: boolean): string => {
  const known = { ...language, byOfficer };
  return judge(readMessage(text, known), {}, known).asked.aspect;
};

describe('what is asked of something that is named', () => {
  it('is a figure given where its officer says a percentage, and its figure where a reader does', () => {
    assert.equal(aspectOf('S02 is 57.9%', true), 'give');
    assert.equal(aspectOf('children in care 61%', true), 'give');
    assert.equal(aspectOf('S02 is 57.9%', false), 'value');
  });

  it('is of milestones where their word is said', () => {
    assert.equal(aspectOf('which actions are 50% complete', false), 'milestones');
  });
});
