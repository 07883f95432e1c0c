import { after, before } from 'mocha';
import type { ModelAddress } from '../../../src/bot/language-model/open-language-model.ts';
import { type AnswerModel, type AskedModel, startModelServer } from './model-server.ts';

type Server = Awaited<ReturnType<typeof startModelServer>>;

/** What a test has the model say to each use. */
export type Script = Partial<Record<'reading' | 'choosing', AnswerModel>>;

const useOf = ({ body }: AskedModel): 'reading' | 'choosing' =>
  body.messages[0]?.content.startsWith('You pick') ? 'choosing' : 'reading';

/** A model server for a suite; each test says what it answers. */
export const useModelServer = () => {
  let server: Server | undefined;
  let script: Script = {};
  before(async () => {
    server = await startModelServer((asked, response) => script[useOf(asked)]?.(asked, response));
  });
  after(() => server?.stop());
  return {
    address: (differs: Partial<ModelAddress> = {}): ModelAddress => ({
      endpoint: server?.endpoint ?? '',
      model: 'deployment',
      key: 'key-of-the-test',
      timeout: 5_000,
      price: { input: 0, output: 0, perDay: undefined },
      ...differs,
    }),
    /** From now on the model says this; what it was asked before is forgotten. */
    say: (next: Script): void => {
      script = next;
      server?.asked.splice(0);
    },
    asked: (): readonly AskedModel[] => server?.asked ?? [],
  };
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** A model that always reads so. */
export const reads = (reading: object): Script => ({
  reading: () => JSON.stringify({ requests: [], narrowing: [], nearest: [], ...reading }),
});

/** A model that chooses the passages that hold one of these words. */
export const chooses =
  (...words: readonly string[]): AnswerModel =>
  ({ body }) => {
    const { passages } = JSON.parse(body.messages[1]?.content ?? '{}') as {
      readonly passages: readonly { readonly number: number; readonly text: string }[];
    };
    const chosen = passages.filter(
      ({ text }) => isText(text) && words.some((one) => text.includes(one)),
    );
    return JSON.stringify({ passages: chosen.map(({ number }) => number) });
  };
