import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  cleanMessage,
  normalise,
  readLength,
} from '../../../../src/bot/understanding/message/clean-message.ts';

describe('cleanMessage', () => {
  const cases: [what: string, typed: string, said: string][] = [
    [
      'the points between letters',
      'what is K.S.I. for, e.g. a member',
      'what is KSI for,   a member',
    ],
    [
      'nothing of what ends in you or TA',
      'i will leave that with you',
      'i will leave that with you',
    ],
    ['no abbreviation at the end', 'how many families are in TA', 'how many families are in TA'],
    [
      'signs that are dictated',
      'crime comma please full stop is it up question mark',
      'crime, please. is it up?',
    ],
    [
      'a colon that is dictated beside other signs',
      'commentary colon fewer crimes full stop',
      'commentary: fewer crimes.',
    ],
    ['no colon that nothing else is dictated beside', 'colon cancer', 'colon cancer'],
    [
      'no sign that is spoken of',
      'there is a comma missing in S05',
      'there is a comma missing in S05',
    ],
    ['a rate with a stroke', 'the rate/10k, S05/2', 'the rate per 10k, S05/2'],
    ['the comma of a percentage', 'march 13,1 %, not S01,2%', 'march 13.1 %, not S01,2%'],
    ['a greeting', 'Hi all, show S05', 'show S05'],
    ['no code that begins like one', 'HI.08', 'HI.08'],
    ['a greeting of the time of day', 'Good morning -\nshow S05', 'show S05'],
    ['the time of day alone', 'Evening. Show S05', 'Show S05'],
    ['a greeting before what somebody wants', 'Good morning I need S05', 'I need S05'],
    ['a greeting of the bot', 'Hey Outcomes bot! show S05', 'show S05'],
    ['the name of the bot', '@Outcomes show S05', 'show S05'],
    ['a farewell', 'show S05\nKind regards\nJo Example\nDorset County Council', 'show S05'],
    ['thanks and a name', 'show S05\nMany thanks, Jo', 'show S05'],
    ['a signature below a rule', 'show S05\n--\nJo Example, Policy', 'show S05'],
    ['the frame of a mail', 'To: outcomes\nCc: Jo\nshow S05\nSent from my iPhone', 'show S05'],
    ['what is quoted', 'show S05\nOn 3 Jan 2019, Jo Example wrote:\n> show S01', 'show S05'],
    ['a forwarded mail', 'show S05\n-----Original Message-----\nshow S01', 'show S05'],
    ['what is quoted above', '> show S01\n> and more\n\nshow S05', 'show S05'],
    ['a mail above', 'On 3 Jan 2019, Jo Example wrote:\n> show S01\nshow S05', 'show S05'],
    [
      'the message that a reply quotes',
      '<blockquote itemscope><strong>Jo</strong><p>S01</p></blockquote><p>show S05</p>',
      'show S05',
    ],
    ['the head of a mail', 'From: Al T\nSent: Weds\nshow S05\n\nA.', 'show S05'],
    ['a mail below a rule', 'show S05\n________\nFrom: Jo\nSent: today\nshow S01', 'show S05'],
    [
      'small print',
      'show S05\nThis e-mail is confidential and intended only for the people to whom it is addressed',
      'show S05',
    ],
    ['two words of farewell', 'show S05\nWith best wishes,\nJo', 'show S05'],
    ['what somebody wrote', 'show S05\n\nJo Example wrote:\nshow S01', 'show S05'],
    [
      'what somebody wrote, in a broken line',
      'show S05\nOn Mon, 14 Jan 2019 at 10:02, Jo Example <jo@example.org>\nwrote:\n> show S01',
      'show S05',
    ],
    ['a marking', 'OFFICIAL-SENSITIVE\nshow S05', 'show S05'],
    ['a warning', 'CAUTION: This email came from outside. Take care.\nshow S05', 'show S05'],
    ['what is struck out', '<s>show S01</s> show S05', 'show S05'],
    [
      'a table and a picture',
      '<table><tr><td>show S05</td></tr></table><img src="S01">',
      'show S05',
    ],
    ['thanks and a name in the same line', 'show S05, thanks Jo', 'show S05,'],
    ['“ta” and a name behind a sentence', 'Show S05. Ta. Jo', 'Show S05.'],
    ['the name of the bot at the end', 'show S05 @Outcomes', 'show S05'],
    ['links', 'show S05 https://example.org/S01?code=S02', 'show S05'],
    ['other people who are spoken to', '<at>Jo Example</at> show S05 <at>Al</at>', 'show S05'],
    ['thanks with a kiss', 'how many crimes in q4? ta x', 'how many crimes in q4?'],
    ['tags and entities', '<p>show&nbsp;S05</p>', 'show S05'],
  ];
  for (const [what, typed, said] of cases)
    it(`drops ${what}`, () => {
      assert.equal(cleanMessage(typed), said);
    });

  it('takes “remind me” before a question for no wish to be reminded', () => {
    assert.equal(cleanMessage('Remind me, who signs off S04?'), 'who signs off S04?');
    assert.equal(cleanMessage('Would you kindly remind me what S04 is?'), 'what S04 is?');
    assert.equal(cleanMessage('Remind me, on Friday'), 'Remind me, on Friday');
  });

  it('drops words of hesitation from what goes on, and from nothing else', () => {
    assert.equal(cleanMessage('hmm and the year before that?'), 'and the year before that?');
    assert.equal(cleanMessage('Erm, what about S05'), 'what about S05');
    assert.equal(cleanMessage('Right, and S05'), 'Right, and S05');
    assert.equal(cleanMessage('um crime please'), 'um crime please');
  });

  it('keeps the subject of a mail, which may be all that it says', () => {
    assert.equal(cleanMessage('Subject: roads\nRegards\nJo'), 'roads.');
  });

  it('keeps people who are spoken of', () => {
    const isName = (word: string) => word === 'potter';
    assert.equal(cleanMessage('<at>Mike Potter</at> leads what', isName), 'Mike Potter leads what');
    assert.equal(cleanMessage('crime for <at>Jo Example</at>'), 'crime for Jo Example');
  });

  for (const text of ['crime - Poole', 'S05 x 2', 'thanks Jo', 'see https', 'a:b', '<at>Jo</at>'])
    it(`keeps the words of ${JSON.stringify(text)}`, () => {
      assert.equal(cleanMessage(text), text.replace(/<[^>]*>/g, ''));
    });

  it('takes outcomes before their numbers for no name of the bot', () => {
    for (const text of ['outcomes 1 and 2', 'Outcomes one, two'])
      assert.equal(cleanMessage(text), text);
    assert.equal(cleanMessage('Outcomes, 2 risks of S05'), '2 risks of S05');
  });

  it('takes the labels of a list for commas, where they stand in their order', () => {
    assert.equal(cleanMessage('a) crime b) absence'), ', crime , absence');
    assert.equal(cleanMessage('(1) S05A (2) S06'), ', S05A , S06');
    assert.equal(cleanMessage('i) S01, ii) S02, iii) S04'), ', S01, , S02, , S04');
    assert.equal(cleanMessage('part b) of S05'), 'part b) of S05');
    assert.equal(cleanMessage('S04 rose (2) and fell (1)'), 'S04 rose (2) and fell (1)');
  });

  it('keeps a quotation that nothing stands before', () => {
    assert.equal(cleanMessage('> show S05'), 'show S05');
  });

  for (const text of ['thanks', 'hi', 'Kind regards', 'Hello there', 'best', '--'])
    it(`keeps ${JSON.stringify(text)} where it is all that is said`, () => {
      assert.equal(cleanMessage(text), text);
    });

  for (const text of ['show S05', 'What is the best figure?', 'from last year', 'hi-tech crime'])
    it(`leaves ${JSON.stringify(text)} as it is`, () => {
      assert.equal(cleanMessage(text), text);
    });

  it('never drops all of a message', () => {
    const line = fc.constantFrom(
      ...['Hi all,', 'Regards', 'Jo', '> S01', 'To: Jo', 'S05', '--', '', 'x', ':)', '____'],
      ...[
        'On 3 Jan Jo wrote:',
        '<at>Jo</at>',
        'https://example.org',
        '<blockquote>S01</blockquote>',
      ],
      ...['full stop', '@Outcomes', 'thanks Jo'],
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const text = lines.join('\n');
        assert.equal(cleanMessage(text) === '', text.trim() === '');
      }),
    );
  });
});

const cases: [string, string][] = [
  ['<p>Show&nbsp;S05 “Crime”</p>', 'show s05 "crime"'],
  ['ＳＨＯＷ　Ｓ０５', 'show s05'],
  ['S05\u00a0–\u2009crime', 's05 - crime'],
  ['it’s', "it's"],
  ['a&amp;b &lt;i&gt; &#39;x&#x27;', "a&b <i> 'x'"],
  ['&#0;&#x10ffff1;&nope;', '&#x10ffff1;&nope;'],
  ['a\u200bb\u202ec\u0000d', 'abc d'],
  ['e\u034fx\ufe0f\u180b\u3164y', 'exy'],
  ['a\u2800b', 'a b'],
  ['  \n\t ', ''],
];

describe('normalise', () => {
  for (const [text, plain] of cases)
    it(`makes ${JSON.stringify(plain)} of ${JSON.stringify(text)}`, () => {
      assert.equal(normalise(text), plain);
    });

  it('does not read beyond its length', () => {
    assert.equal(normalise('a'.repeat(readLength + 10)).length, readLength);
  });

  it('leaves out the farewell of a letter in one line, and the name behind it', () => {
    for (const farewell of [
      'I remain, yours faithfully, W. Alder (Mr)',
      'Yours sincerely, Jo Ash',
      'I remain, etc., Col. R. Ash (retd.)',
    ])
      assert.equal(cleanMessage(`How many were there? ${farewell}`), 'How many were there?');
    for (const kept of ['Is crime up? I remain worried.', 'Is it? Tell me yours.'])
      assert.equal(cleanMessage(kept), kept);
  });

  it('leaves out a last sentence that only thanks', () => {
    for (const thanks of ['Thank you so very much.', 'Many thanks!', 'thanks again', 'Cheers.'])
      assert.equal(cleanMessage(`How many were there? ${thanks}`), 'How many were there?', thanks);
    assert.equal(cleanMessage('Thank you very much.'), 'Thank you very much.');
  });
});
