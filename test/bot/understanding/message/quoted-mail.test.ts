import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { dropQuoted } from '../../../../src/bot/understanding/message/quoted-mail.ts';

const mail = `From: Sarah Jones
Sent: 2 January 2019 10:12
To: Mike Potter
Subject: KSI

Hi Mike, the KSI figure is 209.

From: Mike Potter
Hi Sarah, it was 213 last time`;

const isName = (word: string): boolean => word === 'ksi';
const read = (above: string, below = mail, passesOn = true): string =>
  dropQuoted(`${above}\n\n${below}`, { isName, passesOn }).trim();

describe('a mail below what somebody writes', () => {
  it('is what they say who pass it on, without its frame and what it quotes itself', () => {
    const newest = 'Subject: KSI\nthe KSI figure is 209.';
    for (const above of [
      'can you use this pls',
      'FYI',
      'please see below',
      'as per the mail below',
      '',
    ])
      assert.equal(read(above), newest, above);
    assert.equal(read('S06, see below'), `S06, see below\n${newest}`);
    assert.equal(read('S06, see below\n---'), `S06, see below\n${newest}`);
    assert.equal(read('see below', '> KSI is 209'), 'KSI is 209');
  });

  it('is left out below a question, an answer or a figure of their own, and where it has no figure', () => {
    for (const above of [
      'is this right?',
      'who sent this',
      'thanks',
      'show S05',
      'this is 211 now',
    ])
      assert.equal(read(above), above);
    assert.equal(read('see below', '> not ready yet'), 'see below');
  });

  it('is what whoever reads figures asks, where it asks something', () => {
    const question = '> Dear Cllr, how many bins were missed?\n> Regards, T. Oakes';
    const asked = 'how many bins were missed?\nRegards, T. Oakes';
    assert.equal(read('Can you answer this resident pls:', question, false), asked);
    assert.equal(read('KSI: see below', question, false), `KSI: see below\n${asked}`);
    for (const above of [
      'what do i tell him',
      'Urgent, 4pm: can you give me the lines',
      'Can you give me two lines I can reply with?',
      'Could I have facts to answer him.',
    ])
      assert.equal(read(above, question, false), asked, above);
    assert.equal(read('who sent this', question, false), 'who sent this');
    assert.equal(read('see below', mail, false), 'see below');
  });
});
