import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../../src/bot/request.ts';
import { requestRules } from '../../../../src/bot/requests/all.ts';
import { buildLanguage } from '../../../../src/bot/understanding/build-language.ts';
import { featuresOf } from '../../../../src/bot/understanding/evidence/features.ts';
import { interpret } from '../../../../src/bot/understanding/interpret.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { readLexicon } from '../../../../src/council-data.ts';
import type { StatusWord } from '../../../../src/domain/target.ts';
import { otherCouncil } from '../../other-council.ts';
import { requestIn } from '../../request-of.ts';

const statuses: readonly StatusWord[] = [
  { word: 'Sailing', colour: 'green' },
  { word: 'In dry dock', colour: 'red' },
  { word: 'In dry dock, crew saved', colour: 'amber' },
  { word: 'Missed', colour: 'red' },
  { word: 'Ashore', colour: 'grey' },
  { word: 'Unmoored', colour: 'grey' },
  { word: 'Adrift', colour: 'white' },
  { word: 'Becalmed', colour: 'amber', printedColour: 'Pale ochre' },
  { word: 'Capsized', means: 'missed', symbol: '○' },
  { word: 'Moored', symbol: '◇' },
  { word: 'Needs ballast', colour: 'red' },
];

const language = buildLanguage(
  {
    ...otherCouncil,
    indicators: otherCouncil.indicators.map((one) => ({
      ...one,
      measures: one.measures.map((measure) => ({ ...measure, statuses })),
    })),
  },
  await readLexicon(),
  requestRules,
);

describe("the council's words for statuses", () => {
  const placed = (text: string) => [...readMessage(text, language).statuses];
  const features = (text: string) => featuresOf(readMessage(text, language), language.words);

  it('stand where they are said, the longest first, with their colour', () => {
    assert.deepEqual(placed('which are sailing'), [[2, 'green']]);
    assert.deepEqual(placed('in dry dock?'), [
      [0, 'red'],
      [1, undefined],
      [2, undefined],
    ]);
    assert.deepEqual(placed('In dry dock, crew saved')[0], [0, 'amber']);
  });

  it('stand where they are a single word of a longer name', () => {
    const reading = readMessage('which are missed', language);
    assert.deepEqual([...reading.statuses], [[2, 'red']]);
    assert.deepEqual(reading.mentions, []);
  });

  it('are no slips of other words', () => {
    assert.deepEqual(placed('which are unmoored'), [[2, 'amber']]);
    assert.deepEqual(placed('which are white'), [[2, 'amber']]);
    assert.deepEqual(placed('which are black'), []);
  });

  it('need no colour', () => {
    assert.deepEqual(placed('which are capsized'), [[2, 'red']]);
    assert.deepEqual(placed('which are moored'), [[2, 'amber']]);
    const request = requestIn(interpret('which are moored', {}, language), language);
    assert.deepEqual(request, { kind: 'target', status: 'moored' });
  });

  it('may be said by the colour that the report prints', () => {
    assert.deepEqual(placed('which are pale ochre'), [
      [2, 'amber'],
      [3, undefined],
    ]);
    const request = requestIn(interpret('which are pale ochre', {}, language), language);
    assert.deepEqual(request, { kind: 'target', status: 'pale ochre' });
  });

  it('are none in a name, and in another form', () => {
    assert.deepEqual(placed('missed bins in towns'), []);
    assert.deepEqual(placed('who sails'), []);
  });

  it('are to what is learned the colours that they mean', () => {
    assert.deepEqual(features('which are sailing'), features('which are green'));
    assert.deepEqual(features('which are in dry dock'), features('which are red'));
    assert.deepEqual(features('which are ashore'), features('which are amber'));
  });

  it('ask for the figures that have them', () => {
    for (const [text, status] of [
      ['which are sailing', 'sailing'],
      ['which indicators are in dry dock', 'in dry dock'],
      ['the unmooreds. all of them', 'unmoored'],
      ['which need ballast', 'needs ballast'],
      ['anything needing ballast', 'needs ballast'],
    ] as const) {
      const request = requestIn(interpret(text, {}, language), language);
      assert.deepEqual([request?.kind, Object(request).status], ['target', status]);
    }
  });

  it('are explained where somebody asks what one equals, or names another after a meaning', () => {
    const asked = (text: string, last?: Request) =>
      requestIn(interpret(text, last ? { last } : {}, language), language);
    assert.deepEqual(asked('Sailing = ?'), { kind: 'definition', term: 'sailing' });
    assert.deepEqual(asked("ok what's capsized?"), { kind: 'definition', term: 'capsized' });
    assert.notEqual(asked('best quarter for missed bins = ?')?.kind, 'definition');
    const meaning = { kind: 'definition', term: 'sailing' } as const;
    assert.deepEqual(asked('ok ta, and moored?', meaning), { kind: 'definition', term: 'moored' });
    assert.deepEqual(asked('and moored?', { kind: 'target', status: 'sailing' }), {
      ...{ kind: 'target', status: 'moored' },
    });
  });
});
