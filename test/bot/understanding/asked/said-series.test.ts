import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { saidOfSeries } from '../../../../src/bot/understanding/asked/said-series.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { findSubjects } from '../../../../src/bot/understanding/subjects/find-subjects.ts';
import { language } from '../../catalogue.ts';

const ask = (text: string) => {
  const reading = readMessage(text, language);
  return { reading, subjects: findSubjects(reading), catalogue: language.catalogue };
};

describe('saidOfSeries', () => {
  for (const [text, words] of [
    ['crime, all six quarters', 'all six quarters'],
    ['crime, all six points please', 'all six points'],
    ['crime and all figures on fire', ''],
    ['the full series of crime', 'full series'],
    ['every month since April', 'every month'],
    ['crime quarter by quarter', 'quarter by quarter'],
    ['crime, oldest first', 'oldest first'],
    ['the best month for crime', 'best month'],
    ['whole-year limit on crime', ''],
    ['all crime in the last quarter', ''],
    ['crime by quarter', 'by quarter'],
    ['quarterly crime please', 'quarterly'],
    ['crime by month', ''],
    ['monthly crime', ''],
    ['by quarter', ''],
  ] as const)
    it(`has ${words || 'nothing'} of “${text}”`, () => {
      assert.equal(saidOfSeries(ask(text)).join(' '), words);
    });
});
