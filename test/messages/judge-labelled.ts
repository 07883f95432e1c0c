import { shownText } from '../cards/shown-parts.ts';
import type { LabelledMessage, ReplyKind } from './labelled-message.ts';
import { showsFigure } from './shows-figure.ts';

/** Text in which quotes, dashes, spaces and the case of letters do not matter. */
const plain = (text: string): string =>
  text.replace(/[‘’]/g, "'").replace(/[–—]/g, '-').replace(/\s+/g, ' ').toLowerCase();

/** "902" does not stand in "1,902". */
const holds = (said: string, wanted: string): boolean => {
  const text = plain(wanted);
  if (!/^[\d.,]+$/.test(text)) return said.includes(text);
  return new RegExp(`(?<![\\d.,])${RegExp.escape(text)}(?!\\d|[.,]\\d)`).test(said);
};

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

/** What is expected to be visible. */
export type Expected = Pick<LabelledMessage['expect'], 'all' | 'any'>;

/** Whether a text alone shows all that is expected. */
export const showsExpected = (text: string, { all, any }: Expected): boolean => {
  const said = plain(text);
  return (
    all.every((one) => holds(said, one)) && any.every((of) => of.some((one) => holds(said, one)))
  );
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
