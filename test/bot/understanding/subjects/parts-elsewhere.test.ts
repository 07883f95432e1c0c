import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { requestRules } from '../../../../src/bot/requests/all.ts';
import { buildLanguage } from '../../../../src/bot/understanding/build-language.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { withoutPartsElsewhere } from '../../../../src/bot/understanding/subjects/parts-elsewhere.ts';
import { readLexicon } from '../../../../src/council-data.ts';
import { catalogue, language } from '../../catalogue.ts';
import { townsCatalogue, townsLanguage } from '../towns.ts';

describe('withoutPartsElsewhere', () => {
  const howAfter = (text: string, codes: string[], goesOn = true, how = 'likely') => {
    const reading = readMessage(text, language);
    const place = { named: [{ kind: 'measure', id: 'S03B', indicator: 'S03' } as const], at: [1] };
    const given = { ...reading, mentions: [{ ...place, how: how as 'likely' }] };
    return withoutPartsElsewhere(given, codes, { catalogue, goesOn }).mentions[0]?.how;
  };

  it('takes the words that tell a part of something else for near, after another subject', () => {
    assert.equal(howAfter('and secondary?', ['S05']), 'near');
  });

  it('does so where that is all of a name of the part', () => {
    assert.equal(howAfter('and secondary?', ['S05'], true, 'sure'), 'near');
  });

  it('does so where the word is in the name of the whole too', () => {
    const towns = ['Port Merrin town', 'Hallow'].map((name, at) => {
      const [measure] = catalogue.indicators[0]?.measures ?? [];
      assert.ok(measure);
      const full = `Town footfall: ${name}`;
      return { ...measure, code: `T01${'AB'[at]}`, name: full, shortName: full };
    });
    const [first] = catalogue.indicators;
    assert.ok(first);
    const own = { code: 'T01', name: 'Town footfall', shortName: 'Town footfall', measures: towns };
    const indicators = [...catalogue.indicators, { ...first, ...own }];
    const reading = readMessage('and town?', language);
    const place = { named: [{ kind: 'measure', id: 'T01A', indicator: 'T01' } as const], at: [1] };
    const given = { ...reading, mentions: [{ ...place, how: 'likely' as const }] };
    const elsewhere = { catalogue: { ...catalogue, indicators }, goesOn: true };
    assert.equal(withoutPartsElsewhere(given, ['S05'], elsewhere).mentions[0]?.how, 'near');
    const named = { ...readMessage('and footfall?', language), mentions: given.mentions };
    assert.equal(withoutPartsElsewhere(named, ['S05'], elsewhere).mentions[0]?.how, 'likely');
  });

  it('does so of a place that stands in a sentence about something else', () => {
    const howIn = (text: string) => {
      const reading = readMessage(text, townsLanguage);
      const all = withoutPartsElsewhere(reading, [], { catalogue: other.catalogue, goesOn: false });
      return all.mentions.at(-1)?.how;
    };
    const indicators = [...townsCatalogue.indicators, ...catalogue.indicators];
    const other = { catalogue: { ...townsCatalogue, indicators } };
    const place = { named: [{ kind: 'measure', id: 'T02-1', indicator: 'T02' } as const], at: [4] };
    const crime = { named: [{ kind: 'indicator', id: 'S05', indicator: 'S05' } as const], at: [0] };
    const mentions = [
      { ...crime, how: 'sure' as const },
      { ...place, how: 'sure' as const },
    ];
    const of = (text: string) =>
      withoutPartsElsewhere({ ...readMessage(text, language), mentions }, [], {
        ...{ ...other, goesOn: false },
      }).mentions[1]?.how;
    assert.equal(of('crime that happened in Quenby'), 'near');
    assert.equal(of('crime, the percentage for Quenby'), 'near');
    assert.equal(of('crime compared right with Quenby'), 'sure');
    const both = [
      { ...crime, how: 'sure' as const },
      { ...place, at: [2], how: 'sure' as const },
      { ...place, how: 'likely' as const },
    ];
    const [, ...lines] = withoutPartsElsewhere(
      { ...readMessage('crime in Marlow or Quenby', language), mentions: both },
      [],
      { ...other, goesOn: false },
    ).mentions;
    assert.deepEqual(
      lines.map(({ how }) => how),
      ['near', 'near'],
    );
    const around = [{ ...crime, at: [0, 6] }, place].map((one) => ({
      ...one,
      how: 'sure' as const,
    }));
    const all = readMessage('cost of a weekly Quenby bus journey', language);
    const read = withoutPartsElsewhere({ ...all, mentions: around }, [], {
      ...{ ...other, goesOn: false },
    });
    assert.equal(read.mentions[1]?.how, 'near');
    assert.notEqual(howIn('bus lateness in Quenby'), 'near');
  });

  it('does so of a name alone that parts of several others bear', () => {
    const howOf = (text: string, places: readonly string[], at: number) => {
      const named = places.map(
        (id) => ({ kind: 'measure', id, indicator: id.slice(0, 3) }) as const,
      );
      const reading = {
        ...readMessage(text, language),
        mentions: [{ named, at: [at], how: 'sure' as const }],
      };
      const read = withoutPartsElsewhere(reading, ['S05'], { catalogue, goesOn: false });
      return read.mentions[0]?.how;
    };
    assert.equal(howOf('secondary?', ['S03B', 'S02B'], 0), 'near');
    assert.equal(howOf('secondary?', ['S03B'], 0), 'sure');
    assert.equal(howOf('show secondary schools', ['S03B', 'S02B'], 1), 'sure');
  });

  it('leaves them where the same was spoken of, nothing was, or the message begins anew', () => {
    assert.equal(howAfter('and secondary?', ['S03']), 'likely');
    assert.equal(howAfter('and secondary?', []), 'likely');
    assert.equal(howAfter('and secondary?', ['S05'], false), 'likely');
  });

  it('takes a place right beside another subject for near, unless the two are joined', async () => {
    const withPlace = townsCatalogue.indicators.map((one) => {
      const [line] = one.performanceMeasures;
      const bare = { name: 'Hallow', shortName: 'Hallow', code: 'T02-9' };
      return one.code === 'T02' && line
        ? {
            ...one,
            performanceMeasures: [
              ...one.performanceMeasures,
              { ...line, ...bare, breakdown: { by: 'town', category: 'Hallow' } },
            ],
          }
        : one;
    });
    const known = { ...townsCatalogue, indicators: withPlace };
    const own = buildLanguage(known, await readLexicon(), requestRules);
    const howOf = (text: string) =>
      withoutPartsElsewhere(readMessage(text, own), [], {
        catalogue: known,
        goesOn: false,
      }).mentions.find(({ named }) => named.some(({ id }) => id === 'T02-9'))?.how;
    for (const text of ['Hallow bus lateness', 'bus lateness, Hallow'])
      assert.equal(howOf(text), 'near', text);
    for (const text of ['bus lateness and Hallow', 'Hallow', 'Hallow empty shops'])
      assert.notEqual(howOf(text), 'near', text);
  });
});
