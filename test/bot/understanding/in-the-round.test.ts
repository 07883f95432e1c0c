import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../src/bot/request.ts';
import { interpret } from '../../../src/bot/understanding/interpret.ts';
import { buildCalendar } from '../../../src/domain/round/deadlines.ts';
import { language } from '../catalogue.ts';
import { requestIn } from '../request-of.ts';

const officer = {
  ...language,
  byOfficer: true,
  speaker: 'andy-frost',
  own: ['S05'],
  saidOn: { today: '2019-01-02', calendar: buildCalendar(['2019-01-01']) },
};
const team = { ...officer, speaker: 'david-bonner', own: [] };

const asked = (text: string, said = officer, last?: Request): Request | undefined =>
  requestIn(interpret(text, last ? { last } : {}, said), said);

describe('what is done in the round', () => {
  it('is more time where somebody moves a date of their own', () => {
    for (const text of ['just move my date to feb 1st', 'shift my deadline to the 1st of February'])
      assert.deepEqual(asked(text), { kind: 'ask-time', until: '2019-02-01' }, text);
    assert.notEqual(asked('is my deadline by the 1st?')?.kind, 'ask-time');
  });

  it('is a receipt of what was submitted where something is named, and of messages where nothing is', () => {
    assert.deepEqual(asked('receipt for S05 pls'), { kind: 'status', code: 'S05' });
    assert.equal(asked('receipt of the last reminders', team)?.kind, 'receipt');
  });

  it('is of the Claire who leads what is named', () => {
    assert.deepEqual(asked('Chase Claire for the S04 figure would you', team), {
      kind: 'remind',
      person: 'claire-summerhayes',
    });
    assert.equal(interpret('chase Claire', {}, team).kind, 'choice');
  });

  it('is whether one may sign off one’s own, and where to begin', () => {
    for (const text of [
      'am I really meant to sign off my own homework on S05?',
      'once I have put S05 in can I sign it off as well',
      'David says the sign-off is done in here now, where do I start?',
    ])
      assert.equal(asked(text)?.kind, 'round-help', text);
    assert.notEqual(asked('can I sign off S05')?.kind, 'round-help');
  });

  it('is when something is due next where somebody asks whether it still is theirs to fill in', () => {
    assert.deepEqual(asked('S05, do I still fill that one in or has it gone?'), {
      kind: 'due',
      code: 'S05',
    });
    assert.equal(asked('how do I fill in S05?')?.kind, 'round-help');
  });

  it('is a figure that stands beside the name of what somebody leads, whatever they ask after it', () => {
    const given = (value: string) => ({
      kind: 'update',
      code: 'S06',
      given: [{ measure: 'S06', value }],
    });
    const potter = { ...officer, speaker: 'mike-potter', own: ['S06'] };
    for (const text of [
      'my one for the quarter: KSI 209. anything else you need from me?',
      'people killed or hurt on the roads, year to October: 209. please enter.',
    ])
      assert.deepEqual(asked(text, potter), given('209'), text);
  });

  it('is a deadline that moves, whatever else is said of the figure', () => {
    assert.deepEqual(asked('push the S05 figure deadline to 25/1 - the system is down', team), {
      kind: 'extend',
      code: 'S05',
      mayBe: ['2019-01-25'],
      reason: 'the system is down',
    });
    assert.notEqual(asked('can you move the S05 deadline?', team)?.kind, 'unavailable');
  });

  it('is a quarter to be published, and not what was', () => {
    assert.equal(asked('Could you get Q3 published by tonight please')?.kind, 'publish');
    assert.equal(asked('when was Q2 published')?.kind, 'publications');
  });

  it('is more time where a step has a day beside it and nothing else', () => {
    const until = { kind: 'extend', code: 'S05', mayBe: ['2019-01-31'] };
    for (const text of [
      'S05 commentary -> thurs 31 jan pls',
      'S05 figures to 31 January',
      'S05 to 31/1 please',
    ])
      assert.deepEqual(asked(text, team), until, text);
    assert.equal(asked('S05 commentary', team)?.kind, 'commentary');
    assert.notEqual(asked('was the S05 commentary due 31 jan', team)?.kind, 'extend');
  });

  it('is the day after which something comes, where all earlier days are denied', () => {
    for (const text of [
      "the S05 extract won't land before the 23rd. Can I have until Friday 25th?",
      'S05 is not ready until the 25th, could we have until then',
    ]) {
      const request = asked(text);
      assert.deepEqual(request?.kind === 'extend' && request.mayBe, ['2019-01-25'], text);
    }
  });

  it('is the day that is asked for, and not one of the reason', () => {
    for (const text of [
      'it is early, but might I have until Friday the 25th for S05? The audit reports on the 23rd.',
      "S05: I won't have it by the 20th, the force is late. Could I have until Friday 25th?",
    ]) {
      const request = asked(text);
      assert.deepEqual(request?.kind === 'extend' && request.mayBe, ['2019-01-25'], text);
    }
    const few = asked("S05 won't be ready until the 24th, new system. can we have a few more days");
    assert.equal(
      few?.kind === 'extend' && few.reason,
      "S05 won't be ready until the 24th, new system",
    );
  });

  it('is the wording of a reminder where it is asked what that says', () => {
    const text = 'Before anything goes out - what would the reminder to Mike Potter say?';
    assert.deepEqual(asked(text, team), { kind: 'remind', person: 'mike-potter', wording: true });
  });

  it('is whether it came where its lead is asked after', () => {
    const text = "just being nosy, how's the S05 one doing, anything in from Andy?";
    assert.deepEqual(asked(text, team), { kind: 'status', code: 'S05' });
  });

  it('is one’s own status where a receipt is wanted for what one sent', () => {
    assert.deepEqual(asked('have you got a receipt for what I sent this morning?'), {
      kind: 'status',
    });
    assert.equal(asked('receipt for the reminders we sent out')?.kind, 'receipt');
  });

  it('is all of one’s own where one of them is only asked about', () => {
    const text = 'what have I got to do, is it all of mine or not S05?';
    assert.deepEqual(asked(text), { kind: 'mine' });
    assert.deepEqual(asked('what do I still owe on S05'), { kind: 'mine', code: 'S05' });
  });

  it('is when something of one’s own is due where it is asked whether it is owed', () => {
    assert.equal(asked('do I owe you anything before Easter for S05?')?.kind, 'due');
  });

  it('is who leads something where somebody else asks whether they are meant to give it', () => {
    assert.deepEqual(asked('am I meant to be giving you S06 as well?'), {
      kind: 'people',
      indicator: 'S06',
    });
  });

  it('is the return that is named, where another quarter is said of what stands in it', () => {
    const request = asked('remind me what forecast I gave for end of March in the Q2 commentary');
    assert.equal(request?.kind === 'handed-in' && request.round, 'Q2');
  });

  it('is who stands in where somebody away asks who has theirs', () => {
    assert.equal(asked('I am away to the 3rd. Who has my return?')?.kind, 'delegate');
  });

  it('is for somebody’s assistant where they call a short form theirs', () => {
    const jonathan = { ...officer, speaker: 'jonathan-carter', own: ['S04'] };
    const text = 'Please list the key dates of this round for my PA.';
    assert.deepEqual(asked(text, jonathan), { kind: 'deadlines' });
  });

  it('is the figure that stood there before, where that is to be put in again', () => {
    const claire = { ...officer, speaker: 'claire-summerhayes', own: ['S04'] };
    const last = { kind: 'update', code: 'S04', given: [{ measure: 'S04', value: '', by: 0 }] };
    for (const text of ['same figure again for S04', 'use the same number'])
      assert.deepEqual(asked(text, claire), last, text);
    const part = asked(
      "asb's not budged since q2, stick the same in, I'll do the other three later",
    );
    assert.deepEqual(part?.kind === 'update' && part.given, [
      { measure: 'S05B', value: '', by: 0 },
    ]);
    assert.notEqual(asked('is S04 the same again?', claire)?.kind, 'update');
  });

  it('is a figure of one’s own that stands before what it counts', () => {
    const claire = { ...officer, speaker: 'claire-summerhayes', own: ['S04'] };
    const text = 'please use for S04. Old run 588, ignore that one. New run 571 concerns.';
    const request = asked(text, claire);
    assert.deepEqual(request?.kind === 'update' && request.given, [
      { measure: 'S04', value: '571' },
    ]);
  });

  it('is a figure where one says as well that it is not asked for', () => {
    const claire = { ...officer, speaker: 'claire-shiels', own: ['S01', 'S02', 'S03'] };
    const text =
      "absence primary 7.9, secondary 15.2. know it isn't asked for but can it go in now";
    const request = asked(text, claire);
    assert.deepEqual(request?.kind === 'update' && request.given, [
      { measure: 'S03A', value: '7.9' },
      { measure: 'S03B', value: '15.2' },
    ]);
  });

  it('is the form where one has the figure of a part but not of the others', () => {
    const text = 'I have the total crime figure but not the others yet, can I put just the one in';
    assert.deepEqual(asked(text), { kind: 'update', code: 'S05' });
  });

  it('is more time for somebody who can have it', () => {
    const request = asked('Andy can have until the 24th for numbers', team);
    assert.deepEqual(request, { kind: 'extend', code: 'S05', mayBe: ['2019-01-24'] });
  });

  it('is a colleague in one’s place where they are asked to do it for one', () => {
    const sue = { ...officer, speaker: 'sue-evans', own: [] };
    const request = asked('can Jonathan sign mine', sue);
    assert.deepEqual(request, { kind: 'delegate', to: 'jonathan-carter' });
    assert.notEqual(asked('can Jonathan sign S05', sue)?.kind, 'delegate');
  });

  it('is the figure that a correction leaves', () => {
    const request = asked('S05A: 6214 -> typo, 6204');
    assert.deepEqual(request?.kind === 'update' && request.given, [
      { measure: 'S05A', value: '6204' },
    ]);
  });

  it('is a return where it begins so, whatever is said of the figures', () => {
    const paul = { ...officer, speaker: 'paul-leivers', own: [] };
    const request = asked('please return it - needs more on the ASB rise', paul);
    assert.equal(request?.kind === 'return' && request.code, 'S05');
    assert.notEqual(asked('the return on it needs more on the ASB rise', paul)?.kind, 'return');
  });

  it('is what one owes where it is asked which are one’s own', () => {
    assert.deepEqual(asked('which ones are mine again'), { kind: 'mine' });
  });

  it('is left where what was asked is taken back', () => {
    const form: Request = { kind: 'update', code: 'S05', given: [{ measure: 'S05A', value: '1' }] };
    for (const text of ['actually scrap that', 'ignore that please'])
      assert.deepEqual(asked(text, officer, form), { kind: 'small-talk', said: 'left' }, text);
    assert.notDeepEqual(asked('ignore the ASB one', officer, form)?.kind, 'small-talk');
  });
});

describe('another part', () => {
  const crimes: Request = { kind: 'show', code: 'S05D' };

  it('is the one whose name differs from that of the part before by a word', () => {
    for (const text of ['and incidents', 'and the incidents?'])
      assert.deepEqual(asked(text, officer, crimes), { kind: 'show', code: 'S05C' }, text);
  });

  it('is the one that a figure is given for after another', () => {
    const given: Request = {
      ...{ kind: 'update', code: 'S05', given: [{ measure: 'S05D', value: '702' }] },
    };
    const request = asked('and incidents 541', officer, given);
    assert.deepEqual(request?.kind === 'update' && request.given, [
      { measure: 'S05D', value: '702' },
      { measure: 'S05C', value: '541' },
    ]);
  });

  it('is none where several have the word', () => {
    const request = asked('and incidents', officer, { kind: 'show', code: 'S05' });
    assert.notDeepEqual(request, { kind: 'show', code: 'S05C' });
  });
});
