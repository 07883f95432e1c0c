import type { Card } from '../../cards/card.ts';
import type { Request, RequestKind, RequestOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { about, focus, riskLevelsMeaning } from './about.ts';
import { commentary } from './commentary.ts';
import { fact } from './fact.ts';
import { benchmark } from './figures/benchmark.ts';
import { compare } from './figures/compare.ts';
import { method } from './figures/method.ts';
import { performance } from './figures/performance.ts';
import { show } from './figures/show.ts';
import { trend } from './figures/trend.ts';
import { help, smallTalk } from './help.ts';
import { movements } from './movements.ts';
import { overview } from './overview.ts';
import { people } from './people.ts';
import { risks } from './risks/risks.ts';
import { delegate, snooze } from './round/absence.ts';
import { due } from './round/due.ts';
import { extend } from './round/extend.ts';
import { history } from './round/history.ts';
import { mine } from './round/mine.ts';
import { progress, rollUp } from './round/progress.ts';
import { receipt } from './round/receipt.ts';
import { remind } from './round/remind.ts';
import { sendBack, signOff } from './round/sign-off.ts';
import { update } from './round/update.ts';

type Handlers = {
  readonly [K in RequestKind]: (request: RequestOf<K>, context: RequestContext) => Promise<Card>;
};

/** One handler for each thing that can be asked; the compiler misses none. */
const handlers: Handlers = {
  show,
  compare,
  trend,
  method,
  movements,
  benchmark,
  overview,
  focus,
  about,
  performance,
  commentary,
  fact: (asked, context) => fact(asked, context, (other) => answerRequest(other, context)),
  risks,
  'risk-levels': riskLevelsMeaning,
  people,
  help,
  'small-talk': smallTalk,
  update,
  mine,
  history,
  progress,
  due,
  remind,
  receipt,
  extend,
  snooze,
  delegate,
  'roll-up': rollUp,
  'sign-off': signOff,
  'send-back': sendBack,
};

/** Answers a request with one card. */
export const answerRequest = <K extends RequestKind>(
  request: RequestOf<K> & Request,
  context: RequestContext,
): Promise<Card> => (handlers[request.kind] as Handlers[K])(request, context);
