import type { Piece } from './match-phrases.ts';
import type { MeaningKind } from './vocabulary.ts';

/** What a piece means of a kind; undefined when it means nothing of it. */
export const idsOf = ({ meanings }: Piece, kind: MeaningKind): readonly string[] | undefined =>
  meanings.find((one) => one.kind === kind)?.ids;

/** Whether a piece means something of a kind. */
export const has = (piece: Piece, kind: MeaningKind): boolean => idsOf(piece, kind) !== undefined;

/** What each piece means of a kind, piece by piece. */
export const allOf = (pieces: readonly Piece[], kind: MeaningKind): (readonly string[])[] =>
  pieces.flatMap((piece) => {
    const ids = idsOf(piece, kind);
    return ids ? [ids] : [];
  });

/** The words of all pieces. */
export const wordsOf = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap(({ words }) => [...words]);
