import type { Outcome } from '../domain/indicator.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import type { OutcomeStore } from '../domain/stores/outcome-store.ts';
import type { SubmissionStore } from '../domain/stores/submission-store.ts';
import type { StoredOutcome } from './material.ts';

type Stores = {
  readonly outcomes: Pick<OutcomeStore, 'readCatalogue' | 'readSeries' | 'readCommentaries'>;
  readonly submissions: Pick<SubmissionStore, 'readRecords'>;
};

type Settings = Pick<StoredOutcome, 'schedule' | 'calendar' | 'readersSee'>;

const unknownOutcome = (asked: string, outcomes: readonly Outcome[]): OutcomesError =>
  new OutcomesError(
    'config-invalid',
    `There is no outcome ${asked}.`,
    `The outcomes are ${outcomes.map(({ code, name }) => `${code} (${name})`).join(', ')}.`,
  );

/**
 * Reads everything that a report of an outcome is made from, in four round trips.
 *
 * @param asked the outcome's code, in any case of letters; may be left out where there is only one
 * @throws OutcomesError `config-invalid` when there is no such outcome
 */
export const readStoredOutcome = async (
  asked: string | undefined,
  {
    stores: { outcomes, submissions },
    settings,
  }: { readonly stores: Stores; readonly settings: Settings },
): Promise<StoredOutcome> => {
  const catalogue = await outcomes.readCatalogue();
  const isAsked = ({ code }: Outcome): boolean => code.toLowerCase() === asked?.toLowerCase();
  const only = catalogue.outcomes.length === 1 ? catalogue.outcomes[0] : undefined;
  const outcome = asked === undefined ? only : catalogue.outcomes.find(isAsked);
  if (!outcome) throw unknownOutcome(asked ?? '', catalogue.outcomes);
  const [series, commentaries, records] = await Promise.all([
    outcomes.readSeries([outcome.code]),
    outcomes.readCommentaries(),
    submissions.readRecords(),
  ]);
  return { catalogue, outcome, series, commentaries, records, ...settings };
};
