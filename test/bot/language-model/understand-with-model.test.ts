import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inputsOf } from '../press.ts';
import { as, buttonsOf, textOf, textOfAll, useBot } from '../use-bot.ts';
import { sendCompletion, sendFault } from './model-server.ts';
import { chooses, reads, useModelServer } from './use-model-server.ts';

/** The built-in reader cannot tell what this is about. */
const riddle = 'how are the boys in blue getting on, burglars and all that';
/** The built-in reader takes this for total crime. */
const plain = 'how is total crime getting on, please?';

describe('with a language model', () => {
  const model = useModelServer();
  const bot = useBot(() => ({ model: model.address({ timeout: 1_000 }) }));

  const ask = async (text: string) => {
    const { sent } = await bot.send({ text });
    return { shown: textOfAll(sent), buttons: sent.flatMap(buttonsOf) };
  };

  it('a message in free words is answered as the model reads it', async () => {
    model.say(reads({ reply: 'answer', requests: [{ kind: 'show', code: 'S05A' }] }));
    const { shown } = await ask(riddle);
    assert.match(shown, /6,270/);
    assert.match(shown, /Read as: S05A Total crime/);
    assert.equal(model.asked().length, 1);
  });

  it('where both readers agree nothing is said of it', async () => {
    model.say(reads({ reply: 'answer', requests: [{ kind: 'show', code: 'S05A' }] }));
    const { shown } = await ask(plain);
    assert.match(shown, /6,270/);
    assert.doesNotMatch(shown, /Read as/);
  });

  it('where they differ the other reading is a button', async () => {
    model.say(reads({ reply: 'answer', requests: [{ kind: 'trend', code: 'S05A' }] }));
    const { shown } = await ask('how is total crime getting on these days?');
    assert.match(shown, /Read as: S05A Total crime: trend/);
    assert.match(shown, /Or: S05A Total crime/);
  });

  it('where one reads more than the other, what both read is no button', async () => {
    const requests = [
      { kind: 'show', code: 'S05A' },
      { kind: 'people', indicator: 'S06' },
    ];
    model.say(reads({ reply: 'answer', requests }));
    const { shown } = await ask('how is total crime getting on these days?');
    assert.match(shown, /6,270[\s\S]*Mike Potter/);
    assert.doesNotMatch(shown, /Or: /);
  });

  it('several requests are answered on one card', async () => {
    const requests = [
      { kind: 'show', code: 'S01' },
      { kind: 'people', indicator: 'S06' },
    ];
    model.say(reads({ reply: 'answer', requests }));
    const { shown } = await ask('plans for kids, plus whom do I ring about the roads');
    assert.match(shown, /43\.6/);
    assert.match(shown, /Mike Potter/);
  });

  it('words that narrow are said, no figure is shown, and the nearest is a button', async () => {
    model.say({
      ...reads({
        reply: 'none',
        requests: [{ kind: 'fact', words: ['burglary', 'burglaries'], code: 'S05' }],
        narrowing: ['burglaries'],
        nearest: [{ kind: 'show', code: 'S05A' }],
      }),
      choosing: () => JSON.stringify({ passages: [] }),
    });
    const { shown, buttons } = await ask('so how many burglaries did they have then');
    assert.match(shown, /I have no figure for “burglaries”/);
    assert.doesNotMatch(shown, /6,270/);
    assert.ok(buttons.includes('S05A Total crime'), buttons.join());
  });

  it('what there is nothing of is said beside the answer to the rest', async () => {
    model.say(
      reads({
        reply: 'answer',
        requests: [{ kind: 'show', code: 'S05A' }],
        narrowing: ['the bin rounds', 'invented'],
      }),
    );
    const { shown } = await ask('all the crime there is, and the bin rounds, if you would');
    assert.match(shown, /I have nothing for “the bin rounds”\./);
    assert.match(shown, /6,270/);
    assert.doesNotMatch(shown, /invented/);
  });

  it('a trend begins at the time that the message names, also where the model says none', async () => {
    model.say(reads({ reply: 'answer', requests: [{ kind: 'trend', code: 'S05A' }] }));
    const { shown } = await ask('the boys in blue 2010..2014, csv');
    assert.match(shown, /No figure for 2010.*What I have is for Q1 2018\/19/);
    assert.doesNotMatch(shown, /6,270/);
  });

  it('a narrower thing that nothing is said of has no figure of the wider one beside it', async () => {
    const requests = [
      { kind: 'unit', code: 'S05D' },
      { kind: 'fact', words: ['Weymouth', 'domestic', 'abuse'], code: 'S05' },
    ];
    const reading = reads({ reply: 'answer', requests, narrowing: ['just Weymouth'] });
    model.say({ ...reading, choosing: () => JSON.stringify({ passages: [] }) });
    const { shown, buttons } = await ask('them at home, the whole of it or just Weymouth?');
    assert.match(shown, /I have no figure for “just Weymouth”/);
    assert.doesNotMatch(shown, /685/);
    assert.ok(
      buttons.some((title) => title.startsWith('S05D')),
      buttons.join(),
    );
    model.say({ ...reading, choosing: chooses('domestic abuse') });
    const { shown: beside } = await ask('them at home, the lot of it or just Weymouth?');
    assert.match(beside, /What the report says/);
  });

  it('where no passages are chosen, none with a number is shown for what narrows', async () => {
    const reading = reads({
      reply: 'none',
      requests: [{ kind: 'fact', words: ['killed', 'injured', 'roads'], code: 'S06' }],
      narrowing: ['for the Wiltshire half of our patch'],
    });
    model.say({ ...reading, choosing: () => 'None that I know.' });
    const { shown } = await ask('smashes then, for the Wiltshire half of our patch?');
    assert.match(shown, /I have no figure for “for the Wiltshire half of our patch”/);
    assert.doesNotMatch(shown, /213/);
  });

  it('a figure in the message is told by the measure that has it', async () => {
    model.say(reads({ reply: 'answer', requests: [{ kind: 'unit', code: 'S02' }] }));
    const { shown } = await ask('them 57.5, per cent would that be or what?');
    assert.match(shown, /Per 10,000 children under 18: it is a rate/);
    const given = JSON.parse(model.asked()[0]?.body.messages[1]?.content ?? '{}');
    assert.deepEqual(given.figures, { 57.5: ['S02'] });
  });

  it('two likely readings are put as a question', async () => {
    const requests = [
      { kind: 'show', code: 'S03A' },
      { kind: 'show', code: 'S03B' },
    ];
    model.say(reads({ reply: 'choose', requests }));
    const { shown } = await ask('bunking off at big or little school, whichever');
    assert.match(shown, /Which one do you mean.*1\. S03A.*2\. S03B/);
  });

  it('between several that the model offers, the one that the bot reads is shown', async () => {
    const requests = [
      { kind: 'trend', code: 'S04' },
      { kind: 'history', code: 'S04' },
    ];
    model.say(reads({ reply: 'choose', requests }));
    const { shown } = await ask('show me the history of safeguarding concerns');
    assert.doesNotMatch(shown, /Which one do you mean/);
    assert.match(shown, /Read as: .*Or: /s);
  });

  it('last quarter is as of today, which a model does not know', async () => {
    const request = { kind: 'show', code: 'S05D', period: { kind: 'previous' } };
    model.say(reads({ reply: 'answer', requests: [request] }));
    assert.match((await ask('domestic abuse crimes last quarter')).shown, /685/);
    model.say(reads({ reply: 'answer', requests: [request] }));
    assert.match((await ask('domestic abuse crimes in the quarter before')).shown, /668/);
  });

  it('a question of fact shows the passages that the model chose, word for word', async () => {
    model.say({
      ...reads({
        reply: 'answer',
        requests: [{ kind: 'fact', words: ['section', '42', 'enquiry', 'concerns'], code: 'S04' }],
      }),
      choosing: chooses('Section 42', 'S42', 'enquir'),
    });
    const { shown } = await ask('what share of the concerns turned into a formal look, roughly?');
    assert.match(shown, /What the report says/);
    const [, choosing] = model.asked();
    const given = JSON.parse(choosing?.body.messages[1]?.content ?? '{}');
    assert.equal(given.question, 'what share of the concerns turned into a formal look, roughly?');
    assert.match(given.about, /^S04/);
    const chosen = (given.passages as { text: string }[]).filter(({ text }) =>
      /Section 42|S42|enquir/.test(text),
    );
    assert.ok(chosen.length > 0);
    assert.ok(shown.includes(chosen[0]?.text ?? '-'));
  });

  it('a question of fact that no passage answers shows none', async () => {
    model.say({
      ...reads({
        reply: 'answer',
        requests: [{ kind: 'fact', words: ['foster', 'carers', 'paid'] }],
      }),
      choosing: () => JSON.stringify({ passages: [] }),
    });
    const { shown } = await ask('what does a foster carer get paid a week by you lot');
    assert.match(shown, /says nothing that answers it/);
    assert.doesNotMatch(shown, /\d/);
  });

  it('what was chosen is shown again by a button of another card', async () => {
    model.say({
      ...reads({
        reply: 'answer',
        requests: [{ kind: 'fact', words: ['MSP', 'personal'], code: 'S04' }],
      }),
      choosing: chooses('Making Safeguarding Personal', 'MSP'),
    });
    const first = await ask('what of making it personal for folk, is it done?');
    model.say(reads({ reply: 'answer', requests: [{ kind: 'small-talk', said: 'thanks' }] }));
    assert.match(first.shown, /What the report says/);
  });

  it('codes and commands are not put to it', async () => {
    model.say(reads({ reply: 'none' }));
    for (const text of ['show S05', 'S01', 'help', 'trend of S05A', 'S99'])
      await bot.send({ text });
    assert.equal(model.asked().length, 0);
  });

  it('a form is opened, and nothing is stored', async () => {
    model.say(reads({ reply: 'answer', requests: [{ kind: 'update', code: 'S05' }] }));
    const { sent } = await bot.send({ text: 'got me new crime numbers to put in' });
    assert.match(sent.map(textOf).join(), /S05/);
  });

  it('a count that the model takes for a rate is not filled in', async () => {
    const given = [{ measure: 'S01', value: '322' }];
    model.say(reads({ reply: 'answer', requests: [{ kind: 'update', code: 'S01', given }] }));
    const text = 'so that makes 322 children on plans I think, could you note it';
    const { sent } = await bot.send({ text, ...as('claire-shiels') });
    const [form] = sent;
    assert.ok(form);
    assert.match(textOf(form), /322 is not filled in: it reads as a count/);
    assert.notEqual(inputsOf(form)['value~S01'], '322');
  });

  it('a follow-up is read with what was spoken of', async () => {
    model.say(reads({ reply: 'answer', requests: [{ kind: 'show', code: 'S02' }] }));
    await bot.send({ text: 'those in care, how many' });
    model.say(reads({ reply: 'answer', requests: [{ kind: 'trend', code: 'S02' }] }));
    await bot.send({ text: 'has that been so for long, then?' });
    const given = JSON.parse(model.asked()[0]?.body.messages[1]?.content ?? '{}');
    assert.deepEqual(given.last, { kind: 'show', code: 'S02' });
  });

  describe('reads the message itself when the reply', () => {
    const replies: Readonly<Record<string, object | string>> = {
      'is no JSON': 'Certainly! Crime stands at 9,999.',
      'is empty': '{}',
      'is a list': '[]',
      'names a code that there is not': {
        reply: 'answer',
        requests: [{ kind: 'show', code: 'S99' }],
      },
      'names a person that there is not': {
        reply: 'answer',
        requests: [{ kind: 'people', person: 'mallory' }],
      },
      'names nothing that can be asked': { reply: 'answer', requests: [{ kind: 'delete-all' }] },
      'has a figure that the message has not': {
        reply: 'answer',
        requests: [{ kind: 'check', code: 'S05A', side: 'above', value: 6_000 }],
      },
      'has a field too many': {
        reply: 'answer',
        requests: [{ kind: 'show', code: 'S05A', note: 'Crime has doubled.' }],
      },
      'has a sentence of its own': {
        reply: 'answer',
        requests: [{ kind: 'show', code: 'S05A' }],
        answer: 'Crime has doubled.',
      },
      'has what only buttons carry': {
        reply: 'answer',
        requests: [{ kind: 'send-back', code: 'S05', round: 'Q3 2018/19', seen: 1 }],
      },
      'has chosen passages already': {
        reply: 'answer',
        requests: [{ kind: 'fact', words: ['crime'], passages: ['0000000000000000'] }],
      },
      'says “answer” and nothing more': { reply: 'answer' },
      'is far too long': { reply: 'answer', requests: [], narrowing: ['x'.repeat(50_000)] },
      'is nested without end': `{"reply":${'['.repeat(9_000)}`,
    };
    for (const [at, [what, reply]] of Object.entries(replies).entries())
      it(what, async () => {
        const text = typeof reply === 'string' ? reply : JSON.stringify(reply);
        model.say({ reading: () => text });
        // Each test asks something new, since replies are kept.
        const { shown } = await ask(`how is total crime getting on, please${'!'.repeat(at + 2)}`);
        assert.match(shown, /6,270/);
        assert.doesNotMatch(shown, /9,999|doubled/);
        assert.equal(model.asked().length, 1);
      });

    it('has words around the object, that is taken alone', async () => {
      const reading = JSON.stringify({
        reply: 'answer',
        requests: [{ kind: 'show', code: 'S06' }],
      });
      model.say({ reading: () => `Here you are:\n\`\`\`json\n${reading}\n\`\`\`` });
      assert.match((await ask('them smashes on the tarmac again')).shown, /213/);
    });

    it('was stopped by its content filter', async () => {
      model.say({
        reading: (_, response) => {
          sendFault(response, 400, { code: 'content_filter' });
          return undefined;
        },
      });
      assert.match((await ask('how is total crime getting on, then?')).shown, /6,270/);
      model.say({
        reading: (_, response) => {
          sendCompletion(response, '', 'content_filter');
          return undefined;
        },
      });
      assert.match((await ask('how is total crime getting on, though?')).shown, /6,270/);
    });

    it('does not come in time', async () => {
      model.say({ reading: () => undefined });
      assert.match((await ask('how is total crime getting on, thanks')).shown, /6,270/);
      const why = bot.lines.filter(({ msg }) => msg === 'language model gave no reply').at(-1)?.why;
      assert.equal(why, 'late');
    });

    it('drips without end', async () => {
      model.say({
        reading: (_, response) => {
          response.writeHead(200, { 'content-type': 'application/json' });
          response.write('{"id":"');
          return undefined;
        },
      });
      assert.match((await ask('how is total crime getting on, ta')).shown, /6,270/);
    });

    it('chooses passages that there are not', async () => {
      model.say({
        ...reads({ reply: 'answer', requests: [{ kind: 'fact', words: ['foster', 'carers'] }] }),
        choosing: () => JSON.stringify({ passages: [99, -1, 0] }),
      });
      assert.match(
        (await ask('who is it that fosters then, in the main?')).shown,
        /says nothing that answers/,
      );
    });

    it('chooses nothing that can be read', async () => {
      model.say({
        ...reads({ reply: 'answer', requests: [{ kind: 'fact', words: ['foster', 'carers'] }] }),
        choosing: () => 'The second one is lovely.',
      });
      assert.match(
        (await ask('who fosters, then, in the main?')).shown,
        /nearest that the report says/,
      );
    });
  });

  it('the log says what it took and never what was said', () => {
    const own = bot.lines.filter(({ msg }) => String(msg).startsWith('language model'));
    assert.ok(own.length > 10);
    assert.doesNotMatch(JSON.stringify(own), /crime|burglar|foster/);
    const asked = own.find(({ msg }) => msg === 'language model asked');
    assert.deepEqual([asked?.tokensIn, asked?.tokensOut, asked?.use], [1_000, 100, 'reading']);
  });
});

describe('with a language model, on a day of the round', () => {
  const model = useModelServer();
  const bot = useBot(() => ({ model: model.address({ timeout: 1_000 }) }), '2019-01-02');

  const ask = async (text: string) => {
    const { sent } = await bot.send({ ...as('david-bonner'), text });
    return textOfAll(sent);
  };

  it('a deadline that the model moves is asked about, with the day that the bot reads', async () => {
    const request = { kind: 'extend', code: 'S05', until: '2019-02-28' };
    model.say(reads({ reply: 'answer', requests: [request] }));
    const shown = await ask('andy could do with till the 25th for the crime one');
    assert.match(shown, /Extend S0[45] [^?]+ to Friday 25 January 2019\?/);
    model.say(reads({ reply: 'answer', requests: [request] }));
    assert.match(await ask('andy needs longer for the crime one'), /Until when/);
    assert.doesNotMatch(await ask('progress'), /extended|28 February/i);
  });

  it('a wish for more time that the model reads moves none', async () => {
    model.say(reads({ reply: 'answer', requests: [{ kind: 'ask-time', code: 'S04' }] }));
    const shown = await ask('the safeguarding lot could do with till the 25th, bless them');
    assert.match(shown, /Extend S0[45] [^?]+ to Friday 25 January 2019\?/);
  });

  it('an order that the bot reads too is carried out at a press', async () => {
    model.say(reads({ reply: 'answer', requests: [{ kind: 'extend', code: 'S05' }] }));
    const shown = await ask('extend S05 to Thursday 31 January');
    assert.match(shown, /^Extend S05 .* to Thursday 31 January 2019\?/);
  });

  it('what an officer asks for, and a reminder, have the day that the bot reads', async () => {
    model.say(reads({ reply: 'answer', requests: [{ kind: 'away', until: '2019-03-01' }] }));
    const away = await bot.send({
      ...as('andy-frost'),
      text: 'sunning meself in the Canaries till the 25th, nobody ring',
    });
    assert.match(textOfAll(away.sent), /Away until Friday 25 January 2019/);
    const remind = { kind: 'remind', person: 'mike-potter', notBefore: '2019-03-01' };
    model.say(reads({ reply: 'answer', requests: [remind] }));
    const shown = await ask('give our roads man a prod, though hold it till the 17th');
    assert.match(shown, /Remind Mike Potter on Thursday 17 January 2019\?/);
  });

  it('between several indicators the person’s own is meant by “mine”', async () => {
    const requests = ['S04', 'S05', 'S06'].map((code) => ({ kind: 'trend', code }));
    model.say(reads({ reply: 'choose', requests }));
    const { sent } = await bot.send({ ...as('mike-potter'), text: 'how far back do mine go' });
    assert.match(textOfAll(sent), /S06 Killed or seriously injured on roads/);
    assert.doesNotMatch(textOfAll(sent), /Which one do you mean/);
  });

  it('nothing is asked back between things of one title', async () => {
    const part = { measure: 'S05C', value: '540' };
    const request = { kind: 'update', code: 'S05', given: [part] };
    model.say(reads({ reply: 'choose', requests: [request, { ...request, as: 'provisional' }] }));
    const { sent } = await bot.send({
      ...as('andy-frost'),
      text: 'bung 540 in for the DA, nearly final',
    });
    assert.match(textOfAll(sent), /Update for Q3 2018\/19.*540/s);
  });

  it('whether somebody may is said of the indicators that the model names', async () => {
    const request = { kind: 'round-help', entry: 'own-sign-off', codes: ['S06'] };
    model.say(reads({ reply: 'answer', requests: [request] }));
    assert.match(
      await ask('am I OK to wave that one of Mike’s through'),
      /You may sign off S06, as one of the performance team\./,
    );
  });

  it('of a figure alone the bot asks which of the person’s own forms it is for', async () => {
    model.say(reads({ reply: 'answer', requests: [{ kind: 'mine' }] }));
    const { sent } = await bot.send({ ...as('claire-shiels'), text: '44.1' });
    assert.match(textOfAll(sent), /Which one do you mean\?.*Update: S01.*Update: S02/);
    assert.doesNotMatch(textOfAll(sent), /43\.6|57\.5/);
  });

  it('what somebody owes is one list, also where one that is not asked for is named', async () => {
    model.say(
      reads({ reply: 'answer', requests: [{ kind: 'mine' }, { kind: 'mine', code: 'S03' }] }),
    );
    const { sent } = await bot.send({
      ...as('claire-shiels'),
      text: 'so is it the whole lot of mine or not the bunking off one',
    });
    assert.match(
      textOfAll(sent),
      /Your updates for Q3 2018\/19.*asks for nothing new for S03.*S01.*S02/s,
    );
  });

  it('what is said for a form opens the person’s own, where the model only knows of their forms', async () => {
    model.say(reads({ reply: 'answer', requests: [{ kind: 'mine' }] }));
    const { sent } = await bot.send({
      ...as('claire-summerhayes'),
      text: 'no figure from me this quarter, the system was down',
    });
    assert.match(textOfAll(sent), /Update for Q3 2018\/19.*S04/s);
  });

  it('a day on which something else happens is none of a deadline', async () => {
    const reason = 'Mosaic is being patched until the 14th';
    model.say(reads({ reply: 'answer', requests: [{ kind: 'ask-time', reason }] }));
    const { sent } = await bot.send({
      ...as('claire-summerhayes'),
      text: `${reason}. Could the date be moved to the 25th?`,
    });
    assert.equal(inputsOf(sent[0]).until, '2019-01-25');
    assert.equal(inputsOf(sent[0]).reason, reason);
  });

  it('what somebody has there to be returned is found, where the model asks which it is', async () => {
    const requests = ['S04', 'S01'].map((code) => ({ kind: 'return', code }));
    model.say(reads({ reply: 'choose', requests }));
    const { sent } = await bot.send({
      ...as('jonathan-carter'),
      text: "Send Claire S's number back to her please",
    });
    assert.match(textOfAll(sent), /Nothing has been submitted for S04/);
  });

  it('the form of a delegation has the day that the bot reads', async () => {
    model.say(reads({ reply: 'answer', requests: [{ kind: 'delegate', until: '2019-03-01' }] }));
    const { sent } = await bot.send({
      ...as('andy-frost'),
      text: 'off to the seaside till the 25th, somebody else does my bits',
    });
    assert.equal(inputsOf(sent[0]).until, '2019-01-25');
  });
});
