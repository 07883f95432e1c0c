import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  type Fact,
  type FactQuery,
  findFacts,
  type Passage,
  splitSentences,
} from '../../src/domain/find-facts.ts';
import { holdsWords } from '../../src/domain/find-words.ts';

const passage = (
  text: string,
  place = 'S06',
  context = 'Killed or seriously injured on roads',
) => ({
  place,
  text,
  context,
});

/** More than is read as a whole, of which no other word is asked for. */
const filler = ' Nothing else is known here.'.repeat(16);

const roads = passage(
  'There were 22 fatalities and 191 serious injuries. This compares to 13 fatalities. The snow came late.' +
    filler,
);
const cyclists = passage('The number of cyclists injured is higher than the baseline.');
const audits = passage(
  'Monthly case file audits began in July.',
  'S04',
  'Adult safeguarding concerns',
);
const triage = passage(
  `The triage team has moved. Audits of the file go on.${filler}`,
  'S04',
  'Adult safeguarding concerns',
);

const all = [roads, cyclists, audits, triage];

const find = (
  words: string,
  {
    hints = '',
    passages = all,
    ...differs
  }: Partial<Omit<FactQuery, 'hints'>> & {
    hints?: string;
    passages?: readonly Passage<string>[];
  } = {},
): Fact<string>[] =>
  findFacts(passages, {
    words: words.split(' '),
    hints: hints === '' ? [] : hints.split(' '),
    sameWords: [['deaths', 'fatalities']],
    counted: false,
    ...differs,
  });

describe('splitSentences', () => {
  const cases: [string, string[]][] = [
    ['It rose. It fell.', ['It rose.', 'It fell.']],
    ['  It rose!   Why?  ', ['It rose!', 'Why?']],
    ['It fell by 0.5 to 1.2.', ['It fell by 0.5 to 1.2.']],
    ['no end', ['no end']],
    ['', []],
    [' \n ', []],
  ];
  for (const [text, sentences] of cases)
    it(`parts ${JSON.stringify(text)} into ${sentences.length}`, () => {
      assert.deepEqual(splitSentences(text), sentences);
    });

  it('loses and changes no word', () => {
    const word = fc.constantFrom('It', 'rose', '5.1', 'Why', '?', '.', '!', '(up)', '\n', 'e.g.');
    fc.assert(
      fc.property(fc.array(word), (parts) => {
        const text = parts.join(' ');
        const plain = (one: string) => one.replace(/\s+/g, '');
        assert.equal(plain(splitSentences(text).join('')), plain(text));
      }),
    );
  });
});

describe('findFacts', () => {
  it('gives the sentence that holds the words as it was written, and where it stands', () => {
    assert.deepEqual(find('triage moved'), [
      { place: 'S04', sentences: ['The triage team has moved.'] },
    ]);
  });

  it('gives the sentences that go on from it together with it', () => {
    assert.deepEqual(find('22 fatalities'), [
      {
        place: 'S06',
        sentences: [
          'There were 22 fatalities and 191 serious injuries. This compares to 13 fatalities.',
        ],
      },
    ]);
    assert.deepEqual(find('13'), find('22 fatalities'));
  });

  for (const [next, together] of [
    ...['This', 'These', 'Those', 'They', 'It', 'Such'].map((word) => [word, true] as const),
    ...['Thistles', 'Italy', 'He', 'That'].map((word) => [word, false] as const),
  ])
    it(`gives a sentence that begins with "${next}" ${together ? 'with the one before' : 'alone'}`, () => {
      const text = `Audits began. ${next} went on in July.`;
      assert.deepEqual(find('july', { passages: [passage(text + filler)] })[0]?.sentences, [
        together ? text : `${next} went on in July.`,
      ]);
    });

  it('finds words in another form, and other words for the same', () => {
    assert.deepEqual(find('death'), find('22 fatalities'));
    assert.deepEqual(find('cyclist baselines')[0]?.sentences, [cyclists.text]);
  });

  it('finds nothing when a word stands nowhere, or nothing was asked', () => {
    for (const words of ['motorcyclists', 'motorcyclists fatalities', 'snow audits', 'the unicorn'])
      assert.deepEqual(find(words), [], words);
    assert.deepEqual(find('fatalities', { passages: [] }), []);
    assert.deepEqual(
      findFacts(all, { words: [], hints: ['audits'], sameWords: [], counted: false }),
      [],
    );
  });

  it('counts the words that its place brings along, but not those alone', () => {
    assert.deepEqual(find('adult audits', { hints: 'july' })[0]?.sentences[0], audits.text);
    assert.deepEqual(find('adult'), []);
  });

  it('puts the sentence first that holds more hints, and leaves out one that holds fewer words itself', () => {
    assert.deepEqual(find('audits file'), [
      { place: 'S04', sentences: [audits.text, 'Audits of the file go on.'] },
    ]);
    assert.deepEqual(find('audits file', { hints: 'go on' }), [
      { place: 'S04', sentences: ['Audits of the file go on.', audits.text] },
    ]);
    const near = passage('Concerns about adults rose.', 'S04', 'Adult safeguarding');
    const nearer = passage('Safeguarding concerns about adults fell.', 'S04', '');
    assert.deepEqual(find('adults safeguarding concerns', { passages: [near, nearer] }), [
      { place: 'S04', sentences: [nearer.text] },
    ]);
  });

  it('gives the best ones of a passage that holds all of the words where no sentence does', () => {
    assert.deepEqual(find('fatalities snow'), [
      {
        place: 'S06',
        sentences: [
          'There were 22 fatalities and 191 serious injuries. This compares to 13 fatalities.',
          'The snow came late.',
        ],
      },
    ]);
  });

  it('gives a passage of 450 characters whole, and a longer one by its sentences', () => {
    const text = (length: number) => `${'Snow fell. Audits began.'.padEnd(length - 1, ' on')}.`;
    const found = (length: number) =>
      find('snow', { passages: [passage(text(length))] })[0]?.sentences[0];
    assert.equal(found(450), text(450));
    assert.equal(found(451), 'Snow fell.');
  });

  it('gives only sentences with a number where something is counted; a year is none', () => {
    const found = (text: string) =>
      find('audits', { passages: [passage(text)], counted: true }).length > 0;
    for (const text of [
      '12 audits.',
      'Audits rose to 1,830.',
      'Two audits.',
      'Hundreds of audits.',
    ])
      assert.ok(found(text), text);
    for (const text of [
      'Audits rose.',
      'Audits rose in 2018.',
      'Audits in 2018/19.',
      'Often audits.',
    ])
      assert.ok(!found(text), text);
  });

  it('forgives a word that tells little, where two others stand in the sentence', () => {
    const text = passage('Police cite improvements to recording practices and confidence.');
    const others = ['Police came.', 'Lovely police.', 'Lovely snow.'].map((one) =>
      passage(one, 'A'),
    );
    const passages = [text, ...others];
    const four = 'police improvements recording practices';
    assert.deepEqual(find(`${four} lovely`, { passages })[0]?.sentences, [text.text]);
    assert.deepEqual(find(`${four} unicorns dragons elves`, { passages }), []);
    assert.deepEqual(find('confidence unicorns', { passages }), []);
    const whole = passage('Police cite lovely improvements to recording practices.', 'S05');
    assert.deepEqual(find(`${four} lovely`, { passages: [...passages, whole] }), [
      { place: 'S05', sentences: [whole.text] },
    ]);
  });

  it('takes any two of the words where they are the name of a thing', () => {
    const words = 'monthly audits unicorns dragons elves';
    assert.deepEqual(find(words), []);
    assert.deepEqual(find(words, { loosely: true })[0]?.sentences, [audits.text]);
    assert.deepEqual(find('audits unicorns dragons', { loosely: true }), []);
  });

  it('gives three sentences at most, gathered by place', () => {
    const passages = [
      passage('Audits one.', 'A', ''),
      passage('Audits two.', 'B', ''),
      passage('Audits three.', 'A', ''),
      passage('Audits four.', 'B', ''),
    ];
    assert.deepEqual(find('audits', { passages }), [
      { place: 'A', sentences: ['Audits one.', 'Audits three.'] },
      { place: 'B', sentences: ['Audits two.'] },
    ]);
  });

  it('never puts anything into other words, and gives nothing that lacks what was asked', () => {
    const word = fc.constantFrom(
      ...['fatalities', 'deaths', 'audits', 'snow', 'cyclists', 'triage', '13', 'adult', 'unicorn'],
    );
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 4 }), (words) => {
        const facts = find(words.join(' '));
        assert.ok(facts.flatMap(({ sentences }) => sentences).length <= 3);
        for (const { place, sentences } of facts) {
          const own = all.filter((one) => one.place === place);
          const around = own.map(({ text, context }) => `${text} ${context}`).join(' ');
          const held = words.filter((one) => holdsWords(around, [one], [['deaths', 'fatalities']]));
          assert.ok(held.length === words.length || held.length > 1);
          for (const sentence of sentences)
            assert.ok(own.some(({ text }) => text.includes(sentence)));
        }
      }),
    );
  });
});
