import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { requestSchema } from '../../src/bot/requests/all.ts';
import { openRoundHelp, readRoundHelpFrom, teachHelp } from '../../src/bot/round-help.ts';
import { readRoundHelp } from '../../src/council-data.ts';
import { foldedText } from '../cards/shown-parts.ts';
import { useAnswers } from './requests/use-answers.ts';
import { as, textOfAll } from './use-bot.ts';

const { entries, find, near } = openRoundHelp(await readRoundHelp());

const one = {
  id: 'phone',
  group: 'Filling in',
  question: 'On a phone?',
  answer: 'Yes.',
  names: ['mobile'],
  next: ['mine'],
};

describe('the questions about filling in', () => {
  it('are found by themselves and by each of their other words', () => {
    for (const { id, question, names } of entries)
      for (const words of [question, ...names])
        assert.equal(find(words)[0]?.id, id, `${words} finds ${find(words)[0]?.id}`);
  });

  const asked: readonly (readonly [text: string, id: string])[] = [
    ['how do I fill this in', 'fill-in'],
    ['can i fill it in on my phone', 'phone'],
    ['how long will this take me', 'how-long'],
    ['what does No change do?', 'no-change'],
    ['what does provisional mean here', 'provisional'],
    ['I made a mistake in what I submitted', 'mistake'],
    ['what happens next after i submit', 'next'],
    ['who may update this indicator', 'who-may'],
    ['did my form arrive', 'arrived'],
    ['who can see my draft', 'draft'],
    ['how do I delete my draft', 'delete-draft'],
    ['the figure is not available yet', 'no-figure'],
    ['I am going on leave next week', 'away'],
    ['do I need to write commentary', 'commentary'],
    ['what if I need more time', 'more-time'],
    ['why is it asking me to check the figure', 'check-figure'],
    ['how do I get these figures in from a workbook', 'load-file'],
    ['may anybody upload a csv', 'load-file'],
    ['which columns has the file to have', 'file-template'],
    ['can I attach a document to what I submit', 'attach'],
    ['I am in the office until four and then out. Can I do it on a tablet? Thanks a lot.', 'phone'],
    ['Can I just sign off S04 myself', 'own-sign-off'],
    ['if I type in the numbers instead of Andy am I still OK to approve them', 'own-sign-off'],
    ["how will I know when it's in", 'arrived'],
    ['once I have pressed the button do I get something to show for it', 'arrived'],
    ['Hello, I use JAWS. Is it possible to fill it in with the keyboard only?', 'keyboard'],
    ['what happens in a round from start to finish', 'round'],
    ['If I return something, what does the other person actually see?', 'on-return'],
    ['can my technician key it in rather than me, or does it have to be me', 'for-me'],
    ["who do I ring when I'm stuck with this form", 'whom-to-ask'],
    ['does your box take a decimal point or must it be a whole number', 'figures'],
    ['is it OK that I both hand in and sign off', 'own-sign-off'],
    ['I have not used this before. How do I sign off when they are all through?', 'sign-off'],
  ];
  for (const [text, id] of asked)
    it(`are found in other words: ${text}`, () => assert.equal(find(text)[0]?.id, id));

  it('are not found in words about something else', () => {
    for (const text of ['', 'weather in Weymouth', 'total crime', 'pizza'])
      assert.deepEqual(find(text), [], text);
  });

  it('come near where none is surely meant', () => {
    const text = 'the old laptop is no good, I only have a tablet on the train tomorrow';
    assert.deepEqual(find(text), []);
    assert.ok(near(text).some(({ id }) => id === 'phone'));
    assert.ok(near(text).length <= 3);
    assert.deepEqual(near('pizza'), []);
  });

  it('ask leave for the same in the words of the council', () => {
    const by = { objectId: 'cli', name: 'import' };
    const [delivered] = entries.filter(({ id }) => id === 'who-may');
    assert.ok(delivered);
    const { right: _, ...worded } = delivered;
    const taught = { ...worded, question: 'Who can?', by, at: new Date(0) };
    const [own] = teachHelp([delivered], [taught]);
    assert.deepEqual([own?.question, own?.right], ['Who can?', 'update']);
  });

  it('have buttons that ask for something', () => {
    for (const { next } of entries)
      for (const kind of next) assert.ok(requestSchema.safeParse({ kind }).success, kind);
  });

  for (const [what, json] of [
    ['no questions', []],
    ['two with one id', [one, one]],
    ['an empty answer', [{ ...one, answer: ' ' }]],
    ['a button that is none', [{ ...one, next: ['explode'] }]],
    ['a field that nobody knows', [{ ...one, colour: 'red' }]],
  ] as const)
    it(`are refused at the start with ${what}`, () => {
      assert.throws(() => readRoundHelpFrom(json));
    });
});

describe('the page of questions about filling in', () => {
  const { press, send } = useAnswers();

  it('lists them all under their headings, and a press shows the answer', async () => {
    const { shown, card } = await press({ kind: 'round-help' });
    for (const { question, group } of entries)
      assert.ok(foldedText(card.content).includes(question) && shown.includes(group), question);
    const { shown: answer } = await press({ kind: 'round-help', entry: 'no-change' });
    assert.match(
      answer,
      /What does “Keep all answers” do\?[\s\S]*It does not submit anything[\s\S]*All questions/,
    );
  });

  for (const person of ['david-bonner', 'reader'])
    it(`says how files are loaded, and who may, when ${person} types it`, async () => {
      for (const text of ['import', 'how do I load the figures', 'upload the spreadsheet'])
        assert.match(
          textOfAll((await send({ ...as(person), text })).sent),
          /Only the performance team can load files[\s\S]*drop one file[\s\S]*npm run import/,
          text,
        );
    });

  const leave: readonly (readonly [who: string, text: string, says: RegExp])[] = [
    [
      'claire-summerhayes',
      'Can I just sign off S04 myself',
      /May I sign off what I submitted myself\?.*You may not sign off S04\. Jonathan Carter and Sue Evans can/s,
    ],
    ['andy-frost', 'do I sign off my own figures', /You may not sign off S05\. Paul Leivers can/],
    [
      'jonathan-carter',
      'may I sign off S04 if I filled it in',
      /You may sign off S04, as its Outcome Lead Officer\. Jonathan Carter and Sue Evans can/,
    ],
    [
      'claire-shiels',
      'may I sign off what I submitted myself',
      /You may sign off S01, S02 and S03\./,
    ],
    [
      'mike-potter',
      'may I sign off S06 if I filled it in',
      /You may sign off S06, as its Outcome Lead Officer and Population Indicator Lead Officer\.\n/,
    ],
    [
      'david-bonner',
      'may I sign off what I submitted myself',
      /As one of the performance team you may sign off every indicator\./,
    ],
    ['reader', 'may I sign off what I submitted myself', /You may not sign off any indicator\./],
    [
      'andy-frost',
      'May I fill in S06 for somebody else?',
      /You may not submit figures and commentary for S06\. Mike Potter can/,
    ],
  ];
  for (const [who, text, says] of leave)
    it(`says by name who may, and whether ${who} may: ${text}`, async () => {
      assert.match(textOfAll((await send({ ...as(who), text })).sent), says);
    });

  it('says nothing of rights to somebody whom the directory does not know', async () => {
    const shown = textOfAll(
      (
        await send({
          ...as('not-in-the-directory'),
          text: 'may I sign off what I submitted myself',
        })
      ).sent,
    );
    assert.match(shown, /Only an outcome lead officer of the indicator may/);
    assert.doesNotMatch(shown, /You may/);
  });

  it('answers a topic, and says so where it has no answer', async () => {
    const { shown } = await press({ kind: 'round-help', topic: 'can I do it on my phone' });
    assert.match(shown, /Can I do it on a phone\?[\s\S]*Yes\./);
    const { shown: none } = await press({ kind: 'round-help', topic: 'pizza' });
    assert.match(none, /I have no answer to exactly that[\s\S]*Filling in the form/);
    const { shown: gone } = await press({ kind: 'round-help', entry: 'gone' });
    assert.match(gone, /Filling in the form/);
  });
});
