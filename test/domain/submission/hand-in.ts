import assert from 'node:assert/strict';
import type { Commentary } from '../../../src/domain/indicator.ts';
import type { Observation } from '../../../src/domain/observation.ts';
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

/** What a value says, without where it comes from. */
export const saidOf = (observation: Observation | undefined) => {
  const { provenance: _, lastGood: __, ...said } = observation ?? assert.fail('no value');
  return said;
};

/** What a commentary says, without where it comes from. */
export const wordsOf = (commentary: Commentary | undefined) => {
  const { provenance: _, lastGood: __, ...said } = commentary ?? assert.fail('no commentary');
  return said;
};
