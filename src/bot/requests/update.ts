import type { Card } from '../../cards/card.ts';

import { sayInstant } from '../../domain/say-date.ts';
import type { Draft } from '../../domain/submission/form.ts';
import { findRound, type IndicatorRound } from '../../domain/submission/indicator-round.ts';
import type { Asking } from '../asking.ts';
import { drawForm } from '../form/draw-form.ts';
import { formContext } from '../form/form-context.ts';
import { freshForm } from '../form/fresh-form.ts';
import type { RequestOf } from '../request.ts';
import { allowUpdate } from '../rights/allow-update.ts';
import { sayRound } from '../round/say-round.ts';

const sayDraft = (draft: Draft | undefined, version: number): string[] => {
  if (!draft) return [];
  const kept = `This is your draft from ${sayInstant(draft.savedAt)}.`;
  return draft.form.seen < version
    ? [`${kept} The indicator has changed since: look at it before you submit.`]
    : [kept];
};

const introOf = (round: IndicatorRound | undefined): string[] =>
  round && round.status !== 'open' ? [sayRound(round)] : [];

/** The form of an indicator, with the draft of whoever asks, if there is one. */
export const update = async (asked: RequestOf<'update'>, asking: Asking): Promise<Card> => {
  const { refusal, indicator, round } = await allowUpdate(asked.code, asked.round, asking);
  if (refusal) return refusal;
  const [record, draft] = await Promise.all([
    asking.submissions.readRecord(indicator.code),
    asking.submissions.readDraft(asking.actor.objectId, indicator.code, round),
  ]);
  const context = formContext(asking.catalogue, indicator, round, record);
  const form = draft ? { ...draft.form, seen: record.version } : freshForm(context, round);
  const intro = [...introOf(findRound(record, round)), ...sayDraft(draft, record.version)];
  return drawForm({ form, context, intro, fromDraft: draft !== undefined });
};
