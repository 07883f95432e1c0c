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

const read = (above: string, below = mail): string =>
  dropQuoted(`${above}\n\n${below}`, (word) => word === 'ksi').trim();

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

  it('is left out for whoever passes nothing on', () => {
    assert.equal(dropQuoted(`see below\n\n${mail}`).trim(), 'see below');
  });
});
