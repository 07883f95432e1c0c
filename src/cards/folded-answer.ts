import { type Answer, commentaryQuestions } from '../domain/commentary.ts';
import template from './folded-answer.json' with { type: 'json' };
import { type Content, compileCard } from './render.ts';
import { showText } from './show-text.ts';

const fill = compileCard(template);

/** A question of the commentary; pressing it unfolds the answer. */
export const foldedAnswer = ({ question, blocks }: Answer): Content =>
  fill({ id: question, question: commentaryQuestions[question], blocks: showText(blocks) });
