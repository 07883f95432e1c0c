import type { Headline } from '../domain/headline.ts';
import { arrow } from './arrow.ts';
import type { Button } from './card.ts';
import { describeHeadline, type HeadlineWords } from './describe-headline.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { lineIfAny } from './line.ts';
import template from './measure-row.json' with { type: 'json' };
import { nameMeasure } from './name-measure.ts';
import { type Content, compileCard } from './render.ts';
import verdictTemplate from './row-verdict.json' with { type: 'json' };
import { submitAction } from './submit-action.ts';

/** A headline, and what pressing its row asks for. */
export type HeadlineRow = { readonly headline: Headline; readonly press: Button };

const fill = compileCard(template);
const fillVerdict = compileCard(verdictTemplate);

const verdictLines = (words: HeadlineWords): Content[] =>
  words.sign
    ? [
        arrow(words, { size: 'Default', align: 'Right' }),
        fillVerdict({ text: words.judgement }),
        ...(words.doubt ? [fillVerdict({ text: words.doubt })] : []),
      ]
    : [];

const joinWords = (words: readonly string[]): string => words.filter((one) => one !== '').join(' ');

/** A screen reader would say an action's title in place of the figures that stand on the row. */
const nameless = ({ title: _, ...action }: ReturnType<typeof submitAction>): object => action;

/**
 * One measure at a glance, pressable: name, latest value, arrow and judgement, what it came from.
 *
 * @param look.above heads the first of several rows that belong together
 * @param look.alike what holds of all the rows, and is said once beneath them
 */
export const measureRow = (
  { headline, press }: HeadlineRow,
  { above = '', alike = '' }: { readonly above?: string; readonly alike?: string } = {},
): Content => {
  const words = describeHeadline(headline);
  const unit = [words.unit, words.when].filter((text) => text !== '').join(' · ');
  return fill({
    above: lineIfAny(above, { size: 'Small', subtle: true }),
    name: escapeMarkdown(nameMeasure(headline.measure)),
    unit: escapeMarkdown(unit || 'Value not known'),
    figure: words.figure,
    change: lineIfAny(
      joinWords([words.change === alike ? '' : words.change, words.size, words.reported]),
      {
        size: 'Small',
        subtle: true,
      },
    ),
    verdict: verdictLines(words),
    press: nameless(submitAction(press)),
  });
};
