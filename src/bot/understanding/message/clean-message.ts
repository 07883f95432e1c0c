import { dropQuoted } from './quoted-mail.ts';
import { grammarClass } from './tokens.ts';

/** A line that is part of the frame of a message, and no part of what it says. */
const frame =
  /^(?:(?:from|to|cc|bcc|subject|date|sent|re|fw|fwd)\s*:.*|sent from my \w[\w ]{0,30}\.?|get outlook for .*)$/i;

const farewell =
  /^(?:(?:kind|best|warm|many|with) ){0,2}(?:regards|wishes|thanks)\b.{0,20}$|^(?:thanks|thank you|many thanks|thx|ta|cheers|yours(?: sincerely| faithfully)?|best|rgds|kr|br|regards)(?: again| in advance| so much| very much)?[,.! -]{0,4}(?:\p{L}[\p{L}.'-]{0,20}(?: \p{L}[\p{L}.'-]{0,20}){0,2})?[,.!]{0,4}$/iu;

/** "A." below what was written. */
const initial = /^\p{Lu}\.?$/u;

/** What a mail server or a rule of the office puts above. */
const marking =
  /^(?:\[?(?:official|official[- ]sensitive|external|unclassified)\]?|caution: this e-?mail\b.*)$/i;

/** "Subject: roads" may be the only place that says what it is about. */
const subject = /^(?:subject|re) ?: ?(\S.*)$/i;

/** The small print that a mail server puts below a mail. */
const smallPrint =
  /^(?:this|the information in this|the contents of this) (?:e-?mail|message|communication|transmission)\b.{40}/i;

/** Lines of the frame and everything after the farewell are dropped, where something is left then. */
const dropFrame = (text: string): string => {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.trim());
  const end = lines.findIndex(
    (line, index) =>
      index > 0 &&
      (farewell.test(line) || initial.test(line) || smallPrint.test(line) || /^--+$/.test(line)),
  );
  const said = (end > 0 ? lines.slice(0, end) : lines).flatMap((line) => {
    const [, about] = subject.exec(line) ?? [];
    if (about) return [`${about}.`];
    return frame.test(line) || marking.test(line) ? [] : [line];
  });
  const left = said.filter((line) => line !== '');
  return left.length > 0 ? left.join('\n') : text;
};

/** "Dear all," and "Hi bot -" before something else; "HI.08" is a code. */
const greeting =
  /^(?:(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening)|morning|afternoon|evening)(?: (?:there|all|team|both|again|everyone|outcomes(?: bot)?|bot|sir|madam))*)(?:(?: -|[ ]?(?:[,!\n]|\.(?!\d)))[,!.\s-]*(?=[^,!.\s-])| (?=(?:i|we) (?:should|would|need|want)\b))/i;

/** "Hmm, and the year before that?" goes on from what was said, as it would without. */
const hesitating =
  /^(?:(?:hm+|mm+|um+|uh+|erm+|ah+)(?:[,.…!-]+ ?| ))+(?=(?:and|what about|how about)\b)/i;

const reminding =
  /^(?:(?:just|please|kindly|can you|could you|would you) )*remind me(?: please)?(?:(?:,| ?:| -) ?| (?=(?:what|which|who|whose|how|where|when|why)\b))/i;

/** "Remind me, is it me or Nia?" asks, and wants no reminder. */
const dropReminding = (text: string): string =>
  text.includes('?') ? text.replace(reminding, '') : text;

/**
 * The bot is called at the beginning, or by a name that nothing else has; "all outcomes" and "outcomes 1 and 2" are
 * what the council is after.
 */
const botName =
  /(?:^(?:(?:hi|hello|hey|hiya|ok|okay|morning)[\s,]+)?@?outcomes(?: bot)?|(?<=[\s,])(?:@outcomes(?: bot)?|outcomes bot))[,:]?\s+(?=\S)(?!(?:\d|one|two) ?(?:,|&|and|to|-))/i;

const nameAtEnd = /(?<=\S)[\s,]{1,3}@outcomes(?: bot)?[.!?]{0,3}$/i;

/** "Thanks, Jo" at the end of the line that asks; "ta" may be letters for something, unless it ends a sentence. */
const thanksBy =
  /(?<=\S[\s,.!?])(?:(?:[Tt]hanks|[Tt]hank you|[Cc]heers|[Rr]egards)(?: again| in advance)?,?|(?<=[.?!] )Ta[.,!]) \p{Lu}[\p{L}'-]{0,20}[.!]?$/u;

/** A last sentence that only thanks, after what was asked. */
const lastThanks =
  /(?<=[.?!)])\s+(?:many thanks|thank you|thanks|cheers|ta)(?: (?:so|very|ever|most)){0,2}(?: (?:much|kindly))?(?: (?:indeed|again|in advance)){0,2}(?: x{1,3})?[.! ]{0,4}$/iu;

/** "I remain, Sir, yours faithfully, W. Alder (Mr)" behind what was asked, in the same line. */
const lastFarewell =
  /(?<=[.?!)])\s+(?:i (?:remain|am|have the honour)\b[^.?!]{0,30})?\b(?:yours (?:faithfully|sincerely|truly|respectfully|etc)|i remain,? etc)\b[^?!]{0,60}$/iu;

/** "Red and improving at the same time?" says of no time; "at the same time last year" does. */
const atOnce = / at the same time(?=[?!.,;]|$)/giu;

/** "K.S.I." is one word, and so is "a.m."; "e.g." says nothing. */
const joinLetters = (text: string): string =>
  text.replace(/(?<!\p{L})(?:\p{L}\.){2,}/gu, (dotted) => {
    const joined = dotted.replaceAll('.', '');
    return /^(?:eg|ie)$/i.test(joined) ? ' ' : joined;
  });

const spokenSigns = {
  '.': / (?:full stop|new paragraph|new line)(?![\p{L}-])\.?/giu,
  '?': / question mark(?![\p{L}-])\??/giu,
  '!': / exclamation mark(?![\p{L}-])!?/giu,
  ',': /(?<! (?:a|the|one|no|missing|extra)) comma(?![\p{L}-]),?/giu,
} as const;

/** Whoever dictates says the signs as well: "good morning comma how many were there question mark". */
const readSpokenSigns = (text: string): string => {
  const read = Object.entries(spokenSigns).reduce(
    (left, [sign, words]) => left.replace(words, sign),
    text,
  );
  // By itself a colon may be spoken of.
  return read === text ? text : read.replace(/ colon(?![\p{L}-]),?/giu, ':');
};

const labels = ['abcdefgh', '12345678']
  .map((all) => [...all])
  .concat([['i', 'ii', 'iii', 'iv', 'v', 'vi']]);

/** "a) crime b) absence" is a list: the labels only part what stands there. */
const dropLabels = (text: string): string => {
  const found = [...text.matchAll(/(?<![\p{L}\p{N}])\(?([a-h]|[iv]{1,3}|[1-8])(?:\) ?|\. )/giu)];
  const said = found.map(([, label = '']) => label.toLowerCase());
  const isList = labels.some(
    (all) => said.length > 1 && said.every((label, at) => label === all[at]),
  );
  return isList ? found.reduce((left, [label]) => left.replace(label, ', '), text) : text;
};

/**
 * What somebody says, without the frame of a mail, quoted messages, the greeting and the signature; the case
 * of letters stays.
 *
 * @param isName whether a word in lower case stands in a name of the report
 * @param passesOn whether somebody says it who may pass on what others wrote
 * @example cleanMessage('Hi all,\nshow S05\nKind regards\nJo') // 'show S05'
 */
export const cleanMessage = (
  text: string,
  isName: (word: string) => boolean = () => false,
  passesOn = false,
): string => {
  const own = dropMentions(dropBlockquote(text), isName);
  const plain = readSpokenSigns(joinLetters(normaliseSigns(own)));
  const said = dropLabels(dropFrame(dropQuoted(dropLinks(plain), { isName, passesOn })).trim());
  const greeted = dropReminding(
    said.replace(greeting, '').replace(hesitating, '').replace(botName, '').replace(nameAtEnd, ''),
  );
  const signed = greeted
    .trim()
    .replace(thanksBy, '')
    .replace(lastThanks, '')
    .replace(lastFarewell, '')
    .replace(atOnce, '')
    .trimEnd();
  return signed.trim() || plain.trim() || normaliseSigns(text).trim();
};

const mention = /<at\b[^<>]*>([^<>]*)<\/at>/g;

/** Enough for the word before a mention, and the tags between. */
const lookBack = 60;

const wordBefore = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - lookBack), at)
    .replace(/<[^<>]*>/g, ' ')
    .trim()
    .split(/\s/)
    .at(-1) ?? '';

/**
 * Without the mentions of people whom the report does not name: they are spoken to, and not of. After a
 * preposition one may be a part of what is asked.
 *
 * @param isName whether a word in lower case stands in a name of the report
 */
const dropMentions = (text: string, isName: (word: string) => boolean): string =>
  text.replace(mention, (whole, name: string, at: number) => {
    const isKnown = name
      .toLowerCase()
      .split(/[^\p{L}]/u)
      .some(isName);
    const isAsked = grammarClass(wordBefore(text, at).toLowerCase()) === 'preposition';
    return isKnown || isAsked ? whole : ' ';
  });

/** Without the message that Teams quotes above a reply. */
const dropBlockquote = (text: string): string => {
  const from = text.search(/<blockquote\b/i);
  const close = /<\/blockquote>/i.exec(text.slice(Math.max(from, 0)));
  if (from < 0 || !close) return text;
  const rest = text.slice(from + close.index + close[0].length);
  return /\p{L}|\p{N}/u.test(rest.replace(/<[^<>]*>/g, ''))
    ? `${text.slice(0, from)}\n${rest}`
    : text;
};

/** Where it leads says nothing of what is asked. */
const dropLinks = (text: string): string =>
  text.replace(/[^\s<>()"]+/g, (word) => (/^(?:https?:\/\/|www\.)/i.test(word) ? ' ' : word));

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  ndash: '-',
  mdash: '-',
  hellip: '…',
};

const decodeEntity = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
};

/** The tags that Teams writes; other angle brackets are the writer's own, and what is in them counts. */
const tags =
  /<\/?(?:at|p|div|span|b|i|u|s|em|strong|strike|del|br|hr|a|li|ul|ol|h[1-6]|pre|code|table|tbody|thead|tr|td|th|img|emoji|font|blockquote|attachment)\b[^<>]*>/gi;

const struck = /<(s|strike|del)\b[^<>]*>[^<>]*<\/\1>/gi;

/** "20wk" is twenty weeks. */
const counted =
  /(?<![\p{L}\p{N}.,-])(\d{1,3})((?:wk|week|day|yr|year|mth|month|hr|hour|min)s?)(?![\p{L}\p{N}])/giu;

/** "Rate/10k" is a rate per 10k. */
const perMany = /(?<=\p{L}) ?\/ ?(?=(?:\d{1,3}k|\d{1,3},?000)(?![\p{L}\p{N}]))/giu;

/** "13,1 %", as many write it elsewhere. */
const decimalComma = /(?<![\p{L}\p{N}.,£])(\d{1,3}),(\d{1,2})(?= ?(?:%|per ?cent))/giu;

/** Longer texts are not requests; what stands beyond this is not read. */
export const readLength = 1_000;

/**
 * Text with plain signs: no tags, no entities, plain quotes, dashes and spaces; lines and the case of letters
 * stay.
 */
const normaliseSigns = (text: string): string =>
  text
    .slice(0, readLength)
    .replace(struck, ' ')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr)\b[^<>]*>/gi, '\n')
    .replace(tags, ' ')
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, decodeEntity)
    .normalize('NFKC')
    // One sign may come to many.
    .slice(0, readLength)
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/(?<=[<>] ?\d{1,3})d(?![\p{L}\p{N}])/gu, ' days')
    // "S02 > 57?"; a line that begins so is quoted.
    .replace(/(?<=[\p{L}\p{N}),;:] ?)([<>])(?= ?£?\d)/gu, (sign) =>
      sign === '>' ? ' over ' : ' under ',
    )
    .replace(/(?<![\p{L}\p{N}.,-])(24|48|72)h(?![\p{L}\p{N}])/giu, '$1 hours')
    .replace(counted, '$1 $2')
    .replace(perMany, ' per ')
    .replace(decimalComma, '$1.$2')
    .replace(/\r\n?/g, '\n')
    // A sign that nobody sees may stand inside a word; an empty letter of Braille is a blank.
    .replace(/[\p{Cf}\p{DI}]/gu, '')
    .replace(/[^\S\n]|(?!\n)\p{Cc}|\u2800/gu, ' ')
    .replace(/ +/g, ' ');

/**
 * Text as it is compared: no tags, no entities, plain quotes, dashes and spaces, lower case.
 *
 * @example normalise('<p>Show&nbsp;S05 “Crime”</p>') // 'show s05 "crime"'
 */
export const normalise = (text: string): string =>
  normaliseSigns(text).replace(/\s+/g, ' ').trim().toLowerCase();
