/** What came of something that was played with whole processes. */
export type Played = {
  /** What was counted, for people. */
  readonly figures: string;
  /** What went otherwise than it should. */
  readonly wrong: readonly string[];
};
