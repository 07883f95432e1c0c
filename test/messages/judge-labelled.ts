import { holds, plain } from '../../scripts/train/shows-expected.ts';
import { shownText } from '../cards/shown-parts.ts';
import type { LabelledMessage, ReplyKind } from './labelled-message.ts';
import { showsFigure } from './shows-figure.ts';

const asks = /^(?:which one do you mean|do you mean|i have no figure)/;
const refuses = /^(?:i cannot answer|there is no |no figure for |no commentary for )/;

/** What kind of reply a card is, by what it says. */
export const replyKindOf = (card: unknown): ReplyKind => {
  const said = plain(shownText(card));
  if (asks.test(said)) return 'ask';
  if (refuses.test(said)) return 'no';
  return said.includes('read as:') ? 'reading' : 'answer';
};

/** How a reply to a labelled message came out. */
export type Verdict = {
  readonly kind: ReplyKind;
  /** What is missing or must not be there; none when the reply is right. */
  readonly fault?: string;
  /** It shows a figure although none may be shown. */
  readonly wrongFigure: boolean;
};

const faultIn = (said: string, { expect }: LabelledMessage): string | undefined => {
  const lacking = expect.all.find((wanted) => !holds(said, wanted));
  if (lacking !== undefined) return `does not show ${lacking}`;
  const group = expect.any.find((one) => !one.some((wanted) => holds(said, wanted)));
  if (group) return `shows none of ${group.slice(0, 4).join(', ')}`;
  const unwanted = expect.none.find((one) => holds(said, one));
  return unwanted === undefined ? undefined : `shows ${unwanted}`;
};

/** Judges a reply by what is visible on its card before anything is pressed. */
export const judgeLabelled = (
  message: LabelledMessage,
  card: unknown,
  hasFigure = showsFigure,
): Verdict => {
  const said = plain(shownText(card));
  const wrongFigure = message.mayShowFigure === false && hasFigure(card);
  const fault = said === '' ? 'shows nothing' : faultIn(said, message);
  const figure = wrongFigure ? 'shows a figure' : undefined;
  const found = fault ?? figure;
  return { kind: replyKindOf(card), wrongFigure, ...(found ? { fault: found } : {}) };
};
