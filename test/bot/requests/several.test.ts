import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../src/bot/request.ts';
import { requestRules, requestSchema } from '../../../src/bot/requests/all.ts';
import { catalogue } from '../catalogue.ts';
import { carriedBy } from '../use-bot.ts';
import { useAnswers } from './use-answers.ts';

const several = (...parts: Request[]): Request => ({ kind: 'several', parts });

const highRisks = { kind: 'risks', level: 'HIGH' } as const;
const pages = ['S01', 'S02', 'S03', 'S04', 'S05', 'S06'].map((code) => ({
  kind: 'show' as const,
  code,
}));

describe('several questions at once', () => {
  const bot = useAnswers();

  it('are answered on one card, each under its own title and with its own next steps', async () => {
    const { shown, buttons } = await bot.press(several(highRisks, { kind: 'unit', code: 'S05' }));
    assert.match(shown, /Risks that are HIGH.*What the levels mean.*S05/s);
    assert.ok(buttons.includes('All risks'));
    assert.ok(buttons.length > 1);
  });

  it('are one list of what somebody owes, also with the drafts and what there is to sign off', async () => {
    const { shown } = await bot.press(
      several({ kind: 'mine' }, { kind: 'sign-off' }, { kind: 'drafts' }),
    );
    assert.doesNotMatch(shown, /One at a time/);
    assert.match(shown, /Your updates for/);
  });

  it('have no button that would take the other answers away', async () => {
    const { message, card } = await bot.press(several({ kind: 'show', code: 'S05A' }, highRisks));
    assert.match(JSON.stringify(card), /Q1 2018\/19/);
    assert.doesNotMatch(carriedBy(message), /Action\.Execute|"inPlace"/);
  });

  it('leave out the last sections where pages are long, and say so', async () => {
    const { shown } = await bot.press(several(...pages.slice(3, 5)));
    assert.match(shown, /562.*6,270/s);
    assert.match(shown, /This answer is shortened here\. See all of it:/);
    assert.match(shown, /See all of it: \| S04 Adult safeguarding concerns\s›/);
  });

  it('become buttons where they find no place, and the card says so', async () => {
    const { shown } = await bot.press(several(...pages));
    const left = /(One|\d) more answers? ha(?:s|ve)/.exec(shown);
    assert.ok(left, shown);
    assert.match(shown, /S06 Killed or seriously injured on roads\s›/);
    assert.match(shown, /43\.6/);
  });

  it('have no more than six different buttons at their feet', async () => {
    const { card } = await bot.press(
      several(
        highRisks,
        { kind: 'risks' },
        { kind: 'focus' },
        { kind: 'benchmark', side: 'higher' },
      ),
    );
    const feet = (card.content.body as { items?: { type: string; actions?: unknown[] }[] }[])
      .flatMap((one) => [one, ...(one.items ?? [])])
      .filter((one) => 'actions' in one)
      .flatMap((one) => ('actions' in one ? (one.actions as { data?: object }[]) : []));
    const carried = feet.flatMap(({ data }) => (data ? [JSON.stringify(data)] : []));
    assert.ok(carried.length > 0 && carried.length <= 6, carried.join('\n'));
    assert.equal(new Set(carried).size, carried.length);
  });

  it('keep an honest “no” as one of the answers', async () => {
    const period = { kind: 'label', label: 'Q3 2012/13' } as const;
    const { shown } = await bot.press(several({ kind: 'show', code: 'S01', period }, highRisks));
    assert.match(shown, /No figure for Q3 2012\/13.*Risks that are HIGH/s);
  });

  it('open no form and change nothing: those are buttons', async () => {
    const update = { kind: 'update', code: 'S05' } as const;
    const { shown } = await bot.press(several(highRisks, update));
    assert.match(shown, /One more answer has a card of its own/);
    assert.match(shown, /Update: S05 Crime.*\s›/);
    const both = await bot.press(several(update, { kind: 'extend', code: 'S05' }));
    assert.match(both.shown, /I do one at a time/);
  });

  it('are one answer when they are the same', async () => {
    const { shown } = await bot.press(several(highRisks, highRisks));
    assert.equal(shown.match(/Risks that are HIGH/g)?.length, 1);
  });

  it('are named by what each asks for', () => {
    const name = requestRules.name(several(highRisks, { kind: 'focus' }), catalogue);
    assert.equal(name, 'HIGH risks; Areas for focus');
  });

  it('hold no others that are several, and no more than six', () => {
    assert.ok(!requestSchema.safeParse(several(several(highRisks))).success);
    assert.ok(!requestSchema.safeParse(several(...Array(7).fill(highRisks))).success);
  });
});
