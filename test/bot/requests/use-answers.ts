import assert from 'node:assert/strict';
import type { Request } from '../../../src/bot/request.ts';
import type { Card } from '../../../src/cards/card.ts';
import { checkCard } from '../../cards/check-card.ts';
import type { Sent } from '../connector.ts';
import { buttonsOf, textOf, useBot } from '../use-bot.ts';

/** A card as it was sent. */
const cardOf = ({ activity }: Sent): Card => {
  const content = activity.attachments?.[0]?.content;
  assert.ok(typeof content === 'object' && content !== null);
  return { summary: activity.summary ?? '', content: { ...content } };
};

/** A bot whose buttons are pressed; each answer is one card that may be sent. */
export const useAnswers = (...given: Parameters<typeof useBot>) => {
  const bot = useBot(...given);
  const press = async (request: Request) => {
    const { sent } = await bot.send({ value: { request } });
    const [message, ...more] = sent;
    assert.ok(message && more.length === 0, `${sent.length} answers`);
    const card = cardOf(message);
    checkCard(card);
    return { card, message, shown: textOf(message), buttons: buttonsOf(message) };
  };
  return { ...bot, press };
};
