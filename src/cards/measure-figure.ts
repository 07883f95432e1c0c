import { capitalise } from '../domain/capitalise.ts';
import type { Headline } from '../domain/headline.ts';
import { arrow } from './arrow.ts';
import { describeHeadline, type HeadlineWords } from './describe-headline.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { line, lineIfAny } from './line.ts';
import template from './measure-figure.json' with { type: 'json' };
import { type Content, compileCard } from './render.ts';

const fill = compileCard(template);

const verdictLines = (words: HeadlineWords): Content[] =>
  words.sign
    ? [
        arrow(words, { size: 'ExtraLarge' }),
        line(words.judgement, { weight: 'Bolder' }),
        ...lineIfAny(words.strength, { size: 'Small' }),
        line(words.since, { size: 'Small', subtle: true }),
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
