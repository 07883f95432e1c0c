import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { indexReportOnce } from '../../../src/bot/passages/index-report.ts';
import type { RequestOf } from '../../../src/bot/request.ts';
import {
  distinct,
  searchBeside,
  searchHarmless,
  searchNearest,
} from '../../../src/bot/requests/search-beside.ts';
import { buildCommentary } from '../../cards/build.ts';
import { catalogue } from '../catalogue.ts';

const openSource = (sentences: readonly string[], value: number) => ({
  catalogue,
  stores: {
    outcomes: {
      readCommentaries: async () => [buildCommentary(sentences.join('\n\n'), { indicator: 'S06' })],
      readSeries: async () => [{ observations: [{ value }] }],
    },
  },
  settings: { sameWords: [] },
  indexReport: indexReportOnce(() => ({
    sameWords: [],
    shortForms: {},
    isWord: () => true,
    tellingOf: () => 1,
  })),
  clock: { today: '2018-12-20' },
});

const search = async (
  sentences: readonly string[],
  asked: Omit<RequestOf<'fact'>, 'kind'>,
  value = 1,
): Promise<string[]> => {
  const source = openSource(sentences, value) as unknown as Parameters<typeof searchHarmless>[1];
  const found = await searchHarmless({ kind: 'fact', ...asked }, source);
  return found.map(({ text }) => text);
};

const worded = 'The orchard apiary lost its queens because the western hedge was grubbed up.';
const numbered = 'Of the drones only 17 queens overwintered in the western orchard apiary.';

describe('what is written that holds no figure of the report', () => {
  const words = ['queens', 'orchard', 'apiary'];

  it('is found on the page of what is spoken of and elsewhere', async () => {
    assert.deepEqual(await search([worded], { words, code: 'S06' }), [worded]);
    assert.deepEqual(await search([worded], { words, code: 'S05' }), [worded]);
  });

  it('is none where one word alone is shared with another page', async () => {
    assert.deepEqual(await search([worded], { words: ['queens', 'parking'], code: 'S05' }), []);
  });

  it('leaves out what holds a figure of the report', async () => {
    assert.deepEqual(await search([numbered], { words, code: 'S06' }, 17), []);
    assert.deepEqual(await search([numbered], { words, code: 'S06' }), [numbered]);
  });

  it('has no number of another period than the one that is named', async () => {
    const asked = { words, code: 'S06', must: ['september'] };
    assert.deepEqual(await search([numbered], asked), []);
    assert.deepEqual(await search([worded], asked), [worded]);
  });
});

describe('distinct passages', () => {
  it('say nothing twice', () => {
    const all = ['One. Two.', 'Two.', 'Three.', 'Three.'].map((text) => ({
      ...{ text, fit: 1, place: { heading: 'S06' }, passage: [text] },
    }));
    assert.deepEqual(
      distinct(all).map(({ text }) => text),
      ['One. Two.', 'Three.'],
    );
  });
});

const ofName = 'Of 4,321 people killed or seriously injured, none was on the western bypass.';

const only = 'Of 4,321 drones only seventeen queens overwintered in the western orchard apiary.';

/** Of a report with one sentence about S06, and one figure. */
const nearest = async (
  value: number,
  narrowing: readonly string[],
  sentence = only,
  words: readonly string[] = ['queens', 'overwintered', 'western', 'orchard', 'apiary'],
): Promise<string[]> => {
  const source = openSource([sentence], value) as unknown as Parameters<typeof searchNearest>[2];
  const found = await searchNearest(
    { kind: 'fact', words: [...words], code: 'S06' },
    narrowing,
    source,
  );
  return found.map(({ text }) => text);
};

describe('what is nearest to a question that has no figure', () => {
  it('may hold a number that is no figure of the report', async () => {
    assert.deepEqual(await nearest(1, []), [only]);
  });

  it('holds a figure of the report only with most of the words that narrow', async () => {
    assert.deepEqual(await nearest(4_321, ['queens', 'orchard', 'Weymouth']), [only]);
    assert.deepEqual(await nearest(4_321, ['queens', 'Weymouth']), []);
  });

  it('holds no number where it shares nothing but the name of the subject', async () => {
    const named = ['people', 'killed', 'seriously', 'injured'];
    assert.deepEqual(await nearest(1, ['Weymouth'], ofName, named), []);
    assert.deepEqual(await nearest(1, ['Weymouth'], ofName, [...named, 'bypass']), [ofName]);
    assert.deepEqual(await nearest(1, ['bypass'], ofName, named), [ofName]);
  });

  it('holds no figure of the report where no word narrows', async () => {
    assert.deepEqual(await nearest(4_321, []), []);
  });
});

describe('what is printed of others', () => {
  it('is no nearest of another indicator', async () => {
    const line = 'Queens overwintered in the western orchard apiary of every neighbour.';
    const printed = [{ measures: [], standing: 'not-stated' as const, statement: line, notes: [] }];
    const indicators = catalogue.indicators.map((one) => ({
      ...one,
      benchmarks: one.code === 'S06' ? printed : [],
    }));
    const of = async (code: string) => {
      const source = { ...openSource([], 1), catalogue: { ...catalogue, indicators } };
      const words = ['queens', 'overwintered', 'western', 'orchard', 'apiary'];
      const found = await searchNearest(
        { kind: 'fact', words, code },
        [],
        source as unknown as Parameters<typeof searchNearest>[2],
      );
      return found.map(({ text }) => text);
    };
    assert.deepEqual(await of('S06'), [line]);
    assert.deepEqual(await of('S05'), []);
  });
});

describe('what is written below an answer', () => {
  const admitted = 'Last quarter was the hardest, with 104 people admitted.';
  const below = async (
    words: readonly string[],
    what: Partial<Parameters<typeof searchBeside>[1]>,
  ): Promise<string[]> => {
    const source = openSource([admitted], 104) as unknown as Parameters<typeof searchBeside>[2];
    const how = { isSure: true, ...what };
    const found = await searchBeside({ kind: 'fact', words: [...words], code: 'S06' }, how, source);
    return found.map(({ text }) => text);
  };

  const figure = { counts: false, isOfNewest: false };

  it('needs fewer of the words below a figure than where there is none', async () => {
    const words = ['hardest', 'heron', 'otter'];
    assert.deepEqual(await below(words, { ofFigure: figure }), [admitted]);
    assert.deepEqual(await below(words, {}), []);
  });

  it('needs the fewest where it has a number, and the figure is no number of things', async () => {
    const words = ['admitted', 'heron', 'otter', 'badger', 'weasel', 'stoat'];
    assert.deepEqual(await below(words, { ofFigure: { counts: true, isOfNewest: false } }), [
      admitted,
    ]);
    assert.deepEqual(await below(words, { ofFigure: figure }), []);
  });
});
