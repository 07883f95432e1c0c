/** A status and a body, for the transport to send. */
export type HttpAnswer = { readonly status: number; readonly body: unknown };

/** A refusal with a word code. */
export const refuse = (status: number, code: string, message: string): HttpAnswer => ({
  status,
  body: { error: { code, message } },
});

/** What the SDK would write to the socket, held back so that no error text of its own goes out. */
export const holdBack = () => {
  let status = 200;
  let body: unknown;
  let settled: HttpAnswer | undefined;
  return {
    response: {
      socket: undefined,
      status: (code: number) => {
        status = code;
      },
      header: () => undefined,
      send: (sent: unknown) => {
        body = sent;
      },
      end: () => undefined,
    },
    /** Answers in place of the SDK. */
    settle: (answer: HttpAnswer): void => {
      settled = answer;
    },
    read: (): HttpAnswer => settled ?? { status, body },
  };
};
