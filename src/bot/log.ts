/** What the bot needs of a structured log; pino has this shape. */
type Write = (fields: object, message: string) => void;

export type Log = {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
};
