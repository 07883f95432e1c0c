import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { withoutNamesInCommands } from '../../../../src/bot/understanding/subjects/names-in-commands.ts';
import { language } from '../../catalogue.ts';

const named = { kind: 'indicator', id: 'S05', indicator: 'S05' } as const;

type Said = { readonly how?: 'likely' | 'sure' | 'topic'; readonly byOfficer?: boolean };

const namesIn = (text: string, { how = 'likely', byOfficer = true }: Said = {}): number => {
  const read = readMessage(text, language);
  const reading = { ...read, mentions: [{ named: [named], at: [read.tokens.length - 1], how }] };
  return withoutNamesInCommands(reading, { ...language, byOfficer }).mentions.length;
};

describe('withoutNamesInCommands', () => {
  for (const command of [
    ...['progress', 'Publication calendar', 'drafts', 'remind everyone', 'glossary', 'deadlines'],
    ...['high risks', 'help', 'committee summary', 'what was published', 'my settings'],
  ])
    it(`takes “${command}” for no part of a name`, () => {
      assert.equal(namesIn(command), 0);
      assert.equal(namesIn(command, { how: 'topic' }), 0);
    });

  it('leaves a whole name what it is', () => {
    assert.equal(namesIn('progress', { how: 'sure' }), 1);
    assert.equal(namesIn('publication calendar', { how: 'sure' }), 0);
  });

  it('leaves a name where anything is said beside a command', () => {
    assert.equal(namesIn('progress of the plan'), 1);
  });

  it('leaves readers the name of what they can see rather than a command of the round', () => {
    assert.equal(namesIn('progress', { byOfficer: false }), 1);
    assert.equal(namesIn('publication calendar', { byOfficer: false }), 0);
  });
});
