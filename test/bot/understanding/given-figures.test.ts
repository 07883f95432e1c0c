import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../src/bot/request.ts';
import { requestRules } from '../../../src/bot/requests/all.ts';
import { buildLanguage } from '../../../src/bot/understanding/build-language.ts';
import { interpret } from '../../../src/bot/understanding/interpret.ts';
import { readLexicon } from '../../../src/council-data.ts';
import { catalogue, language } from '../catalogue.ts';
import { requestIn } from '../request-of.ts';

const officer = {
  ...language,
  byOfficer: true,
  speaker: 'andy-frost',
  own: ['S01', 'S02', 'S04', 'S05', 'S06'],
};

/** The figures that a message fills in, each with what it is of. */
const given = (text: string): Readonly<Record<string, string>> => {
  const request = requestIn(interpret(text, {}, officer), officer);
  const all = request?.kind === 'update' ? (request.given ?? []) : [];
  return Object.fromEntries(all.map(({ measure, value }) => [measure, value]));
};

describe('a number in an open form', () => {
  it('is a figure, though something has it for its code', async () => {
    const code = 'EN 2.4';
    const indicators = catalogue.indicators.map((one) =>
      one.code === 'S06'
        ? { ...one, code, measures: one.measures.map((measure) => ({ ...measure, code })) }
        : one,
    );
    const own = buildLanguage({ ...catalogue, indicators }, await readLexicon(), requestRules);
    const read = (text: string, last?: Request) =>
      requestIn(interpret(text, last ? { last } : {}, { ...officer, ...own, own: ['S01'] }), own);
    assert.deepEqual(read('2.4'), { kind: 'show', code });
    assert.deepEqual(read('2.4', { kind: 'update', code: 'S01' }), {
      ...{ kind: 'update', code: 'S01' },
      given: [{ measure: 'S01', value: '2.4' }],
    });
  });
});

describe('the figures of a message', () => {
  const cases: [text: string, figures: Readonly<Record<string, string>>][] = [
    ['S02 59,4 this time', { S02: '59.4' }],
    ['S04 538 concerns (311 of them care homes)', { S04: '538' }],
    ['209 KSIs (22 killed)', { S06: '209' }],
    ['S06: 209 (24 fatal, 185 serious)', { S06: '209' }],
    ['S06, year to October. 19 fatal, 187 serious, so 206', { S06: '206' }],
    ['DA 540', { S05: '540' }],
    ['S06 from April to end of Sept 36,905', { S06: '36905' }],
    ['S03A 191 of 198, 96.5%', { S03A: '96.5' }],
    ['S04 538, 24% in care homes', { S04: '538' }],
    ['crime 6402, ASB not ready yet', { S05: '6402', S05B: '' }],
    [
      'crime 6398, asb 2431, neither of the domestic abuse ones is out',
      { S05A: '6398', S05B: '2431' },
    ],
    [
      'ASB 2,871, DA incidents 528, DA crimes 703. Into S05',
      { S05B: '2871', S05C: '528', S05D: '703' },
    ],
    ['KSIs 12 months to Oct = 205, of which 19 fatal', { S06: '205' }],
    ['asb 2 874, tot crime 6311', { S05B: '2874', S05A: '6311' }],
    [
      '6105 / 2650 / 548 / 701 in the usual order: crime, asb, DA, DA crimes',
      { S05A: '6105', S05B: '2650', S05C: '548', S05D: '701' },
    ],
    ['S04 £1.4m', {}],
    ['CP 46.0, CiC 58.1. Shout if anything looks odd, ext 4471', { S01: '46', S02: '58.1' }],
    ['S01 is minus 2.9', { S01: '-2.9' }],
    ['CP and CiC: 44.1 and 57.2', { S01: '44.1', S02: '57.2' }],
    ['park 548 as a draft for S04', { S04: '548' }],
  ];
  for (const [text, figures] of cases)
    it(`are read from ${JSON.stringify(text)}`, () => {
      assert.deepEqual(given(text), figures);
    });

  it('are never a time of the day', () => {
    assert.deepEqual(given('S04: 531 (extract of 08:40)'), { S04: '531' });
    assert.deepEqual(given('S04: 531, extract 08:40'), { S04: '531' });
  });

  it('are not told where names and figures are in no two lists of one length', () => {
    for (const text of [
      'S05: ASB 2650 548 crime',
      'S05, DA crimes 6105 2650',
      'crime, ASB 6105 2650',
    ])
      assert.deepEqual(given(text), {}, text);
  });

  it('are of the part that is called the total, where the whole has no figure', () => {
    assert.deepEqual(given('S05 Oct-Dec, asb 2210, da crimes 702, total 6015'), {
      ...{ S05A: '6015', S05B: '2210', S05D: '702' },
    });
  });

  it('are one for each name where these take turns, whichever stands first', () => {
    assert.deepEqual(given('crime averaged 6105, and 2650 ASB'), { S05A: '6105', S05B: '2650' });
  });

  it('are provisional where that is said, though they are not validated yet', () => {
    for (const text of [
      'S06 211 but flag it prov, it won’t be validated til feb',
      'S06 211, provisional, not yet validated',
    ]) {
      const request = requestIn(interpret(text, {}, officer), officer);
      assert.ok(request?.kind === 'update', text);
      assert.equal(request.as, 'provisional', text);
      assert.deepEqual(request.given, [{ measure: 'S06', value: '211' }], text);
    }
  });

  it('are of the parts of one indicator, in their order, beside the figure of another', () => {
    const text = 'S06 209\ncrime 6105 2650 548 701';
    assert.deepEqual(given(text), {
      ...{ S06: '209', S05A: '6105', S05B: '2650', S05C: '548', S05D: '701' },
    });
  });

  it('are of what the person leads, of several that are named beside the only number', () => {
    const own = { ...officer, own: ['S02'] };
    const of = (text: string) => Object(requestIn(interpret(text, {}, own), own));
    assert.equal(of('S01 and S02: 57.9').code, 'S02');
  });

  it('are none where drafts are counted', () => {
    const own = { ...officer, own: ['S04'] };
    const ask = (text: string) => requestIn(interpret(text, {}, own), own);
    assert.deepEqual(ask('show my 2 drafts'), { kind: 'drafts' });
    const parked = ask('park 548 as a draft');
    assert.deepEqual(parked?.kind === 'update' && parked.given, [{ measure: 'S04', value: '548' }]);
  });

  it('are those of a mail that somebody passes on, beside what they lead', () => {
    const mail = `use these pls

From: Insight (Childrens)
Sent: 02 January 2019 09:12
Subject: Q3 rates

Hi Claire, hope you had a good break. Rates per 10k at 31/12:
CP 46.0 (was 43.6)
CiC 58.1 (was 57.5)
Shout if anything looks odd, ext 4471`;
    assert.deepEqual(given(mail), { S01: '46', S02: '58.1' });
  });
});
