import { readAction } from '../../src/bot/action.ts';
import { buildFormCard } from '../../src/bot/form/draw-form.ts';
import { readForm } from '../../src/bot/form/form-inputs.ts';
import { readRequest } from '../../src/bot/on-card-action.ts';
import { readActivity } from '../../src/bot/read-activity.ts';
import { interpret } from '../../src/bot/understanding/interpret.ts';
import { decideSubmission } from '../../src/domain/submission/decide-submission.ts';
import { q3 } from '../domain/submission/build-form.ts';
import { reportContext } from '../domain/submission/report-context.ts';
import { language } from './catalogue.ts';

const context = reportContext('S05', q3);
const author = { objectId: 'object-of-bench', name: 'Paul Leivers' };

/** Takes a form in as far as storage, and draws it anew. */
const submitForm = (value: unknown): void => {
  const read = readAction(value);
  if (read?.action.kind !== 'submit') return;
  const form = readForm(read.action, read.inputs, context.indicator, q3);
  const decision = decideSubmission({ form, author, at: new Date(0), digest: '' }, context);
  const checked = decision.kind === 'refused' ? { checked: decision.checked } : {};
  buildFormCard({ form, context, ...checked });
};

/** All that the bot does with an activity before storage is asked, and the card of a form. */
export const answerUnstored = (body: unknown): void => {
  const incoming = readActivity(body);
  if ('faults' in incoming) return;
  const { what } = incoming;
  if (what.kind === 'text') interpret(what.text, {}, language);
  if (what.kind !== 'press') return;
  readRequest(what.value);
  submitForm(what.value);
};
