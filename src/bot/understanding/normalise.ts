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

/** Longer texts are not requests; what stands beyond this is not read. */
export const readLength = 1_000;

/**
 * Text with plain signs: no tags, no entities, plain quotes, dashes and spaces; lines and the case of letters
 * stay.
 */
export const normaliseSigns = (text: string): string =>
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
    // "S02 > 57?"; a line that begins so is quoted.
    .replace(/(?<=[\p{L}\p{N})] ?)([<>])(?= ?£?\d)/gu, (sign) =>
      sign === '>' ? ' over ' : ' under ',
    )
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
