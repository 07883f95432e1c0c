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

/**
 * The text of a file as spreadsheets save them: UTF-8, UTF-16 with its mark, or else Windows-1252, which is
 * what Excel's plain "CSV" is in Britain. Bytes that are UTF-8 are hardly ever meant as anything else.
 *
 * @example decodeText(new Uint8Array([0xa3, 0x35])) // '£5'
 */
export const decodeText = (bytes: Uint8Array): string => {
  const marked = marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  const encoding = marked?.[1] ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  return new TextDecoder(encoding).decode(bytes);
};
