import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { RequestOf } from '../../../src/bot/request.ts';
import { checkCard } from '../../cards/check-card.ts';
import { pressOf } from '../press.ts';
import { buttonsOf, carriedBy, textOfAll, useBot } from '../use-bot.ts';

describe('a question of meaning', () => {
  const bot = useBot();
  const press = async (asked: Omit<RequestOf<'definition'>, 'kind'>) => {
    const { sent } = await bot.send({ value: { request: { kind: 'definition', ...asked } } });
    const [{ activity } = assert.fail('no answer')] = sent;
    const content = activity.attachments?.[0]?.content;
    assert.ok(typeof content === 'object' && content !== null);
    checkCard({ summary: activity.summary ?? '', content: { ...content } });
    return { shown: textOfAll(sent), buttons: sent.flatMap(buttonsOf), sent };
  };

  it('is answered from the glossary, with a sentence of the report that uses the term', async () => {
    const { shown, buttons } = await press({ term: 'msp' });
    assert.match(shown, /MSP: Making Safeguarding Personal/);
    assert.match(shown, /A way of working in which the adult says what outcome they want/);
    assert.match(shown, /In the report: People in Dorset are Safe: areas for focus/);
    assert.match(shown, /Focus on Making Safeguarding Personal to ensure robust recording/);
    assert.match(shown, /Source of this explanation \| The report of December 2018/);
    assert.ok(buttons.includes('Abbreviations'));
  });

  it('shows the sentence that says most of what the explanation says', async () => {
    const { shown, buttons } = await press({ term: 'persistent absentee' });
    assert.match(shown, /those pupils who miss more than 10% of their possible school sessions/);
    assert.ok(buttons.includes('Commentary on S03'));
  });

  it('shows one sentence, not its neighbours', async () => {
    const { shown } = await press({ term: 'section 20' });
    assert.match(shown, /under section 20 arrangements\./);
    assert.doesNotMatch(shown, /adoption have both decreased/);
  });

  it('does not look for the bot’s own terms in the report', async () => {
    const { shown } = await press({ term: 'improving' });
    assert.match(shown, /A risk improves when the exposure to it falls/);
    assert.match(shown, /Source of this explanation \| How this bot works/);
    assert.doesNotMatch(shown, /In the report/);
  });

  it('prefers a sentence about the indicator that was named', async () => {
    const { shown } = await press({ term: 'mosaic', code: 'S04' });
    assert.match(shown, /In the report: S04/);
  });

  it('shows where the report uses words that the glossary does not have', async () => {
    const { shown } = await press({ term: 'rogue traders' });
    assert.match(shown, /The glossary does not explain this/);
    assert.match(shown, /damaging effects of scams and rogue traders/);
  });

  it('shows the nearest that the report says where the words are written otherwise', async () => {
    const { shown } = await press({ term: 'wats drift dely' });
    assert.match(shown, /The nearest in the report:/);
    assert.match(shown, /drift and delay in some cases at children in need level/);
  });

  it('is refused for words that are nowhere', async () => {
    const { shown, sent } = await press({ term: 'flumph' });
    assert.match(shown, /I cannot say what “flumph” means/);
    assert.match(carriedBy(...sent), /"kind":"overview"/);
  });

  it('says of a code what it measures, in what, and which way is better', async () => {
    const { shown } = await press({ code: 'S04' });
    for (const part of [
      'The number of Adult Safeguarding Concerns.',
      'Concerns: it is a count. It is counted over the whole of each period.',
      'A rise or a fall counts as neither better nor worse.',
      'only concerns confirmed as Adult Safeguarding',
    ])
      assert.ok(shown.includes(part), part);
  });

  it('says it of each part of an indicator, and of what is only a chart', async () => {
    const { shown } = await press({ code: 'S05' });
    for (const code of ['S05A', 'S05B', 'S05C', 'S05D']) assert.ok(shown.includes(code));
    const chart = await press({ code: 'S06-inspections-on-time' });
    assert.match(chart.shown, /as a chart only, so its unit is not known\. \| Higher is better/);
  });

  it('is refused for a code that the report does not have', async () => {
    assert.match((await press({ code: 'S99' })).shown, /There is no indicator S99/);
  });

  it('lists all abbreviations when nothing is named', async () => {
    const { sent } = await press({ term: 'ksi' });
    const list = await bot.send({ value: pressOf(sent[0], 'Abbreviations') });
    const shown = textOfAll(list.sent);
    assert.match(shown, /KSI: killed or seriously injured/);
    assert.match(shown, /SAB: Safeguarding Adults Board/);
  });
});
