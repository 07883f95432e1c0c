import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findSubjects } from '../../../src/bot/understanding/find-subjects.ts';
import { readMessage } from '../../../src/bot/understanding/read-message.ts';
import { unknownName } from '../../../src/bot/understanding/unknown-name.ts';
import { language } from '../catalogue.ts';

const nameIn = (text: string): string | undefined => {
  const reading = readMessage(text, language);
  return unknownName({ reading, subjects: findSubjects(reading) });
};

describe('unknownName', () => {
  for (const [text, name] of [
    ["I'm on leave from Friday. Let Priya Nair do the children in care figure", 'Priya Nair'],
    ["Could my deputy Tom O'Dowd see to S05", "Tom O'Dowd"],
    ['my boss Gail will do the roads one', 'Gail'],
    ["Let Mike Potter do it while I'm away in January", undefined],
    ['Delegate until Monday', undefined],
    ['LET SOMEBODY ELSE DO S05', undefined],
  ] as const)
    it(`is ${name ?? 'nobody’s'} in “${text}”`, () => {
      assert.equal(nameIn(text), name);
    });
});
