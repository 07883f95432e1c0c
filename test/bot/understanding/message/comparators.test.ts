import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  buildComparators,
  findComparators,
  nameMeant,
  placesCompared,
} from '../../../../src/bot/understanding/message/comparators.ts';
import { tokenise } from '../../../../src/bot/understanding/message/tokens.ts';
import { catalogue } from '../../catalogue.ts';

const group = {
  term: 'Hill Group',
  names: ['our neighbours', 'similar councils', 'councils like us'],
  text: 'Councils like ours.',
};

const known = buildComparators(
  {
    ...catalogue,
    areas: [...catalogue.areas, { code: 'hill', name: 'Hill Group' }],
  },
  [group],
);

const said = (text: string): string | undefined =>
  findComparators(tokenise(text, []), known)[0]?.name;

describe('findComparators', () => {
  it('finds a comparator by its name, and by those that the glossary gives it', () => {
    for (const text of ['the Hill Group', 'with our neighbours', 'and similar councils?'])
      assert.equal(said(text), 'Hill Group', text);
  });

  it('finds a group by the first and the last word of its name, where no other has both', () => {
    const of = (...names: string[]) =>
      buildComparators({ ...catalogue, areas: names.map((name) => ({ code: name, name })) }, []);
    const find = (all: ReturnType<typeof of>) =>
      findComparators(tokenise('the coastal group', []), all).map(({ name }) => name);
    assert.deepEqual(find(of('Coastal Family Group', 'Wales')), ['Coastal Family Group']);
    assert.deepEqual(find(of('Coastal Family Group', 'Coastal Peer Group')), []);
  });

  it('finds a group whose name ends in a number', () => {
    const areas = [...catalogue.areas, { code: 'three', name: 'Family Group 3' }];
    const all = buildComparators({ ...catalogue, areas }, []);
    for (const text of ['vs family group', 'against our family group'])
      assert.equal(findComparators(tokenise(text, []), all)[0]?.name, 'Family Group 3', text);
  });

  it('finds none by a word that any council is called by', () => {
    for (const text of ['council tax collected', 'what did the council do'])
      assert.equal(said(text), undefined, text);
  });

  it('finds none by words of which only some are in the name of a figure', () => {
    const all = buildComparators(
      { ...catalogue, areas: ['Hill Group', 'Wales'].map((name) => ({ code: name, name })) },
      [{ ...group, names: ['comparable councils'] }],
    );
    const find = (text: string, ...named: number[]) =>
      findComparators(tokenise(text, []), all, new Set(named)).map(({ name }) => name);
    assert.deepEqual(find('how does council tax compare with Wales', 2, 3), ['Wales']);
    assert.deepEqual(find('compare council tax with comparable councils', 1, 2), ['Hill Group']);
    assert.deepEqual(find('gap to the Hill Group', 0, 3, 4), ['Hill Group']);
  });

  it('finds a group by a part of its name behind “our” or “than”, and a nation by its people', () => {
    const all = buildComparators(
      {
        ...catalogue,
        areas: ['family group', 'Wales'].map((name) => ({ code: name, name })),
      },
      [],
    );
    const find = (text: string) => {
      const tokens = tokenise(text, []);
      const places = [...placesCompared(tokens, all)];
      return [findComparators(tokens, all)[0]?.name, places] as const;
    };
    assert.deepEqual(find('better or worse than our family?'), ['family group', [5]]);
    assert.deepEqual(find('against our family group on care'), ['family group', [2, 3]]);
    assert.deepEqual(find('our family support'), [undefined, []]);
    assert.deepEqual(find('placed with family and friends'), [undefined, []]);
    assert.deepEqual(find('above the Welsh average'), ['Wales', [2, 3]]);
    assert.deepEqual(find('and the Welsh comparator'), ['Wales', [2, 3]]);
    assert.deepEqual(find('in Welsh and maths'), [undefined, []]);
  });

  it('calls a region by what stands before “and”, unless something else is called so', () => {
    const named = (areas: readonly string[], text: string) =>
      findComparators(
        tokenise(text, []),
        buildComparators(
          {
            ...catalogue,
            areas: [...catalogue.areas, ...areas.map((name) => ({ code: name, name }))],
          },
          [],
        ),
      ).map(({ name }) => name);
    const humber = 'Yorkshire and the Humber';
    assert.deepEqual(named([humber], 'worse than Yorkshire'), [humber]);
    assert.deepEqual(named([humber, 'Yorkshire'], 'worse than Yorkshire'), ['Yorkshire']);
    assert.deepEqual(named(['England and Wales'], 'worse than England'), ['England']);
  });

  it('calls one of several words by their first letters, unless these stand for something else', () => {
    const areas = ['South West', 'East of Severn', 'Upper Hill', 'Upper Heath'].map((name) => ({
      code: name,
      name,
    }));
    const all = { ...catalogue, areas: [...catalogue.areas, ...areas] };
    const named = (text: string, taken: string[] = []) =>
      findComparators(
        tokenise(text, []),
        buildComparators(all, [], (letters) => taken.includes(letters)),
      ).map(({ name }) => name);
    assert.deepEqual(named('us, SW and ES'), ['South West', 'East of Severn']);
    assert.deepEqual(named('us v sw'), ['South West']);
    assert.deepEqual(named('us v sw', ['sw']), []);
    assert.deepEqual(
      named('sw again, per se'),
      [],
      'in small letters, of nothing that is compared',
    );
    assert.deepEqual(named('us v UH'), [], 'two have these letters');
  });

  it('takes the national average for the nation that there are figures of', () => {
    assert.equal(said('against the national average'), 'England');
  });

  it('finds several, and calls a nation and a group by their kind', () => {
    const all = (text: string) =>
      findComparators(tokenise(text, []), known).map(({ name }) => name);
    assert.deepEqual(all('both England and the Hill Group'), ['Hill Group', 'England']);
    assert.deepEqual(all('the whole country and councils like ours'), ['England', 'Hill Group']);
  });

  it('finds none that is only denied', () => {
    assert.equal(said('the Hill Group, not England'), 'Hill Group');
    assert.equal(said('of others, not the Hill Group'), undefined);
  });

  it('finds the only group of councils that are alike by their kind, beside other groups', () => {
    const names = ['Nearest neighbours', 'Mid Counties'];
    const all = buildComparators(
      { ...catalogue, areas: names.map((name) => ({ code: name, name })) },
      [],
    );
    const [found] = findComparators(tokenise('against similar councils', []), all);
    assert.equal(found?.name, 'Nearest neighbours');
  });

  it('finds none where none is named', () => {
    assert.equal(said('crime in a similar month'), undefined);
  });
});

describe('nameMeant', () => {
  const nearest = { name: 'Nearest neighbours', stems: ['similar', 'council'] };

  it('is the only group of like councils that a measure is compared with', () => {
    assert.equal(
      nameMeant(nearest, ['England', 'Statistical neighbours']),
      'Statistical neighbours',
    );
  });

  it('is whoever was named where the measure is compared with them, or with several groups', () => {
    for (const own of [
      ['Nearest neighbours', 'Statistical neighbours'],
      ['Family group', 'Statistical neighbours'],
      ['England'],
    ])
      assert.equal(nameMeant(nearest, own), 'Nearest neighbours');
  });

  it('is whoever was named by their own name', () => {
    const named = { name: 'Nearest neighbours', stems: ['nearest', 'neighbour'] };
    assert.equal(nameMeant(named, ['Statistical neighbours']), 'Nearest neighbours');
  });
});
