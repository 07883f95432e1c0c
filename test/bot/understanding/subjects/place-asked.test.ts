import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readPlaceAsked } from '../../../../src/bot/understanding/subjects/place-asked.ts';
import type { Catalogue } from '../../../../src/domain/catalogue.ts';
import { catalogue } from '../../catalogue.ts';

const asks = (text: string, of: Catalogue = catalogue) => readPlaceAsked({ text }, ['S05'], of);

const withBenchmarks = (statements: readonly string[], named = statements): Catalogue => ({
  ...catalogue,
  indicators: catalogue.indicators.map((one) => ({
    ...one,
    benchmarks: statements.map((statement, at) => ({
      ...{ measures: ['S05'], standing: 'not-stated' as const, notes: [] },
      ...{ statement, comparator: named[at] },
    })),
  })),
});

describe('readPlaceAsked', () => {
  for (const [text, words] of [
    ['our rank of 152 for crime', 'rank of'],
    ['where do we rank on crime', 'rank'],
    ['which quartile are we in', 'quartile'],
    ['how many are in the top quartile', 'quartile'],
    ['crime: what place did we come last year?', 'what place'],
    ['what is our position out of the 11 councils', 'our position out of'],
    ['where were we in the league table', 'league table'],
    ["where did we come in the region's table", "region's table"],
    ['Which council in England has the least crime?', 'which council in england has the least'],
    ['crime - which county has the highest figure', 'which county has the highest'],
    ['the worst district in the country for crime', 'worst district in the'],
  ] as const)
    it(`finds “${words}” in ${JSON.stringify(text)}`, () => assert.equal(asks(text), words));

  for (const text of [
    'rank our indicators',
    'which place has the most crime',
    'which council is this',
    'is the council worse than England',
    'the latest district figures',
    'what council tax was collected last quarter',
    'what is council tax collected like compared with last year',
    'what is our position in crime',
    'how many children are placed out of county',
    'collected out of the council tax due',
  ])
    it(`finds nothing in ${JSON.stringify(text)}`, () => assert.equal(asks(text), undefined));

  it('finds nothing where the report prints a place', () => {
    assert.equal(
      asks('where do we rank on crime', withBenchmarks(['Ranked 12th of 43.'], ['England'])),
      undefined,
    );
  });

  it('finds no council where several are set beside each other by name', () => {
    const named = withBenchmarks(['Avonford', 'Brackley', 'Colne', 'Derwent']);
    assert.equal(asks('which council has the least crime', named), undefined);
    assert.equal(
      asks('which council has the least crime', withBenchmarks(['England'])),
      'which council has the least',
    );
  });

  it('finds no district where the figure is broken down by it', () => {
    const indicators = catalogue.indicators.map((one) => ({
      ...one,
      measures: one.measures.map((each) => ({
        ...each,
        breakdown: { by: 'district', category: each.shortName },
      })),
    }));
    const divided = { ...catalogue, indicators };
    assert.equal(asks('which district has the most crime', divided), undefined);
    assert.equal(asks('which council has the most crime', divided), 'which council has the most');
  });
});
