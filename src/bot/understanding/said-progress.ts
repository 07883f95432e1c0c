import type { RequestOf } from '../request.ts';
import type { Asked } from './asked.ts';
import { says } from './cues.ts';
import { isStatement } from './plain-statement.ts';
import { readAdded } from './said-reason.ts';

type Progress = NonNullable<RequestOf<'milestone-form'>['given']>;

/** Ends the clause that says how far something is: what else is said goes into the note. */
const main =
  /%|\b(?:per ?cent|pct|done|complete|finish|achiev|deliver|clos|stopp|start|under ?way)/i;

const longestNote = 200;

/** "90%", "90 per cent", "90 complete". */
const readPercent = ({ reading: { tokens } }: Asked): number | undefined =>
  tokens.flatMap(({ mark }, at) => {
    const unit = /^(?:%|percent|per|pct|pc|complete|done)$/.test(tokens[at + 1]?.word ?? '');
    return mark?.kind === 'number' && unit && mark.value <= 100 ? [mark.value] : [];
  })[0];

const readState = ({ reading }: Asked): Progress['state'] => {
  const isDenied = says(reading, 'denying');
  if (says(reading, 'begun')) return isDenied ? 'not-started' : 'under-way';
  if (isDenied) return undefined;
  if (says(reading, 'stopped')) return 'stopped';
  return says(reading, 'closed') || reading.text.includes('✅') ? 'complete' : undefined;
};

/**
 * How far somebody says that a milestone or an action is; undefined where a message asks, or says nothing of it.
 *
 * @example of "M2 at 60%, one supervisor to recruit": { state: 'under-way', percent: 60, note: 'one supervisor to recruit' }
 */
export const readProgress = (asked: Asked): Progress | undefined => {
  if (!asked.byOfficer || !isStatement(asked.reading)) return undefined;
  const percent = readPercent(asked);
  const said = readState(asked);
  const state = percent === undefined ? said : percent === 100 ? 'complete' : 'under-way';
  if (state === undefined) return undefined;
  const note = readAdded(asked.reading.text, main, longestNote);
  return {
    state,
    ...(percent === undefined ? {} : { percent }),
    ...(note ? { note } : {}),
  };
};
