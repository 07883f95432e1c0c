import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { findNames } from '../../../../src/bot/understanding/message/find-names.ts';
import { buildNameIndex } from '../../../../src/bot/understanding/message/name-index.ts';
import { tokenise } from '../../../../src/bot/understanding/message/tokens.ts';
import { catalogue, language } from '../../catalogue.ts';

const mentionsIn = (text: string) => findNames(tokenise(text, []), language.names);

const idsIn = (text: string): string[] =>
  mentionsIn(text).map(({ named }) => named.map(({ id }) => id).join(' or '));

describe('findNames', () => {
  const cases: [string, string[]][] = [
    ['kids on cp plans', ['S01']],
    ['looked after children', ['S02']],
    ['children who are currently in care', ['S02']],
    ['children that this council has now got in its care', ['S02']],
    ['children who saw a doctor about their skin care', []],
    ['persistent absence', ['S03']],
    ['total crime', ['S05A']],
    ['crime in total', ['S05A']],
    ['anti-social behaviour', ['S05B']],
    ['da', ['S05C or S05D']],
    ['domestic abuse incidents', ['S05C']],
    ['three days', []],
    ['the reporter wants it for a report', []],
    ['the most serious risks', []],
    ['who looks after the budget', []],
    ['why did we crime it', []],
    ['ksi', ['S06']],
    ['mike potter', ['mike-potter']],
    ['that mikes potters', []],
    ['claire', ['claire-shiels or claire-summerhayes']],
    ['claire shiels', ['claire-shiels']],
    ['total crime and asb', ['S05A', 'S05B']],
    ['roads and ASB', ['S06', 'S05B']],
    ['total crime and children in care', ['S05A', 'S02']],
    ['absence, the roads one', ['S03', 'S06']],
    ['CP plans + LAC', ['S01', 'S02']],
    ['looked after kids 57.9 & CP plans 40.2', ['S02', 'S01']],
    ['I need children in care', ['S02']],
    ['bunking off in secondary', ['S03B']],
    ['crime, the ASB', ['S05', 'S05B']],
    ['crime ASB', ['S05B']],
    ['primary, I mean truancy', ['S03A']],
    ['secondary absence and the gap to primary', ['S03B', 'S03A']],
    ['truancy in secondary and primary', ['S03B', 'S03A']],
    ['is bunking off worse in secondary or primary', ['S03B', 'S03A']],
    ['crime incidents', ['S05']],
    ['who died that year, how many were children', []],
    ['the weather', []],
    ['', []],
  ];
  for (const [text, ids] of cases)
    it(`finds ${ids.join(' and ') || 'nothing'} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(idsIn(text), ids);
    });

  it('takes the word target for no name, though one thing alone has it in its name', () => {
    const indicators = catalogue.indicators.map((one) =>
      one.code === 'S06' ? { ...one, name: 'Repairs completed within target time' } : one,
    );
    const names = buildNameIndex({ ...catalogue, indicators }, {}, {});
    assert.deepEqual(findNames(tokenise('which are off target', []), names), []);
    assert.equal(findNames(tokenise('which repairs', []), names).length, 1);
  });

  it('takes what waits for a sign-off for no waiting list', () => {
    const indicators = catalogue.indicators.map((one) =>
      one.code === 'S03' ? { ...one, name: 'Waiting for an assessment' } : one,
    );
    const index = buildNameIndex({ ...catalogue, indicators }, {}, {});
    const idsOf = (text: string) =>
      findNames(tokenise(text, []), index).flatMap((one) => one.named.map(({ id }) => id));
    assert.deepEqual(idsOf('how many are waiting'), ['S03']);
    for (const text of ['what is waiting for my sign-off', 'anything waiting on me'])
      assert.deepEqual(idsOf(text), [], text);
  });

  it('takes the number of an outcome for a name only beside its word', () => {
    const [first] = catalogue.outcomes;
    assert.ok(first);
    const names = buildNameIndex(catalogue, { [first.code]: ['priority one'] }, {});
    assert.equal(findNames(tokenise('show priority one', []), names).length, 1);
    assert.deepEqual(findNames(tokenise('every one, both priorities', []), names), []);
  });

  it('takes the score of a risk for none of what is measured', () => {
    const indicators = catalogue.indicators.map((one) =>
      one.code === 'S03' ? { ...one, name: 'Average attainment score' } : one,
    );
    const names = buildNameIndex({ ...catalogue, indicators }, {}, {});
    const idsOf = (text: string) =>
      findNames(tokenise(text, []), names).flatMap(({ named }) => named.map(({ id }) => id));
    assert.deepEqual(idsOf('our score'), ['S03']);
    assert.deepEqual(idsOf('top risks by score'), []);
  });

  it('takes the level of risks and their register for none of what is measured', () => {
    const indicators = catalogue.indicators.map((one) =>
      one.code === 'S03' ? { ...one, name: 'High registered attainment' } : one,
    );
    const names = buildNameIndex({ ...catalogue, indicators }, {}, {});
    const idsOf = (text: string) =>
      findNames(tokenise(text, []), names).flatMap(({ named }) => named.map(({ id }) => id));
    assert.deepEqual(idsOf('registered'), ['S03']);
    for (const text of ['high risks', 'high and medium risks', 'which risks on the register'])
      assert.deepEqual(idsOf(text), [], text);
  });

  it('takes the owners of risks for none of what is measured', () => {
    const indicators = catalogue.indicators.map((one) =>
      one.code === 'S03' ? { ...one, name: 'Homes of private owners' } : one,
    );
    const names = buildNameIndex({ ...catalogue, indicators }, {}, {});
    const idsOf = (text: string) =>
      findNames(tokenise(text, []), names).flatMap(({ named }) => named.map(({ id }) => id));
    assert.deepEqual(idsOf('high risks with owner and target score'), []);
    assert.deepEqual(idsOf('the owners'), ['S03']);
  });

  it('takes a word that only a risk of the same shares for the name of what is measured', () => {
    const indicators = catalogue.indicators.map((one) =>
      one.code === 'S03' ? { ...one, name: 'Visits to leisure centres' } : one,
    );
    const [risk] = catalogue.risks;
    assert.ok(risk);
    const synonyms = { [`risk ${risk.code}`]: ['leisure building risk'] };
    const idsOf = (text: string, featuresUnder: readonly string[]) => {
      const known = { ...catalogue, indicators, risks: [{ ...risk, featuresUnder }] };
      return findNames(tokenise(text, []), buildNameIndex(known, synonyms, {})).flatMap(
        ({ named }) => named.map(({ id }) => id),
      );
    };
    assert.deepEqual(idsOf('leisure', ['S03']), ['S03']);
    assert.deepEqual(idsOf('leisure', ['S01']), []);
    assert.deepEqual(idsOf('leisure building risk', ['S03']), [risk.code]);
  });

  it('takes the end of a year, and services, for none of what has them in its name', () => {
    const indicators = catalogue.indicators.map((one) =>
      one.code === 'S03' ? { ...one, name: 'Reading at the end of the year' } : one,
    );
    const names = buildNameIndex({ ...catalogue, indicators }, {}, {});
    const idsOf = (text: string) =>
      findNames(tokenise(text, []), names).flatMap(({ named }) => named.map(({ id }) => id));
    assert.deepEqual(idsOf('the forecast at year end'), []);
    assert.deepEqual(idsOf('reading at year end'), ['S03']);
    const buses = catalogue.indicators.map((one) =>
      one.code === 'S03' ? { ...one, name: 'Bus services on time' } : one,
    );
    const others = buildNameIndex({ ...catalogue, indicators: buses }, {}, {});
    const named = (text: string) => findNames(tokenise(text, []), others).length;
    assert.deepEqual([named('all services'), named('bus services')], [0, 1]);
  });

  it('takes what risks did for none of what is measured', () => {
    const indicators = catalogue.indicators.map((one) =>
      one.code === 'S03' ? { ...one, name: 'Moved in with a family' } : one,
    );
    const names = buildNameIndex({ ...catalogue, indicators }, {}, {});
    const idsOf = (text: string) =>
      findNames(tokenise(text, []), names).flatMap(({ named }) => named.map(({ id }) => id));
    for (const text of ['those who moved', 'risks. who moved'])
      assert.deepEqual(idsOf(text), ['S03'], text);
    for (const text of ['which risks moved', 'risks that have moved since'])
      assert.deepEqual(idsOf(text), [], text);
  });

  it('is by no first letters of which the stem is an everyday word: "ASEs"', () => {
    const names = buildNameIndex(catalogue, { S02: ['ASEs', 're-let'] }, {});
    assert.deepEqual(findNames(tokenise('marked as red', []), names), []);
    assert.equal(findNames(tokenise('re-let', []), names).length, 1);
  });

  it('takes the letter of a class of roads for no article', () => {
    const roads = catalogue.indicators.map((one) => ({ ...one, shortName: 'A roads' }));
    const names = buildNameIndex({ ...catalogue, indicators: roads.slice(0, 1) }, {}, {});
    const found = (text: string) => findNames(tokenise(text, []), names).map(({ how }) => how);
    assert.deepEqual(found('a roads'), ['sure']);
    assert.deepEqual(found('how are the roads'), ['likely']);
  });

  it('finds the part that a word tells where two indicators are called alike', () => {
    const names = buildNameIndex(catalogue, { S02: ['at school'], S03: ['at school'] }, {});
    const idsOf = (text: string) =>
      findNames(tokenise(text, []), names).map(({ named }) => named.map(({ id }) => id).join());
    assert.deepEqual(idsOf('kids at school'), ['S02,S03']);
    assert.deepEqual(idsOf('kids at school in secondary'), ['S03B']);
  });

  it('finds each measure by its name in the report', () => {
    for (const { code, name } of catalogue.indicators.flatMap(({ measures }) => measures)) {
      const named = mentionsIn(name).flatMap((one) => one.named);
      assert.ok(
        named.some(
          ({ id, indicator }) => id === code || indicator === code || id === code.slice(0, 3),
        ),
        name,
      );
    }
  });

  it('joins no words of two sentences', () => {
    const found = mentionsIn('Anti. Social? Behaviour!').filter(({ how }) => how === 'sure');
    assert.deepEqual(found, []);
  });

  it('takes a word of the council’s own name for none of what is measured', () => {
    const own = { name: 'The council’s own emissions', shortName: 'Council emissions' };
    const indicators = catalogue.indicators.map((one) =>
      one.code === 'S06'
        ? {
            ...one,
            ...own,
            heading: own.name,
            measures: one.measures.map((m) => ({ ...m, ...own })),
          }
        : one,
    );
    const index = buildNameIndex({ ...catalogue, indicators }, {}, {});
    const named = (text: string) =>
      findNames(tokenise(text, []), index).flatMap((one) => one.named.map(({ id }) => id));
    assert.deepEqual(named('put a motion to the council'), []);
    assert.deepEqual(named('emissions'), ['S06']);
    assert.deepEqual(named('council emissions'), ['S06']);
  });

  it('takes what somebody does for no name of what is done', () => {
    const named = (text: string) =>
      mentionsIn(text).flatMap((one) => one.named.map(({ id }) => id));
    assert.deepEqual(named('who looks after S05'), []);
    assert.ok(!named('who looks after the roads').includes('S02'));
    assert.deepEqual(named('children looked after'), ['S02']);
  });

  it('takes what somebody needs for nobody in need', () => {
    const indicators = catalogue.indicators
      .filter(({ code }) => code === 'S04')
      .map((one) => ({ ...one, name: 'People needing less help', shortName: 'Less help' }));
    const names = buildNameIndex({ ...catalogue, indicators }, {}, {});
    const idsOf = (text: string) =>
      findNames(tokenise(text, []), names).flatMap(({ named }) => named.map(({ id }) => id));
    for (const text of ['I need the figure', 'the same figure, I really need it'])
      assert.deepEqual(idsOf(text), [], text);
    assert.deepEqual(idsOf('how many are needing it'), ['S04']);
  });

  it('counts each word for one thing', () => {
    const word = fc.constantFrom(...language.names.words);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 10 }), (words) => {
        const places = mentionsIn(words.join(' ')).flatMap(({ at }) => at);
        assert.equal(new Set(places).size, places.length);
      }),
      { numRuns: 200 },
    );
  });
});
