import type { Card } from '../../cards/card.ts';
import type { Asking } from '../asking.ts';
import type { Request, RequestKind, RequestOf } from '../request.ts';
import { about } from './about.ts';
import { benchmark } from './benchmark.ts';
import { commentary } from './commentary.ts';
import { compare } from './compare.ts';
import { delegate } from './delegate.ts';
import { due } from './due.ts';
import { extend } from './extend.ts';
import { fact } from './fact.ts';
import { focus } from './focus.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { method } from './method.ts';
import { mine } from './mine.ts';
import { movements } from './movements.ts';
import { overview } from './overview.ts';
import { people } from './people.ts';
import { performance } from './performance.ts';
import { progress } from './progress.ts';
import { receipt } from './receipt.ts';
import { remind } from './remind.ts';
import { riskLevelsMeaning } from './risk-levels.ts';
import { risks } from './risks.ts';
import { rollUp } from './roll-up.ts';
import { sendBack } from './send-back.ts';
import { show } from './show.ts';
import { signOff } from './sign-off.ts';
import { smallTalk } from './small-talk.ts';
import { snooze } from './snooze.ts';
import { trend } from './trend.ts';
import { update } from './update.ts';

type Handlers = {
  readonly [K in RequestKind]: (request: RequestOf<K>, asking: Asking) => Promise<Card>;
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
  fact: (asked, asking) => fact(asked, asking, (other) => answerRequest(other, asking)),
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
  asking: Asking,
): Promise<Card> => (handlers[request.kind] as Handlers[K])(request, asking);
