import type { Card } from '../../cards/card.ts';
import { changesCard } from '../../cards/changes-card.ts';
import { findIndicator } from '../../domain/find-named.ts';
import { mayUpdate } from '../../domain/rights.ts';
import { sayInstant } from '../../domain/say-date.ts';
import type { RecordedChange } from '../../domain/submission/recorded-change.ts';
import type { Asking } from '../asking.ts';
import { nameOfCode } from '../name-of-code.ts';
import { noSuchThing } from '../no-such-thing.ts';
import { button, type RequestOf } from '../request.ts';
import { readRights } from '../rights/read-rights.ts';
import { changeWords } from '../round/change-words.ts';
import { sayDifferences } from '../round/say-differences.ts';

/** More do not fit a card that is to be read. */
const mostShown = 12;

const toEntry = (change: RecordedChange, withNotes: boolean) => ({
  when: sayInstant(change.at),
  who: change.by.name,
  what: changeWords(change),
  // What was written to the officer when it was sent back is between them.
  ...(change.note && (withNotes || change.kind === 'revision') ? { note: change.note } : {}),
  differences: sayDifferences(change),
});

/** Who changed an indicator, when, from what to what. */
export const history = async ({ code }: RequestOf<'history'>, asking: Asking): Promise<Card> => {
  const indicator = findIndicator(asking.catalogue, code);
  if (!indicator) return noSuchThing('indicator', code, asking.catalogue);
  const [{ version }, rights] = await Promise.all([
    asking.submissions.readRecord(indicator.code),
    readRights(asking),
  ]);
  const older = Math.max(version - mostShown, 0);
  const changes = await asking.submissions.readChanges(indicator.code, older);
  const withNotes = asking.personal && mayUpdate(asking.actor, indicator, rights);
  return changesCard({
    title: `History of ${nameOfCode(asking.catalogue, indicator.code)}`,
    entries: changes.map((change) => toEntry(change, withNotes)),
    nothing: 'Nothing was changed since the report was loaded.',
    ...(older > 0
      ? { more: older === 1 ? 'One older change is kept.' : `${older} older changes are kept.` }
      : {}),
    next: [
      button(`Show ${indicator.code}`, { kind: 'show', code: indicator.code }),
      button('Commentary', { kind: 'commentary', code: indicator.code }),
    ],
  });
};
