import fc from 'fast-check';

/** What line-wise readers, JSON, XML, HTTP and UTF-8 stumble over. */
const awkward = [
  ...['\u2028', '\u2029', '\u0085', '\u0000', '\u001f', '\u007f', '\ufeff', '\ufffe', '\uffff'],
  ...['\r', '\n', '\r\n', '\v', '\f', '\t', '"', '\\', "'", '{', '}', '${', '{{', '\\u2028'],
  ...[
    '\ud800',
    '\udc00',
    '🙂',
    '\u202e',
    '\u200b',
    '中',
    'é',
    '<a>',
    '&amp;',
    '~',
    '/',
    '%',
    '\u001a',
  ],
  ...['--batch_', '--changeset_', 'PUT http://x/y HTTP/1.1', '\r\n\r\n{"a":1}', '__proto__'],
];

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

/** Any string at all, halves of characters included, thick with what breaks storage. */
export const anyText = fc
  .array(fc.oneof(fc.constantFrom(...awkward), unit, fc.string()), { maxLength: 12 })
  .map((parts) => parts.join(''));
