/** What a text begins with that says how it is encoded. */
const marks: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** Of text in UTF-16 that is mostly English, nearly every second byte is 0; of any other text, hardly one is. */
const [mostly, hardly] = [0.7, 0.1];

/** How UTF-16 that has no mark is ordered; undefined for any other text. */
const unmarked = (bytes: Uint8Array): string | undefined => {
  const start = bytes.subarray(0, 4_000);
  const share = (parity: number): number =>
    (2 * start.filter((byte, at) => byte === 0 && at % 2 === parity).length) / start.length;
  const [first, second] = [share(0), share(1)];
  if (bytes.length % 2 === 1 || Math.max(first, second) < mostly) return undefined;
  if (Math.min(first, second) > hardly) return undefined;
  return second > first ? 'utf-16le' : 'utf-16be';
};

/**
 * The text of a file as spreadsheets save them: UTF-8, UTF-16 with its mark or without, or else Windows-1252, which is
 * what Excel's plain "CSV" is in Britain. Bytes that are UTF-8 are hardly ever meant as anything else.
 *
 * @example decodeText(new Uint8Array([0xa3, 0x35])) // '£5'
 */
export const decodeText = (bytes: Uint8Array): string => {
  const marked = marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  const encoding = marked?.[1] ?? unmarked(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  return new TextDecoder(encoding).decode(bytes);
};
