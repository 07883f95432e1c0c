/** A word that is read is in small letters; in a reply it stands as the person wrote it: “Poole”, not “poole”. */
export const asTyped = (words: readonly string[], text: string): string[] => {
  const typed = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  return words.map((word) => typed.find((one) => one.toLowerCase() === word) ?? word);
};
