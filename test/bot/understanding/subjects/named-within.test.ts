import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { interpret } from '../../../../src/bot/understanding/interpret.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { wordsWithin } from '../../../../src/bot/understanding/subjects/named-within.ts';
import { language } from '../../catalogue.ts';

const isSame = (one: string, other: string): boolean => one.slice(0, 3) === other.slice(0, 3);
const within = (text: string): string => wordsWithin(readMessage(text, language), isSame).join(' ');

describe('wordsWithin', () => {
  for (const [text, words] of [
    ['persistent absence among children in care', 'children in care'],
    ['persistent absentees who are on child protection plans', 'child protection plans'],
    ['how many killed or seriously injured were children in care', 'children in care'],
    ['S05D by children in care', 'children in care'],
    ['persistent absence of pupils with child protection plans', 'child protection plans'],
    ['safeguarding concerns about domestic abuse', 'domestic abuse'],
  ] as const)
    it(`takes a name for part of another in ${JSON.stringify(text)}`, () => {
      assert.equal(within(text), words);
      assert.equal(interpret(text, {}, language).kind, 'narrowed');
    });

  it('takes the owner of what is asked for a part of it', () => {
    const text = 'children in care have a hard time. What is their persistent absence?';
    assert.equal(within(text), 'children in care');
    assert.equal(interpret(text, {}, language).kind, 'narrowed');
  });

  for (const text of [
    'children in care and child protection plans',
    'is total crime higher than adult safeguarding concerns',
    'children in care compared with child protection plans',
    'children in care, child protection plans',
    'children in care with child protection plans beside them',
    'how many of the crimes were domestic abuse crimes',
    'who is in charge of absence. And of children in care?',
    'children in care in People in Dorset are Safe',
  ])
    it(`finds none in ${JSON.stringify(text)}`, () => assert.equal(within(text), ''));
});
