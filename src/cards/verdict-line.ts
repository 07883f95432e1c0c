import type { Headline } from '../domain/headline.ts';
import { describeHeadline } from './describe-headline.ts';
import { nameMeasure } from './name-measure.ts';
import { plainText } from './plain-text.ts';
import { type Content, compileCard } from './render.ts';
import template from './verdict-line.json' with { type: 'json' };

const fill = compileCard(template);

/** A verdict in one flow of text: the measure when named, the arrow, the sentence. */
export const verdictLine = (headline: Headline, named: boolean): Content => {
  const { sign, movement, color, sentence, reported } = describeHeadline(headline);
  return fill({
    name: named ? `${plainText(nameMeasure(headline.measure))}  ` : '',
    sign: sign ? `${sign} ` : '',
    movement: movement ? `${movement}  ` : '',
    color,
    sentence: plainText([sentence, reported].join(' ').trim()),
  });
};
