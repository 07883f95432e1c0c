import type { Card } from '../../cards/card.ts';
import type { Request, RequestKind, RequestOf } from '../request.ts';
import type { Asking } from './asking.ts';
import { commentary } from './commentary.ts';
import { help } from './help.ts';
import { overview } from './overview.ts';
import { people } from './people.ts';
import { risks } from './risks.ts';
import { show } from './show.ts';

type Handlers = {
  readonly [K in RequestKind]: (request: RequestOf<K>, asking: Asking) => Promise<Card>;
};

/** One handler for each thing that can be asked; the compiler misses none. */
const handlers: Handlers = { show, overview, commentary, risks, people, help };

/** Answers a request with one card. */
export const answerRequest = <K extends RequestKind>(
  request: RequestOf<K> & Request,
  asking: Asking,
): Promise<Card> => (handlers[request.kind] as Handlers[K])(request, asking);
