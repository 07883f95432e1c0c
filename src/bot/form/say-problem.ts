import type { CheckedForm } from '../../domain/submission/check-form.ts';

const count = (many: number, what: string): string =>
  many === 1 ? `one thing needs ${what}` : `${many} things need ${what}`;

/** What stands above a form that was not taken. */
export const sayProblem = ({ faults, questions }: CheckedForm): string => {
  const parts = [
    ...(faults.length > 0 ? [count(faults.length, 'correcting')] : []),
    ...(questions.length > 0 ? [count(questions.length, 'a second look')] : []),
  ];
  return `Nothing was submitted yet: ${parts.join(', and ')}. What you typed is still here.`;
};
