import { measure } from '../telemetry/metrics.ts';
import { inTrace } from '../telemetry/trace.ts';
import type { IncomingActivity } from './incoming-activity.ts';

/** What the channel calls places; any other word of its may be anything. */
const scopes: ReadonlySet<string> = new Set([
  'personal',
  'groupChat',
  'channel',
  'compose box',
  'agent',
]);

const scopeOf = ({ scope }: Pick<IncomingActivity, 'scope'>): string =>
  scopes.has(scope) ? scope : 'unknown';

/** What is answered: an activity, or a tool that another agent uses. */
type Traced = { readonly scope: string; readonly what: { readonly kind: string } };

/**
 * Answers something as one trace, and counts it. Its log lines have the id of the trace, and what it asks of
 * storage, the language model and the channel become its steps.
 */
export const inTurnTrace = async <T>(
  traced: Traced,
  stopwatch: () => number,
  act: () => Promise<T>,
): Promise<T> => {
  const known = { what: traced.what.kind, scope: scopeOf(traced) };
  const began = stopwatch();
  return inTrace('turn', known, act, ({ outcome = 'nothing to say', reply = 'none', code }) => {
    const seconds = (stopwatch() - began) / 1_000;
    measure('outcomes.turn.duration', seconds, { ...known, outcome, reply });
    if (code !== undefined) measure('outcomes.turn.failures', 1, { code });
  });
};
