import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { eachOfSeries, saidOfSeries } from '../../../../src/bot/understanding/asked/said-series.ts';
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
    ['latest quarterly figure for crime', ''],
    ['the quarterly crime figure', ''],
    ['quarterly change in crime', ''],
    ['quarterly crime compared with last year', ''],
    ['quarterly crime in Q2 2018/19', ''],
    ['crime by quarter in Q2 2018/19', ''],
    ['quarterly figures for crime', 'quarterly'],
    ['quarterly crime in 2018/19', 'quarterly'],
    ['what is the latest? quarterly crime', 'quarterly'],
    ['average quarterly crime', ''],
    ['typical quarterly crime', ''],
  ] as const)
    it(`has ${words || 'nothing'} of “${text}”`, () => {
      assert.equal(saidOfSeries(ask(text)).join(' '), words);
    });
});

describe('eachOfSeries', () => {
  for (const [text, each] of [
    ['crime by quarter', 'quarter'],
    ['crime quarterly', 'quarter'],
    ['crime by month', undefined],
    ['crime, all six quarters', undefined],
  ] as const)
    it(`is ${each} for “${text}”`, () => assert.equal(eachOfSeries(ask(text)), each));
});
