import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { daysAsked } from '../../../../src/bot/understanding/subjects/days-asked.ts';
import { language } from '../../catalogue.ts';

const find = (text: string) => daysAsked(readMessage(text, language));

describe('daysAsked', () => {
  for (const [text, ...words] of [
    ['total crime 5 August', '5 august'],
    ['how many crimes on 3 May', '3 may'],
    ['total crime on 2018-09-14', '2018-09-14'],
    ['total crime last week', 'last week'],
    ['total crime yesterday please', 'yesterday'],
    ['total crime on Thursdays', 'thursdays'],
    ['total crime at weekends?', 'weekends'],
    ['and the week before?', 'the week before'],
    ['will total crime be worse tomorrow', 'tomorrow'],
    ['total crime will be lower tonight', 'tonight'],
    ['what will the number of total crime be tomorrow', 'tomorrow'],
    ['total crime: will it be worse tomorrow', 'tomorrow'],
  ] as const)
    it(`finds ${words.join(' and ')} in ${JSON.stringify(text)}`, () =>
      assert.deepEqual(find(text), words));

  for (const text of [
    'total crime by 31 January',
    'we meet on Thursdays: total crime',
    'total crime 30 September',
    'as I said last week, total crime',
    "for last week's meeting: total crime",
    'the week before last was quiet',
    "total crime for tomorrow's briefing",
    'I need total crime by tomorrow',
    'total crime for my briefing tomorrow',
    'I will need total crime by tomorrow',
    'what will members ask on total crime tomorrow',
    'total crime – the chair will want it tonight',
    'who will speak on total crime tomorrow',
    "total crime for this week's scrutiny panel",
    'total crime, cabinet is the week before Christmas',
    'ahead of 3 December I need total crime',
  ])
    it(`finds none in ${JSON.stringify(text)}`, () => assert.deepEqual(find(text), []));
});
