import { commentaryQuestions, questionIds } from '../commentary.ts';
import type { Difference } from './recorded-change.ts';

/**
 * How a changed thing is called.
 *
 * @example nameDifference({ what: 'issues' }) // 'What are the issues and how can we address them?'
 */
export const nameDifference = ({ what, when }: Difference): string => {
  if (what === 'deadline') return 'Deadline';
  const question = questionIds.find((id) => id === what);
  const name = question ? commentaryQuestions[question] : what;
  return when ? `${name}, ${when}` : name;
};
