import type { TableServiceClientOptions } from '@azure/data-tables';

type Policies = NonNullable<TableServiceClientOptions['additionalPolicies']>;

const escaped = { '\u2028': '\\u2028', '\u2029': '\\u2029' } as const;

// Every body is JSON or a transaction of JSON, where the two can only stand in a text.
/**
 * JSON may hold the line and the paragraph separator as they are, and not everything that reads a
 * transaction line by line knows that. Escaped they mean the same, and are stored as they were typed.
 *
 * @example '{"a":"x\u2028y"}' goes out as '{"a":"x\\u2028y"}'
 */
export const escapeSeparators: Policies[number] = {
  position: 'perCall',
  policy: {
    name: 'escapeSeparators',
    sendRequest: (request, next) => {
      if (typeof request.body === 'string')
        request.body = request.body.replace(
          /[\u2028\u2029]/g,
          (one) => escaped[one as keyof typeof escaped],
        );
      return next(request);
    },
  },
};
