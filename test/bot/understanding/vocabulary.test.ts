import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { understand } from '../../../src/bot/understanding/understand.ts';
import {
  buildVocabulary,
  type Meaning,
  type MeaningKind,
} from '../../../src/bot/understanding/vocabulary.ts';
import type { Words } from '../../../src/bot/understanding/words.ts';
import { readLexicon } from '../../../src/council-data.ts';
import type { Catalogue } from '../../../src/domain/catalogue.ts';
import {
  buildIndicator,
  buildMeasure,
  buildOutcome,
  buildPerson,
  buildRisk,
} from '../../cards/build.ts';
import { catalogue, language } from '../catalogue.ts';

const lexicon = await readLexicon();

const noWords: Words = {
  asks: {} as Words['asks'],
  ways: {} as Words['ways'],
  happened: [],
  riskAspects: {} as Words['riskAspects'],
  levels: {} as Words['levels'],
  leadIns: [],
  back: [],
  elsewhere: [],
  otherOutcomes: [],
  sameWords: [],
  notCodes: [],
  nothing: [],
};

const small: Catalogue = {
  version: 'test',
  outcomes: [buildOutcome()],
  indicators: [
    buildIndicator({
      shortName: 'Theft',
      heading: 'Theft in the county',
      measures: [
        buildMeasure({ code: 'X01A', name: 'Number of bicycles stolen', shortName: 'Bicycles' }),
      ],
      performanceMeasures: [
        buildMeasure({ code: 'X01-patrols', name: 'Patrols in time', shortName: 'Patrols' }),
      ],
    }),
  ],
  risks: [buildRisk()],
  people: [
    buildPerson({ role: 'Head of Theft' }),
    buildPerson({ id: 'ann-other', name: 'Ann Other' }),
  ],
  areas: [],
};

const build = (synonyms: Readonly<Record<string, readonly string[]>>, words: Partial<Words> = {}) =>
  buildVocabulary(
    small,
    {
      synonyms,
      words: { ...noWords, ...words },
      isEnglish: (word) => word === 'prime',
    },
    {},
  );

const meaningsOf = (phrase: string, ...args: Parameters<typeof build>) =>
  build(...args).meanings.get(phrase);

describe('buildVocabulary', () => {
  const named: [string, Meaning[]][] = [
    ['people are safe', [{ kind: 'topic', ids: ['X'] }]],
    ['number of crimes', [{ kind: 'topic', ids: ['X01'] }]],
    ['theft', [{ kind: 'topic', ids: ['X01'] }]],
    ['theft in the county', [{ kind: 'topic', ids: ['X01'] }]],
    ['number of bicycles stolen', [{ kind: 'topic', ids: ['X01A'] }]],
    ['bicycles', [{ kind: 'topic', ids: ['X01A'] }]],
    ['patrols in time', [{ kind: 'topic', ids: ['X01-patrols'] }]],
    ['patrols', [{ kind: 'topic', ids: ['X01-patrols'] }]],
    ['ann example', [{ kind: 'person', ids: ['ann-example'] }]],
    ['example', [{ kind: 'person', ids: ['ann-example'] }]],
    ['ann', [{ kind: 'person', ids: ['ann-example', 'ann-other'] }]],
    ['head of theft', [{ kind: 'person', ids: ['ann-example'] }]],
  ];
  for (const [phrase, meanings] of named)
    it(`knows ${JSON.stringify(phrase)} from the catalogue`, () => {
      assert.deepEqual(meaningsOf(phrase, {}), meanings);
    });

  const synonyms = {
    X: ['safety'],
    X01: ['Stealing', '+bikes', '~burglary', 'pinching', 'theft'],
    X01A: ['Bike-theft', 'pinching'],
    'X01-patrols': ['walks'],
    'ann-other': ['the chief'],
    'risk 01a': ['stealing', "children's bikes"],
  };
  const added: [string, Meaning[]][] = [
    ['safety', [{ kind: 'topic', ids: ['X'] }]],
    [
      'stealing',
      [
        { kind: 'topic', ids: ['X01'] },
        { kind: 'risk', ids: ['01a'] },
      ],
    ],
    ['bikes', [{ kind: 'qualifier', ids: ['X01'] }]],
    ['burglary', [{ kind: 'near', ids: ['X01'] }]],
    ['pinching', [{ kind: 'topic', ids: ['X01', 'X01A'] }]],
    ['theft', [{ kind: 'topic', ids: ['X01'] }]],
    ['bike theft', [{ kind: 'topic', ids: ['X01A'] }]],
    ['walks', [{ kind: 'topic', ids: ['X01-patrols'] }]],
    ['the chief', [{ kind: 'person', ids: ['ann-other'] }]],
    ['children bikes', [{ kind: 'risk', ids: ['01a'] }]],
  ];
  for (const [phrase, meanings] of added)
    it(`knows ${JSON.stringify(phrase)} from the synonyms`, () => {
      assert.deepEqual(meaningsOf(phrase, synonyms), meanings);
    });

  it('passes over synonyms of what is not in the catalogue, and phrases without a word', () => {
    const unknown = {
      X02: ['fire'],
      'x-y': ['smoke'],
      'risk 99z': ['flood'],
      Y: ['+rain', '~wind'],
    };
    assert.deepEqual(build({ ...unknown, X01: ['…'] }).meanings, build({}).meanings);
  });

  it('knows the words of questions by what they ask', () => {
    const words: Partial<Words> = {
      asks: { ...noWords.asks, why: ['why', 'how come'], people: ['theft'] },
      ways: { ...noWords.ways, up: ['rising'] },
      levels: { ...noWords.levels, HIGH: ['red'] },
      leadIns: ['what about'],
      back: ['it'],
      elsewhere: ['Poole'],
      otherOutcomes: ['healthy'],
      nothing: ['please', 'it'],
    };
    const one = (kind: MeaningKind, id = ''): Meaning => ({ kind, ids: [id] });
    for (const [phrase, meanings] of [
      ['why', [one('ask', 'why')]],
      ['how come', [one('ask', 'why')]],
      ['rising', [one('way', 'up')]],
      ['red', [one('level', 'HIGH')]],
      ['what about', [one('lead-in')]],
      ['it', [one('back'), one('nothing')]],
      ['poole', [one('elsewhere')]],
      ['healthy', [one('other-outcome')]],
      ['please', [one('nothing')]],
      ['theft', [one('topic', 'X01'), one('ask', 'people')]],
    ] as const)
      assert.deepEqual(meaningsOf(phrase, {}, words), meanings, phrase);
  });

  it('knows which words stand in names, unless they change nothing', () => {
    const { topicWords } = build({ X01: ['bikes'] }, { nothing: ['in', 'please'] });
    for (const word of ['bicycles', 'stolen', 'county', 'ann', 'bikes'])
      assert.ok(topicWords.has(word), word);
    for (const word of ['in', 'please', 'theft in the county'])
      assert.ok(!topicWords.has(word), word);
  });

  it('knows how far to look from each first word, every single word, and what is no code', () => {
    const vocabulary = build({}, { notCodes: ['s42'], nothing: ['theft of a bicycle', 'thefts'] });
    assert.equal(vocabulary.longest.get('theft'), 4);
    assert.equal(vocabulary.longest.get('number'), 4);
    assert.equal(vocabulary.longest.get('bicycles'), 1);
    assert.equal(vocabulary.longest.get('county'), undefined);
    for (const word of ['bicycle', 'county', 'of', 'thefts', 'ann'])
      assert.ok(vocabulary.words.has(word), word);
    assert.ok(!vocabulary.words.has('theft in the county'));
    assert.ok(vocabulary.notCodes.has('s42'));
    assert.ok(vocabulary.isEnglish('prime') && !vocabulary.isEnglish('crme'));
  });
});

/** Phrases with several meanings that are meant to have them. A new one is put here, or mended. */
const meantAmbiguous = {
  // Asked back: which of the two.
  'claire-shiels or claire-summerhayes': ['claire'],
  'S05C or S05D': [
    ...['domestic abuse', 'domestic violence', 'domestics', 'da', 'dv', 'dva'],
    ...['dom abuse', 'dom violence'],
  ],
  // Beside another word for one of them they say which it is; alone they mean none.
  'S01 or S02 or S03': ['child', 'children', 'kids', 'young people'],
  'S01 or S02': ['social care', 'children services'],
  // Both are listed.
  '14b or 14c': [
    ...['staffing risk', 'recruitment risk', 'retention risk', 'staffing', 'recruiting'],
    ...['recruitment', 'recruiting and keeping staff', 'recruitment and retention'],
    ...['staff retention', 'vacancies'],
  ],
  // All officers, unless it stands beside the roads.
  'S06 or everyone': ['people'],
};

const ofCatalogue: ReadonlySet<MeaningKind> = new Set([
  ...(['topic', 'qualifier', 'near', 'person', 'risk'] as const),
]);
const ofQuestions: ReadonlySet<MeaningKind> = new Set(['ask', 'way', 'level']);

describe('the words that come with the bot', () => {
  const phrases = [...language.vocabulary.meanings];

  it('say of nothing that it happened but of a way', () => {
    const kinds = phrases.map(([phrase, meanings]) => ({
      phrase,
      kinds: meanings.map(({ kind }) => kind),
    }));
    const loose = kinds.filter(
      (one) => one.kinds.includes('happened') && !one.kinds.includes('way'),
    );
    assert.deepEqual(loose, []);
  });

  it('have no synonym that is ambiguous unawares', () => {
    const clashes = phrases.flatMap(([phrase, meanings]) => {
      const things = meanings.filter(({ kind }) => ofCatalogue.has(kind)).flatMap(({ ids }) => ids);
      const asked = meanings.filter(({ kind }) => ofQuestions.has(kind)).flatMap(({ ids }) => ids);
      const all = things.length > 0 ? [...things, ...asked] : [];
      return all.length > 1 ? [[all.join(' or '), phrase] as const] : [];
    });
    const found = Object.fromEntries(
      [...Map.groupBy(clashes, ([ids]) => ids)].map(([ids, own]) => [
        ids,
        own.map(([, phrase]) => phrase).toSorted(),
      ]),
    );
    const listed = Object.fromEntries(
      Object.entries(meantAmbiguous).map(([ids, own]) => [ids, own.toSorted()]),
    );
    assert.deepEqual(found, listed);
  });

  it('name nothing by a word that changes nothing, points back, or is another place', () => {
    const idle: ReadonlySet<MeaningKind> = new Set([
      ...(['nothing', 'back', 'lead-in', 'elsewhere', 'other-outcome'] as const),
    ]);
    const both = phrases.filter(
      ([, meanings]) =>
        meanings.some(({ kind }) => idle.has(kind)) &&
        meanings.some(({ kind }) => ['topic', 'near', 'person', 'risk'].includes(kind)),
    );
    assert.deepEqual(
      both.map(([phrase]) => phrase),
      [],
    );
  });

  it('have no synonym for what the report does not have', () => {
    const ids = new Set([
      ...catalogue.outcomes.map(({ code }) => code),
      ...catalogue.indicators.flatMap(({ code, measures, performanceMeasures }) => [
        code,
        ...[...measures, ...performanceMeasures].map((one) => one.code),
      ]),
      ...catalogue.people.map(({ id }) => id),
      ...catalogue.risks.map(({ code }) => `risk ${code}`),
    ]);
    assert.deepEqual(
      Object.keys(lexicon.synonyms).filter((id) => !ids.has(id)),
      [],
    );
  });

  it('take nothing away in silence: what is left out of a question is not shown', () => {
    for (const text of [
      'crime without asb',
      'crime except domestic abuse',
      'children in care not in Dorset',
      'total crime, not just in Dorset',
    ]) {
      const answer = understand(text, language);
      assert.ok(answer.kind !== 'request' || answer.request.kind === 'fact', text);
    }
  });
});
