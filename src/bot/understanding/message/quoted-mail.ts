/** From here on somebody else is quoted. */
const quoted =
  /^(?:.{3,120}\swrote:$|-{2,} ?(?:original|forwarded) message ?--|_{5,}$|from: .|sent: .|begin forwarded message:?$)/im;

const quotedLine = /^>.*\n?/gm;

const wroteLine = /^.{3,120}\swrote:$/gim;

/** The lines of a mail about itself; its subject may be the only place that says what it is about. */
const header =
  /^\s*$|^(?:from|sent|to|cc|bcc|date|importance|attachments)\s*:|^-{2,}|^_{5,}|^begin forwarded message|\swrote:$/i;
const subject = /^subject\s*:/i;

const salutation =
  /^(?:hi|hello|hey|dear|(?:good )?(?:morning|afternoon|evening))(?: [\p{L}'-]{1,20}){0,3}(?:[,!:]| -|$)[ \t]*/gimu;

/** The newest of the mails that stand there, without its frame. */
const newestIn = (text: string): string => {
  const lines = text.split('\n').map((line) => line.replace(/^> ?/, '').trim());
  const from = lines.findIndex((line) => !header.test(line) && !subject.test(line));
  const body = lines.slice(Math.max(0, from));
  const end = body.findIndex((line) => quoted.test(line));
  const about = lines.slice(0, Math.max(0, from)).filter((line) => subject.test(line));
  return [...about, ...(end < 0 ? body : body.slice(0, end))].join('\n').replace(salutation, '');
};

/** What points at what stands below. */
const pointing =
  /\b(?:(?:this|these)(?! (?:quarter|qtr|year|month|week|time|one is|is|are|was))|below|underneath|attached|following|fyi|for (?:your )?info\w*|forward\w*|fwd?|as per|here)\b/i;

/** A question of its own: "can you use this" is none. */
const ownQuestion =
  /(?:^|[.!,]\s*)(?:who|whom|whose|what|when|why|how|where|which|is|are|was|were|did|do|does|has|have|had|should|shall|may|might|(?:can|could|will|would)(?! (?:you|u)\b))\b/i;

/** "What do I tell him", "two lines to reply with": what is quoted is to be answered. */
const replying =
  /\b(?:what|how) (?:do|can|could|should|shall|would) (?:i|we) (?:tell|say|answer|reply|respond|write)|\b(?:lines?|words|facts|something|points)(?: (?:i|we) can)?(?: (?:to|for))? (?:reply|answer|say|respond|send|tell)|\b(?:give|send|let|draft) (?:me|us) (?:the |an? |some |two |three )?(?:lines?|reply|answer|response|facts|words)/i;

const timeOfDay = /\b\d{1,2}(?:[:.]\d\d)? ?[ap]m\b/gi;

/** A digit that is no part of a code. */
const figure = /(?<![\p{L}\p{N}.])\d/u;

/** A line that passes on what stands below says nothing else. */
const mostWords = 16;

const passesOn = (above: string): boolean =>
  (replying.test(above) || (pointing.test(above) && !ownQuestion.test(above.trim()))) &&
  !figure.test(above.replace(timeOfDay, ' ')) &&
  above.split(/\s+/).length <= mostWords;

type Reader = {
  /** Whether a word in lower case stands in a name of the report. */
  readonly isName: (word: string) => boolean;
  /** Whether they may give what others wrote as their own. */
  readonly passesOn: boolean;
};

/** "Can you use this pls" gives the figures of the mail below, "can you answer this" asks what it asks. */
const passOn = (above: string, newest: string, by: Reader): string => {
  if (!passesOn(above) || !(by.passesOn ? figure : /\?/).test(newest)) return above;
  const words =
    above
      .toLowerCase()
      .replace(timeOfDay, ' ')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const saysMore = words.some((word) => by.isName(word) || /\d/.test(word));
  return saysMore ? `${withoutLineBelow(above)}\n${newest}` : newest;
};

/** Without the line that parts what somebody writes from the mail below it. */
const withoutLineBelow = (above: string): string => {
  const lines = above.trimEnd().split('\n');
  const isLine = /^[-_]{2,}$/.test(lines.at(-1)?.trim() ?? '');
  return (isLine ? lines.slice(0, -1) : lines).join('\n').trimEnd();
};

/** What somebody writes, below or above what they quote; where they only quote, or pass it on, what they quote. */
export const dropQuoted = (text: string, by: Reader): string => {
  const at = text.search(quoted);
  const above = (at < 0 ? text : text.slice(0, at)).replace(quotedLine, '');
  const marked = text.match(quotedLine)?.join('') ?? '';
  const newest = newestIn(at < 0 ? marked : text.slice(at));
  if (above.trim() !== '') return passOn(above, newest, by);
  const own = text.replace(quotedLine, '').replace(wroteLine, '');
  if (own.trim() !== '' && !quoted.test(own)) return own;
  return by.passesOn && newest.trim() !== '' ? newest : text.replaceAll(/^> ?/gm, '');
};
