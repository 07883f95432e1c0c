import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buildRefuse } from '../../src/dev/refuse-messages.ts';
import { shownParts } from '../cards/shown-parts.ts';

const ann = { name: 'Ann Field', email: 'ann@example.org' };
const officers = [
  ann,
  { name: 'Bea Hill', email: 'bea.hill@example.org' },
  { name: 'Bea Moor', email: 'bea.moor@example.org' },
];

const openTrial = () => {
  const refused = new Set<string>();
  const command = buildRefuse({ user: ann, officers, refused });
  const say = async (text: string): Promise<string | undefined> => {
    const reply = await command(text, { person: 'ann', isAlone: true });
    return reply && 'card' in reply && reply.card
      ? JSON.stringify(shownParts(reply.card.content))
      : undefined;
  };
  return { say, refused };
};

describe('the command that has messages to a colleague refused', () => {
  it('goes on until they are accepted again', async () => {
    const { say, refused } = openTrial();
    assert.match((await say('Refuse messages to bea hill.')) ?? '', /Bea Hill fail from now on/);
    assert.deepEqual([...refused], ['bea.hill@example.org']);
    assert.match((await say('accept messages to Hill')) ?? '', /Bea Hill arrive again/);
    assert.equal(refused.size, 0);
  });

  it('changes nothing for a name that nobody or more than one person has, or that is the own', async () => {
    const { say, refused } = openTrial();
    assert.match((await say('refuse messages to Cato')) ?? '', /Nobody .* “Cato”/);
    assert.match((await say('refuse messages to Bea')) ?? '', /Bea Hill or Bea Moor/);
    assert.match((await say('refuse messages to Ann')) ?? '', /name a colleague/);
    assert.equal(refused.size, 0);
  });

  it('leaves every other message to the bot', async () => {
    assert.equal(await openTrial().say('who got messages?'), undefined);
  });
});
