import type { Headline } from '../domain/headline.ts';
import { capitalise } from './capitalise.ts';
import { describeHeadline, type HeadlineWords } from './describe-headline.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { line, lineIfAny } from './line.ts';
import template from './measure-figure.json' with { type: 'json' };
import { type Content, compileCard } from './render.ts';

const fill = compileCard(template);

const verdictLines = ({ arrow, judgement, color, change, strength }: HeadlineWords): Content[] =>
  arrow
    ? [
        line(arrow, { size: 'ExtraLarge', weight: 'Bolder', color }),
        line(judgement, { weight: 'Bolder', color }),
        ...lineIfAny(strength, { size: 'Small' }),
        line(change, { size: 'Small', subtle: true }),
      ]
    : [line('No direction of travel', { weight: 'Bolder' })];

/** One measure writ large: latest value, arrow, judgement, and the rule that gave it. */
export const measureFigure = (headline: Headline): Content => {
  const words = describeHeadline(headline);
  return fill({
    figure: words.figure,
    lines: [
      ...lineIfAny(words.unit),
      ...lineIfAny(capitalise(words.when), { size: 'Small', subtle: true }),
    ],
    verdict: verdictLines(words),
    sentence: escapeMarkdown(words.sentence),
    reported: lineIfAny(words.reported, { size: 'Small', weight: 'Bolder', spacing: 'Small' }),
  });
};
