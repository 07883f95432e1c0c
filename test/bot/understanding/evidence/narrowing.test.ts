import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  bareMonths,
  describeWordsLeft,
  judgeWordsLeft,
} from '../../../../src/bot/understanding/evidence/narrowing.ts';
import { interpret } from '../../../../src/bot/understanding/interpret.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { language } from '../../catalogue.ts';

const describeIn = (text: string) =>
  describeWordsLeft(readMessage(text, language), language.words, language.isEnglish);

const inNoList = [() => false, () => false] as const;

const likelihoodOf = (word: string, text: string, ofMessage = 0.5): number =>
  judgeWordsLeft(describeIn(text), language.models.narrowing, ofMessage, ...inNoList).find(
    (one) => one.word === word,
  )?.likelihood ?? 0;

describe('describeWordsLeft', () => {
  it('has the words that name nothing, and those that limit', () => {
    const words = describeIn('violent crime in Weymouth without S05').map(({ word }) => word);
    assert.deepEqual(words, ['violent', 'weymouth', 'without']);
  });

  it('says of each where it stands', () => {
    const [violent] = describeIn('violent crime');
    for (const one of ['n <name>', 'violent <name>', 'p end'])
      assert.ok(violent?.features.includes(one), violent?.features.join(', '));
    const [weymouth] = describeIn('crime in Weymouth');
    for (const one of ['p in', 'pp <name> in'])
      assert.ok(weymouth?.features.includes(one), weymouth?.features.join(', '));
  });
});

describe('a word with a capital', () => {
  const isName = (text: string): boolean | undefined =>
    describeIn(text).find(({ word }) => word === 'wimborne' || word === 'schools')?.isName;

  it('is a name where no list of English words has it', () => {
    assert.equal(isName('crime from Wimborne'), true);
    assert.equal(isName('crime from wimborne'), false);
    assert.equal(isName('crime from Schools'), false);
  });

  it('narrows what it is tied to, whatever the message is like', () => {
    assert.equal(likelihoodOf('wimborne', 'crime from Wimborne', 0.001), 1);
  });
});

describe('a word left', () => {
  const behindIn = (text: string, word: string): boolean | undefined =>
    describeIn(text).find((one) => one.word === word)?.behind;

  it('may be a place by its capital within the sentence that names something, unless it is a day', () => {
    assert.equal(behindIn('crime down our way, Bridport, please', 'bridport'), true);
    assert.equal(behindIn('crime down our way, bridport, please', 'bridport'), false);
    assert.equal(behindIn('I met Rodney Bell. What is total crime?', 'rodney'), false);
    assert.equal(behindIn('what had total crime got to by Michaelmas', 'michaelmas'), false);
  });
});

describe('bareMonths', () => {
  const monthsIn = (text: string) => bareMonths(readMessage(text, language));

  for (const [text, month] of [
    ['total crime figures for August', 'august'],
    ['how many crimes, only for may', 'may'],
    ['what was total crime during september please', 'september'],
    ['total crime August', 'august'],
    ['surely you have the August crime figures', 'august'],
    ['crime is for the year, give me August', 'august'],
    ['total crime this August', 'august'],
    ['total crime last August?', 'august'],
  ] as const)
    it(`finds ${month} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(monthsIn(text), [month]);
      const read = interpret(text, {}, language);
      assert.ok(read.kind === 'narrowed' && read.words.includes(month), JSON.stringify(read));
    });

  for (const text of [
    'S06 in July 2018',
    'may I see S01',
    'will this may be the last of S01',
    "for January's meeting: S01",
    'in April to June 2018',
  ])
    it(`finds none in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(monthsIn(text), []);
    });
});

describe('a word that narrows', () => {
  for (const [word, text] of [
    ['violent', 'how much violent crime is there'],
    ['weymouth', 'total crime in Weymouth'],
    ['burglary', 'burglary crime figures'],
    ['girls', 'children in care who are girls'],
    ['next', 'what will crime be next year'],
    ['ward', 'crime in my ward'],
  ] as const)
    it(`is likelier in ${JSON.stringify(text)} than a harmless one: ${word}`, () => {
      const harmless = likelihoodOf('briefing', 'total crime for my briefing');
      assert.ok(likelihoodOf(word, text) > harmless, `${likelihoodOf(word, text)}, ${harmless}`);
    });

  it('is likelier where the whole message asks for what has no figure', () => {
    const [text, word] = ['how much crime is there that is seasonal', 'seasonal'];
    assert.ok(likelihoodOf(word, text, 0.9) > likelihoodOf(word, text));
    assert.ok(likelihoodOf(word, text, 0.1) < likelihoodOf(word, text));
  });

  it('is likelier behind a preposition, wherever that stands, if it narrows at all', () => {
    const judge = (behind: boolean, text: string) =>
      judgeWordsLeft(
        describeIn(text).map((one) => ({ ...one, behind })),
        language.models.narrowing,
        0.1,
        ...inNoList,
      );
    const summer = 'the picture for summer';
    const of = (behind: boolean) =>
      judge(behind, summer).find(({ word }) => word === 'summer')?.likelihood ?? 0;
    assert.ok(of(true) > of(false), `${of(true)}, ${of(false)}`);
    const known = (text: string) =>
      describeIn(text).flatMap(({ word, behind }) => (behind ? [word] : []));
    assert.deepEqual(known('give me the picture for the summer lot'), ['summer']);
    assert.deepEqual(judge(true, 'a briefing'), judge(false, 'a briefing'));
  });

  it('is as likely as by itself where that is very likely, whatever the message is like', () => {
    const judged = judgeWordsLeft(
      describeIn('how many burglaries are in total crime'),
      language.models.narrowing,
      0.001,
      ...inNoList,
    );
    const burglaries = judged.find(({ word }) => word === 'burglaries');
    assert.ok(burglaries && burglaries.own >= 0.7 && burglaries.likelihood === burglaries.own);
  });

  it('is taken by itself right before a name, more so where that is only part of one', () => {
    const likelihood = (text: string, word: string, attached?: 'part' | 'whole') =>
      judgeWordsLeft(
        describeIn(text).map((one) => ({ ...one, attached })),
        language.models.narrowing,
        0.001,
        ...inNoList,
      ).find((one) => one.word === word);
    const evening = likelihood('evening crime', 'evening', 'whole');
    assert.ok(evening && evening.likelihood === evening.own);
    assert.ok((likelihood('evening crime', 'evening')?.likelihood ?? 1) < evening.likelihood);
    const describes = (text: string) =>
      describeIn(text).flatMap(({ word, attached }) => (attached ? [`${word} ${attached}`] : []));
    assert.deepEqual(describes('evening total crime'), ['evening whole']);
    assert.deepEqual(describes('evening, total crime'), []);
    assert.deepEqual(describes('highest total crime'), []);
  });

  it('narrows for sure behind a preposition where only others have a line of that', () => {
    const judge = (text: string) =>
      judgeWordsLeft(
        describeIn(text),
        language.models.narrowing,
        0.001,
        () => false,
        (word) => word === 'market',
      ).find(({ word }) => word === 'market')?.likelihood ?? 0;
    assert.equal(judge('total crime, for those at the market'), 1);
    assert.ok(judge('market: total crime') < 1);
  });

  it('is told even where the message speaks wholly for it or against', () => {
    for (const ofMessage of [0, 1]) {
      const likelihood = likelihoodOf('weymouth', 'total crime in Weymouth', ofMessage);
      assert.ok(likelihood >= 0 && likelihood <= 1, `${likelihood}`);
    }
  });

  it('is any unheard-of name that a preposition ties to the subject, in any message', () => {
    const parts = fc.record({
      name: fc.constantFrom('Fontmell', 'littlemoor', 'Netherbury', 'Gussage', 'poundbury'),
      tie: fc.constantFrom('for', 'in', 'around', 'figures for the', 'figure, Q2, in', 'up in'),
      subject: fc.constantFrom('total crime', 'S05B', 'road casualties', 'anti-social behaviour'),
      before: fc.constantFrom('', 'Morning all! ', 'for my briefing at ten, ', 'my son asked, '),
      after: fc.constantFrom('', ' please', ' before I walk in the door', '. Thanks, Jo'),
    });
    fc.assert(
      fc.property(parts, ({ name, tie, subject, before, after }) => {
        const text = `${before}what is ${subject} ${tie} ${name}${after}`;
        const understood = interpret(text, {}, language);
        const shown = understood.kind === 'query' ? understood.query.aspect : understood.kind;
        assert.ok(['narrowed', 'refused', 'fact', 'definition'].includes(shown), text);
      }),
    );
  });

  it('is not told by a preposition that stands apart from the subject', () => {
    for (const text of [
      "I'm on the train to Waterloo so short please. total crime, latest",
      'one line on children in care',
      'is total crime up in Q2',
    ])
      assert.equal(interpret(text, {}, language).kind, 'query', text);
  });

  // Nothing that has no figure is answered with one that is near.
  const narrowed = [
    ...['violent crime', 'crime in Weymouth', 'total crime in Bournemouth', 'crime in Frome'],
    ...['burglary figures', 'knife crime', 'crime per month', 'anti-social behaviour in Poole'],
    ...['children in care in Portland', 'domestic abuse against men', 'hate crime'],
    ...[
      'how many cyclists were killed or seriously injured',
      'crime next year',
      'crime in my ward',
    ],
  ];
  for (const text of narrowed)
    it(`gives a reply without the figure: ${JSON.stringify(text)}`, () => {
      const understood = interpret(text, {}, language);
      const aspect = understood.kind === 'query' ? understood.query.aspect : understood.kind;
      assert.ok(
        ['narrowed', 'fact', 'choice', 'refused', 'definition'].includes(aspect),
        JSON.stringify(understood),
      );
    });

  const harmless = [
    ...['total crime please', 'total crime for my briefing tomorrow', 'show me total crime thanks'],
    ...['can you tell me the total crime', 'whats the latest on total crime', 'total crime?'],
  ];
  for (const text of harmless)
    it(`is not in ${JSON.stringify(text)}`, () => {
      const understood = interpret(text, {}, language);
      assert.equal(understood.kind === 'query' && understood.query.aspect, 'show');
    });
});
