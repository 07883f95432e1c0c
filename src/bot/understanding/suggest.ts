import { type Catalogue, isOutcome } from '../../domain/catalogue.ts';
import { nameOfCode } from '../name-of-code.ts';
import type { Choice } from './understanding.ts';

const overview: Choice = { title: 'Overview', request: { kind: 'overview' } };
const help: Choice = { title: 'What can I ask?', request: { kind: 'help' } };

/** Three things that can be had: what was recognised of the text first. */
export const suggest = (catalogue: Catalogue, targets: readonly string[]): Choice[] => {
  const codes = targets.filter((code) => !isOutcome(catalogue, code));
  const recognised = codes.map(
    (code): Choice => ({ title: nameOfCode(catalogue, code), request: { kind: 'show', code } }),
  );
  const highRisks: Choice = { title: 'High risks', request: { kind: 'risks', level: 'HIGH' } };
  return [...recognised, overview, highRisks, help].slice(0, 3);
};
