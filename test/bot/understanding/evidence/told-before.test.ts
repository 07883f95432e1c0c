import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { placesTold } from '../../../../src/bot/understanding/evidence/told-before.ts';
import { interpret } from '../../../../src/bot/understanding/interpret.ts';
import { judge } from '../../../../src/bot/understanding/judge-message.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { language } from '../../catalogue.ts';

const toldIn = (text: string): string[] => {
  const reading = readMessage(text, language);
  const places = placesTold(reading, ['S02']);
  return reading.tokens.flatMap(({ word }, at) => (places.has(at) ? [word] : []));
};

const asked = 'How many children are in care?';

describe('placesTold', () => {
  it('has what somebody tells of themselves before the question', () => {
    assert.deepEqual(toldIn(`So we were elected. ${asked}`), ['so', 'we', 'were', 'elected']);
    assert.deepEqual(toldIn(`Our chair rang on Friday. ${asked}`), [
      ...['our', 'chair', 'rang', 'on', 'friday'],
    ]);
  });

  it('has it behind a courtesy, and before a question of any form', () => {
    for (const question of ['Is crime up?', 'Please show me the crime', asked])
      assert.deepEqual(
        toldIn(`Sorry, we are new here. ${question}`),
        ['sorry', 'we', 'are', 'new', 'here'],
        question,
      );
  });

  it('has what somebody tells of others', () => {
    assert.deepEqual(toldIn(`Everyone says it is bad. ${asked}`), [
      ...['everyone', 'says', 'it', 'is', 'bad'],
    ]);
  });

  it('has no names of places', () => {
    assert.ok(!toldIn(`I live in Weymouth. ${asked}`).includes('weymouth'));
  });

  it('has nothing that says what is asked for, or is said behind the question', () => {
    for (const text of [
      `I only want boys. ${asked}`,
      `We are asking about flats. ${asked}`,
      `The boys are what matters. ${asked}`,
      `${asked} I was elected last month.`,
      'I was elected last month. Children in care.',
    ])
      assert.deepEqual(toldIn(text), [], text);
  });

  it('has nothing where several sentences name something', () => {
    assert.deepEqual(toldIn(`I know crime is up. I was elected in May. ${asked}`), []);
  });
});

describe('a question behind what somebody tells', () => {
  const kindOf = (text: string) => interpret(text, {}, language).kind;

  it('is answered', () => {
    assert.equal(
      kindOf(`Hello, I was elected last month so forgive me if this is basic. ${asked}`),
      'query',
    );
  });

  it('makes its words no likelier to narrow than those of the question', () => {
    const told = 'I had a young couple at my surgery, in a single room above the pub since winter';
    const text = `${told}. Can you tell me the latest figure for total crime?`;
    const { left } = judge(readMessage(text, language), {}, language);
    const pub = left.find(({ word }) => word === 'pub');
    assert.ok(pub && pub.own > 0.2 && pub.likelihood < 0.01, JSON.stringify(pub));
  });

  it('is narrowed by a place or by people that are told of', () => {
    for (const text of ['I live in Weymouth', 'i live in weymouth', 'I have two boys'])
      assert.equal(kindOf(`${text}. ${asked}`), 'narrowed', text);
  });
});
