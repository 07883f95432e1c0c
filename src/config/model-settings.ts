import { z } from 'zod';
import type { ModelAddress } from '../bot/language-model/open-language-model.ts';
import { type Fault, findFaults, type Variables } from './fault.ts';

/** In any currency. */
const price = z.coerce.number().min(0);

export const modelSettings = {
  MODEL_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  MODEL_NAME: z.string().optional(),
  MODEL_KEY: z.string().optional(),
  MODEL_TIMEOUT: z.coerce.number().int().min(100).max(60_000).default(4_000),
  MODEL_PRICE_INPUT: price.default(0),
  MODEL_PRICE_OUTPUT: price.default(0),
  MODEL_BUDGET: price.optional(),
};

const isLoopback = (address: string): boolean =>
  URL.canParse(address) && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(address).hostname);

/** What is wrong with the settings of a language model as a whole. */
export const findModelFaults = (set: Variables): readonly Fault[] => {
  const { MODEL_ENDPOINT: endpoint, MODEL_NAME: model } = set;
  const isFree = !Number(set.MODEL_PRICE_INPUT) && !Number(set.MODEL_PRICE_OUTPUT);
  return findFaults([
    ['MODEL_ENDPOINT', 'is needed with MODEL_NAME', !!model && !endpoint],
    ['MODEL_NAME', 'is needed with MODEL_ENDPOINT', !!endpoint && !model],
    [
      'MODEL_ENDPOINT',
      'is not encrypted: use https',
      !!endpoint?.startsWith('http:') && !isLoopback(endpoint),
    ],
    [
      'MODEL_BUDGET',
      'is only used with MODEL_PRICE_INPUT and MODEL_PRICE_OUTPUT',
      !!set.MODEL_BUDGET && isFree,
    ],
  ]);
};

export const toModel = (
  read: z.infer<z.ZodObject<typeof modelSettings>>,
): ModelAddress | undefined =>
  read.MODEL_ENDPOINT && read.MODEL_NAME
    ? {
        endpoint: read.MODEL_ENDPOINT,
        model: read.MODEL_NAME,
        key: read.MODEL_KEY,
        timeout: read.MODEL_TIMEOUT,
        price: {
          input: read.MODEL_PRICE_INPUT,
          output: read.MODEL_PRICE_OUTPUT,
          perDay: read.MODEL_BUDGET,
        },
      }
    : undefined;
