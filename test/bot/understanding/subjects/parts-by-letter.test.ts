import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import {
  partByLetter,
  withPartsByLetter,
} from '../../../../src/bot/understanding/subjects/parts-by-letter.ts';
import type { Catalogue } from '../../../../src/domain/catalogue.ts';
import { buildMeasure } from '../../../domain/build.ts';
import { catalogue, language } from '../../catalogue.ts';

const [first] = catalogue.indicators;
assert.ok(first);

const roads: Catalogue = {
  ...catalogue,
  indicators: [
    {
      ...first,
      code: 'R1',
      measures: ['A', 'B', 'C'].map((letter) => {
        const name = `${letter} roads in poor condition`;
        return buildMeasure({ code: `R1${letter.toLowerCase()}`, name, shortName: name });
      }),
    },
  ],
};

const read = (text: string) => ({ ...readMessage(text, language), mentions: [] });

describe('partByLetter', () => {
  const part = (text: string) => partByLetter(read(text), 'R1', roads)?.named[0]?.id;

  it('is the part of the letter with which a message ends', () => {
    assert.equal(part('and A?'), 'R1a');
    assert.equal(part('what about c'), 'R1c');
    assert.equal(part('and the target for B?'), 'R1b');
  });

  it('is undefined without such a letter or such a part', () => {
    assert.equal(part('and d?'), undefined);
    assert.equal(part('and a road?'), undefined);
  });
});

describe('withPartsByLetter', () => {
  const codes = (text: string, at: readonly number[]) => {
    const mentions = [
      {
        named: [{ kind: 'measure', id: 'R1b', indicator: 'R1' } as const],
        at,
        how: 'sure' as const,
      },
    ];
    return withPartsByLetter({ ...read(text), mentions }, roads).mentions.map(
      ({ named: [one] }) => one?.id,
    );
  };

  it('names the other part whose letter stands beside', () => {
    assert.deepEqual(codes('A and B roads in poor condition', [2, 3, 5, 6]), ['R1b', 'R1a']);
    assert.deepEqual(codes('A roads in poor condition and B', [1, 3, 4, 6]), ['R1b', 'R1a']);
    assert.deepEqual(codes('B roads in poor condition and c', [0, 1, 3, 4]), ['R1b', 'R1c']);
  });

  it('names none by an article', () => {
    assert.deepEqual(codes('is there a B roads figure', [3, 4]), ['R1b']);
    assert.deepEqual(codes('A figure for B roads', [3, 4]), ['R1b']);
  });
});
