import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
} from 'cockatiel';
import type OpenAI from 'openai';
import { measure, watch } from '../../telemetry/metrics.ts';
import { inStep } from '../../telemetry/trace.ts';
import type { Log } from '../log.ts';
import { keepReplies, type LanguageModel, type ModelReply, type Prompt } from './language-model.ts';

/** Where the council's language model is, and what it costs. */
export type ModelAddress = {
  /** Base of an API that speaks chat completions: https://NAME.openai.azure.com/openai/v1/ */
  readonly endpoint: string;
  /** The name of the deployment. */
  readonly model: string;
  /** A key; without one the managed identity signs in. */
  readonly key: string | undefined;
  /** Milliseconds until the bot reads the message itself. */
  readonly timeout: number;
  /** What a million tokens cost, in any currency, and what may be spent in a day. */
  readonly price: {
    readonly input: number;
    readonly output: number;
    readonly perDay: number | undefined;
  };
};

type Surroundings = {
  readonly log: Log;
  readonly now: () => Date;
  readonly stopwatch: () => number;
  /** A token for the managed identity. */
  readonly readToken: () => Promise<string>;
};

/** Failures in a row after which it is left alone, and for how many milliseconds. */
const mostFailures = 5;
const pauseMs = 30_000;
/** Messages that are with it at once; others are read by the bot itself. */
const mostAtOnce = 32;
/** A reading is some 200 tokens; a model that reasons first needs more. */
const mostTokens = 2_000;

/** Settings that some models do not know; the reply is worth having without them. */
const dispensable = ['temperature', 'response_format', 'max_completion_tokens'] as const;
type Dispensable = (typeof dispensable)[number];

const toParameters = (
  { use, instructions, input, schema }: Prompt,
  without: ReadonlySet<Dispensable>,
) => {
  const settings = {
    temperature: 0,
    max_completion_tokens: mostTokens,
    response_format: { type: 'json_schema', json_schema: { name: use, schema, strict: true } },
  };
  return {
    messages: [
      { role: 'system' as const, content: instructions },
      { role: 'user' as const, content: input },
    ],
    ...(Object.fromEntries(
      Object.entries(settings).filter(([name]) => !without.has(name as Dispensable)),
    ) as Partial<Pick<OpenAI.ChatCompletionCreateParamsNonStreaming, Dispensable>>),
  };
};

/** What is known of a fault of the API. */
type ApiFault = {
  readonly status?: number;
  readonly code?: string | null;
  readonly param?: string | null;
};

const faultOf = (cause: unknown): ApiFault =>
  cause instanceof Error && 'status' in cause ? (cause as ApiFault) : {};

const isFiltered = (cause: unknown): boolean => faultOf(cause).code === 'content_filter';

/** A request that it refuses says nothing about the next one. */
const isOutage = (cause: unknown): boolean => {
  const { status } = faultOf(cause);
  return (
    status === undefined || status === 401 || status === 403 || status === 429 || status >= 500
  );
};

const unknownSetting = (cause: unknown): Dispensable | undefined => {
  const { status, param } = faultOf(cause);
  if (status !== 400 || !param) return undefined;
  return dispensable.find((name) => param.startsWith(name));
};

/** What was used today; a new day begins at midnight UTC. */
const buildAccount = ({ input, output, perDay }: ModelAddress['price'], now: () => Date) => {
  const million = 1_000_000;
  let day = '';
  let spent = 0;
  const turnDay = (): void => {
    const today = now().toISOString().slice(0, 10);
    if (today !== day) spent = 0;
    day = today;
  };
  return {
    isSpent: (): boolean => {
      turnDay();
      return perDay !== undefined && spent >= perDay;
    },
    add: (tokensIn: number, tokensOut: number) => {
      turnDay();
      const price = (tokensIn * input + tokensOut * output) / million;
      spent += price;
      return { price, spentToday: spent };
    },
  };
};

const textOf = ({ choices: [choice] }: OpenAI.ChatCompletion): ModelReply => {
  if (choice?.finish_reason === 'content_filter') return { kind: 'none', why: 'filtered' };
  const text = choice?.message?.content;
  return text ? { kind: 'reply', text } : { kind: 'none', why: 'failed' };
};

type Asked = {
  readonly client: OpenAI;
  readonly address: ModelAddress;
  readonly without: Set<Dispensable>;
};

/** Asks once more without a setting that the model does not know. */
const complete = async (prompt: Prompt, asked: Asked): Promise<OpenAI.ChatCompletion> => {
  const { client, address, without } = asked;
  // The client's own limit ends with the headers; a body may drip for ever.
  const signal = AbortSignal.timeout(address.timeout);
  for (;;)
    try {
      return await client.chat.completions.create(
        { model: address.model, ...toParameters(prompt, without) },
        { signal },
      );
    } catch (cause) {
      const setting = unknownSetting(cause);
      if (signal.aborted) throw signal.reason;
      if (!setting || without.has(setting)) throw cause;
      without.add(setting);
    }
};

const whyFailed = (cause: unknown): 'late' | 'filtered' | 'failed' | 'paused' => {
  if (cause instanceof BrokenCircuitError) return 'paused';
  if (cause instanceof Error && cause.name === 'TimeoutError') return 'late';
  return isFiltered(cause) ? 'filtered' : 'failed';
};

const resultOf = (reply: ModelReply): string => (reply.kind === 'reply' ? 'reply' : reply.why);

/**
 * Opens the language model that the council has. Each message that it reads is counted and priced in the log;
 * neither its text nor the reply is.
 */
export const openLanguageModel = async (
  address: ModelAddress,
  { log, now, stopwatch, readToken }: Surroundings,
): Promise<LanguageModel> => {
  // It takes 30 MB, so it is loaded where a model is configured.
  const { OpenAI } = await import('openai');
  const client = new OpenAI({
    baseURL: address.endpoint,
    apiKey: address.key ?? readToken,
    maxRetries: 0,
    timeout: address.timeout,
  });
  const asked: Asked = { client, address, without: new Set() };
  const breaker = circuitBreaker(
    handleWhen((cause) => !isFiltered(cause) && isOutage(cause)),
    { halfOpenAfter: pauseMs, breaker: new ConsecutiveBreaker(mostFailures) },
  );
  watch('outcomes.model.paused', () => (breaker.state === CircuitState.Open ? 1 : 0));
  const account = buildAccount(address.price, now);
  let atOnce = 0;

  const askOnce = async (prompt: Prompt): Promise<ModelReply> => {
    const began = stopwatch();
    const fields = () => ({ use: prompt.use, ms: Math.round(stopwatch() - began) });
    try {
      const completion = await breaker.execute(() => complete(prompt, asked));
      const { prompt_tokens: tokensIn = 0, completion_tokens: tokensOut = 0 } =
        completion.usage ?? {};
      const cost = account.add(tokensIn, tokensOut);
      measure('outcomes.model.tokens', tokensIn, { direction: 'read' });
      measure('outcomes.model.tokens', tokensOut, { direction: 'written' });
      log.info({ ...fields(), tokensIn, tokensOut, ...cost }, 'language model asked');
      return textOf(completion);
    } catch (cause) {
      const why = whyFailed(cause);
      const { status, code } = faultOf(cause);
      log.warn({ ...fields(), why, status, code }, 'language model gave no reply');
      return { kind: 'none', why };
    }
  };

  const askTimed = async (prompt: Prompt): Promise<ModelReply> => {
    const began = stopwatch();
    const { use } = prompt;
    try {
      return await inStep(
        'language model',
        { use },
        () => askOnce(prompt),
        (reply) => ({ result: resultOf(reply), isFault: reply.kind === 'none' }),
      );
    } finally {
      measure('outcomes.model.duration', (stopwatch() - began) / 1_000, { use });
    }
  };

  const ask = async (prompt: Prompt): Promise<ModelReply> => {
    if (account.isSpent()) return { kind: 'none', why: 'spent' };
    if (atOnce >= mostAtOnce) return { kind: 'none', why: 'busy' };
    atOnce += 1;
    try {
      return await askTimed(prompt);
    } finally {
      atOnce -= 1;
    }
  };

  return keepReplies({
    ask: async (prompt) => {
      const reply = await ask(prompt);
      measure('outcomes.model.calls', 1, { use: prompt.use, result: resultOf(reply) });
      return reply;
    },
  });
};
