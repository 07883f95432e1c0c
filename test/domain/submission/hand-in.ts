import assert from 'node:assert/strict';
import type { FormContext } from '../../../src/domain/submission/check-form.ts';
import { decideSubmission } from '../../../src/domain/submission/decide-submission.ts';
import type { Form } from '../../../src/domain/submission/form.ts';
import { andy, at, buildContext, buildForm } from './build-form.ts';

/** What comes of Andy's form; a test states what differs. */
export const decide = (form: Partial<Form>, context: Partial<FormContext> = {}) =>
  decideSubmission(
    { form: buildForm(form), author: andy, at, digest: 'a hash' },
    buildContext(context),
  );

/** What is written; fails when nothing is. */
export const accepted = (form: Partial<Form>, context: Partial<FormContext> = {}) => {
  const decision = decide(form, context);
  if (decision.kind !== 'accepted') assert.fail(JSON.stringify(decision));
  return decision.update;
};
