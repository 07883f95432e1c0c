import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../src/bot/request.ts';
import { requestRules } from '../../../src/bot/requests/all.ts';
import type { LanguageContext } from '../../../src/bot/understanding/language-context.ts';
import { understand } from '../../../src/bot/understanding/understand.ts';
import { buildVocabulary, type Synonyms } from '../../../src/bot/understanding/vocabulary.ts';
import { readLexicon, readSampleFiles } from '../../../src/council-data.ts';
import { fileRows } from '../../../src/storage/import/file-rows.ts';
import { parseFile } from '../../../src/storage/import/parse-file.ts';
import { toCatalogue } from '../../../src/storage/rows/to-domain.ts';
import { readMessages } from '../../messages/message.ts';
import { language as firstMind } from '../catalogue.ts';
import { healthyReport } from '../healthy-report.ts';

const added: Synonyms = {
  H: ['healthy outcome', 'health overview'],
  H01: ['drinking', 'booze', 'alcohol', 'adults at risk'],
  H02: ['obesity', 'overweight', 'fatness'],
  H02A: ['adult obesity', '+adults', '+grown-ups'],
  H02B: ['childhood obesity', '+children', '+reception year'],
  'H01-health-checks': ['health checks', 'nhs health checks'],
  'risk 21a': ['clinics risk'],
};

const files = [
  ...(await readSampleFiles()),
  { name: 'healthy.json', text: JSON.stringify(healthyReport) },
];

const catalogue = toCatalogue(
  'test',
  files.flatMap(({ name, text }) => fileRows(parseFile(name, text))),
);

const lexicon = await readLexicon();

const language: LanguageContext = {
  catalogue,
  vocabulary: buildVocabulary(
    catalogue,
    {
      ...lexicon,
      synonyms: { ...lexicon.synonyms, ...added },
    },
    requestRules.cues,
  ),
  sameWords: lexicon.words.sameWords,
  rules: requestRules,
};

const read = (text: string) => understand(text, language);

const show = (code: string): Request => ({ kind: 'show', code });

describe('a second outcome, which is data alone', () => {
  const understood: [string, Request][] = [
    ['show H01', show('H01')],
    ['h1', show('H01')],
    ['H 02', show('H02')],
    ['h-2b', show('H02B')],
    ['alcohol related hospital admissions', show('H01')],
    ['How are we doing on drinking?', show('H01')],
    ['obesity', show('H02')],
    ['obestiy figures please', show('H02')],
    ['obesity in adults', show('H02A')],
    ['overweight children', show('H02B')],
    ['childhood obesity', show('H02B')],
    ['Health checks', show('H01-health-checks')],
    ['H01 in 2015/16', { kind: 'show', code: 'H01', period: { kind: 'label', label: '2015/16' } }],
    [
      'childhood obesity last quarter',
      { kind: 'show', code: 'H02B', period: { kind: 'previous' } },
    ],
    ['adult obesity Q1', { kind: 'show', code: 'H02A', period: { kind: 'quarter', quarter: 1 } }],
    ['is obesity getting worse', { kind: 'compare', code: 'H02' }],
    [
      'compare drinking in 2015/16 with 2016/17',
      {
        kind: 'compare',
        code: 'H01',
        from: { kind: 'label', label: '2015/16' },
        to: { kind: 'label', label: '2016/17' },
      },
    ],
    ['trend of childhood obesity', { kind: 'trend', code: 'H02B' }],
    ['how does drinking compare with England', { kind: 'benchmark', code: 'H01' }],
    [
      'why did alcohol admissions go up',
      { kind: 'commentary', code: 'H01', question: 'changed-and-why' },
    ],
    ['what are we doing about obesity', { kind: 'commentary', code: 'H02', question: 'issues' }],
    ['risks for drinking', { kind: 'risks', indicator: 'H01' }],
    ['risk 21a', { kind: 'risks', code: '21a' }],
    ['21B', { kind: 'risks', code: '21b' }],
    ['the clinics risk', { kind: 'risks', code: '21a' }],
    ['who leads H02', { kind: 'people', indicator: 'H02' }],
    ['who is responsible for obesity', { kind: 'people', indicator: 'H02' }],
    ['the sponsor of H01', { kind: 'people', outcome: 'H' }],
    ['Helen Coombes', { kind: 'people', person: 'helen-coombes' }],
    ['Harries', { kind: 'people', person: 'mike-harries' }],
    ['Mike Potter', { kind: 'people', person: 'mike-potter' }],
    ['performance measures for drinking', { kind: 'performance', code: 'H01' }],
    ['update H02', { kind: 'update', code: 'H02' }],
    ['when is H01 due', { kind: 'due', code: 'H01' }],
    ['health overview', { kind: 'overview', outcome: 'H' }],
    ['overview of safe', { kind: 'overview', outcome: 'S' }],
    ['overview', { kind: 'overview' }],
  ];
  for (const [text, request] of understood)
    it(`reads ${JSON.stringify(text)} as ${JSON.stringify(request)}`, () => {
      assert.deepEqual(read(text), { kind: 'request', request });
    });

  it('is no other outcome any more once it is loaded', () => {
    assert.equal(understand('people in dorset are healthy', firstMind).kind, 'refused');
    for (const text of ['People in Dorset are Healthy', 'overview of the healthy outcome'])
      assert.deepEqual(read(text), {
        kind: 'request',
        request: { kind: 'overview', outcome: 'H' },
      });
  });

  const choices: [string, string[]][] = [
    ['adults at risk', ['S04 Adult safeguarding concerns', 'H01 Alcohol admissions']],
    ['Mike', ['Mike Potter', 'Mike Harries']],
    ['who is the sponsor', ['Nick Jarman', 'Helen Coombes']],
    [
      'drinking and crime',
      ['H01 Alcohol admissions', 'S05 Crime, antisocial behaviour and domestic abuse'],
    ],
    ['H01 and S01', ['H01 Alcohol admissions', 'S01 Child protection plans']],
  ];
  for (const [text, titles] of choices)
    it(`asks back at ${JSON.stringify(text)}`, () => {
      const answer = read(text);
      assert.ok(answer.kind === 'choice');
      assert.deepEqual(answer.choices.map(({ title }) => title).toSorted(), titles.toSorted());
    });

  it('asks of every indicator of both, which is meant', () => {
    const answer = read('why');
    assert.ok(answer.kind === 'choice');
    assert.deepEqual(
      answer.choices.map(({ request }) => 'code' in request && request.code).toSorted(),
      ['H01', 'H02', 'S01', 'S02', 'S03', 'S04', 'S05', 'S06'],
    );
  });

  for (const [text, what, typed] of [
    ['H03', 'indicator', 'h03'],
    ['show H02C', 'indicator', 'h02c'],
    ['h 11', 'indicator', 'h 11'],
    ['S07', 'indicator', 's07'],
    ['risk 21z', 'risk', '21z'],
  ] as const)
    it(`says that ${JSON.stringify(text)} names no ${what}`, () => {
      const answer = read(text);
      assert.ok(answer.kind === 'no-such-code');
      assert.deepEqual([answer.what, answer.typed], [what, typed]);
    });

  for (const text of [
    'obesity in Bournemouth',
    'alcohol for Poole',
    'hospital waiting times',
    'drinking per ward',
  ])
    it(`shows no figure for ${JSON.stringify(text)}`, () => {
      const answer = read(text);
      assert.ok(
        answer.kind === 'refused' || (answer.kind === 'request' && answer.request.kind === 'fact'),
      );
    });

  it('goes on from one outcome to the other', () => {
    const last: Request = { kind: 'risks', indicator: 'S01' };
    assert.deepEqual(understand('and drinking?', language, { last }), {
      kind: 'request',
      request: { kind: 'risks', indicator: 'H01' },
    });
    assert.deepEqual(understand('why', language, { last: show('H02A') }), {
      kind: 'request',
      request: { kind: 'commentary', code: 'H02', question: 'changed-and-why' },
    });
  });

  it('changes nothing of what is asked of the first, but for who stands over it', () => {
    const [{ sponsor, contact } = {}] = firstMind.catalogue.outcomes;
    const changed = readMessages('open')
      .filter(({ outcome, after }) => outcome === 'answer' && after.length === 0)
      .map(({ text }) => text)
      .filter((text) => {
        const [one, other] = [understand(text, firstMind), read(text)];
        const ofPost =
          one.kind === 'request' &&
          one.request.kind === 'people' &&
          [sponsor, contact].includes(one.request.person);
        return !ofPost && JSON.stringify(one) !== JSON.stringify(other);
      });
    assert.deepEqual(changed, []);
  });
});
