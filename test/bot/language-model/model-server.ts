import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** What the server was asked. */
export type AskedModel = {
  readonly headers: IncomingMessage['headers'];
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly temperature?: number;
    readonly response_format?: { readonly json_schema: { readonly name: string } };
  };
};

/** Answers with a text, or in some other way by itself. */
export type AnswerModel = (
  asked: AskedModel,
  response: ServerResponse,
) => string | Promise<string> | undefined;

const send = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};

/** What Azure OpenAI sends with a fault. */
export const sendFault = (
  response: ServerResponse,
  status: number,
  error: { readonly code?: string; readonly param?: string; readonly message?: string },
): void => send(response, status, { error: { message: 'refused', ...error } });

export const sendCompletion = (response: ServerResponse, content: string, reason = 'stop'): void =>
  send(response, 200, {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 0,
    model: 'test',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: reason }],
    usage: { prompt_tokens: 1_000, completion_tokens: 100, total_tokens: 1_100 },
  });

/** A server on this machine that speaks the API of a language model. */
export const startModelServer = async (answer: AnswerModel) => {
  const asked: AskedModel[] = [];
  const server = createServer(async (request, response) => {
    const body = (await json(request)) as AskedModel['body'];
    if (request.url !== '/v1/chat/completions') return sendFault(response, 404, {});
    const one = { headers: request.headers, body };
    asked.push(one);
    const text = await answer(one, response);
    if (text !== undefined) sendCompletion(response, text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}/v1`,
    asked,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
