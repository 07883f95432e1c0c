import { type Content, compileCard } from './render.ts';
import template from './rich-line.json' with { type: 'json' };
import { runText } from './run-text.ts';

type Run = {
  readonly text: string;
  readonly size?: 'Small';
  readonly weight?: 'Bolder';
  readonly isSubtle?: true;
};

const fill = compileCard(template);

/** Texts in one flow, some of them marked; an empty one is left out. */
export const richLine = (
  runs: readonly Run[],
  spacing: 'None' | 'Small' | 'Medium' = 'Small',
): Content =>
  fill({
    spacing,
    runs: runs
      .filter(({ text }) => text !== '')
      .map((run) => ({ type: 'TextRun', ...run, text: runText(run.text) })),
  });
