import { normaliseSigns } from './normalise.ts';

/** From here on somebody else is quoted. */
const quoted =
  /^(?:>|on .{5,80} wrote:$|-{2,} ?(?:original|forwarded) message ?--|from: .|sent: .|begin forwarded message:?$)/im;

/** A line that is part of the frame of a message, and no part of what it says. */
const frame =
  /^(?:(?:to|cc|bcc|subject|date|sent|re|fw|fwd)\s*:.*|sent from my \w[\w ]{0,30}\.?|get outlook for .*)$/i;

const farewell =
  /^(?:(?:kind|best|warm|many|with) )?(?:regards|wishes|thanks)\b.{0,20}$|^(?:thanks|thank you|many thanks|thx|ta|cheers|yours(?: sincerely| faithfully)?|best|rgds|kr|br|regards)(?: again| in advance| so much| very much)?[,.! -]{0,4}(?:\p{L}[\p{L}.'-]{0,20}(?: \p{L}[\p{L}.'-]{0,20}){0,2})?[,.!]{0,4}$/iu;

/** "Subject: roads" may be the only place that says what it is about. */
const subject = /^(?:subject|re) ?: ?(\S.*)$/i;

const dropQuoted = (text: string): string => {
  const at = text.search(quoted);
  const before = at < 0 ? text : text.slice(0, at);
  return before.trim() === '' ? text.replaceAll(/^> ?/gm, '') : before;
};

/** Lines of the frame and everything after the farewell are dropped, where something is left then. */
const dropFrame = (text: string): string => {
  const lines = text.split('\n').map((line) => line.trim());
  const end = lines.findIndex(
    (line, index) => index > 0 && (farewell.test(line) || /^--+$/.test(line)),
  );
  const said = (end > 0 ? lines.slice(0, end) : lines).flatMap((line) => {
    const [, about] = subject.exec(line) ?? [];
    if (about) return [`${about}.`];
    return frame.test(line) ? [] : [line];
  });
  const left = said.filter((line) => line !== '');
  return left.length > 0 ? left.join('\n') : text;
};

/** "Dear all," and "Hi bot -" before something else. */
const greeting =
  /^(?:(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening)|morning|afternoon)(?: (?:there|all|team|both|again|everyone|outcomes(?: bot)?|bot|sir|madam))*)(?: -|[ ]?[,!.\n])[,!.\s-]*(?=[^,!.\s-])/i;

const botName = /(?:^|(?<=[\s,]))@?outcomes(?: bot)?[,:]?\s+(?=\S)/i;

/**
 * What somebody says, without the frame of a mail, quoted messages, the greeting and the signature; the case
 * of letters stays.
 *
 * @example cleanMessage('Hi all,\nshow S05\nKind regards\nJo') // 'show S05'
 */
export const cleanMessage = (text: string): string => {
  const plain = normaliseSigns(text);
  const said = dropFrame(dropQuoted(plain)).trim();
  const greeted = said.replace(greeting, '');
  return greeted.replace(botName, '').trim() || plain.trim();
};
