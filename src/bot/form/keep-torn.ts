import type { Card } from '../../cards/card.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Form } from '../../domain/submission/form.ts';
import type { Asking } from '../asking.ts';
import { draftKept } from './draft-cards.ts';
import { keepDraft } from './keep-draft.ts';

/** Keeps what was typed into one part of a draft that has gone meanwhile, for the person to look at. */
export const keepTorn = async (indicator: Indicator, form: Form, asking: Asking): Promise<Card> =>
  draftKept(indicator, form.round, await keepDraft(form, undefined, asking));
