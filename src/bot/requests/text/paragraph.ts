import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { nameReport } from '../../../cards/format-text.ts';
import { passagesCard, receiptCard } from '../../../cards/message-card.ts';
import type { Catalogue } from '../../../domain/catalogue.ts';
import { headlineOrReason } from '../../../domain/figures/headline-at.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode, showTitle } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { type ReadMeasures, readMeasures } from '../figures/read-measures.ts';
import { sourcesOfHeadlines } from '../figures/source-notes.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';
import { block, type Material, writers } from './write-text.ts';

type Asked = RequestOf<'paragraph'>;

const headings = { line: 'In a sentence', paragraph: 'As a paragraph', page: 'On a page' } as const;

const materialOf = ({ measures }: ReadMeasures, isWhole: boolean): Material => ({
  headlines: measures.flatMap(({ measure, known }) => headlineOrReason(measure, known) ?? []),
  indicators: [...new Set(measures.map(({ indicator }) => indicator))],
  isWhole,
});

const nameText = (codes: readonly string[], nameOf: (id: string) => string): string =>
  codes.length > 0 ? codes.map(nameOf).join(', ') : 'The report';

const steps = ({ codes, form }: Asked, catalogue: Catalogue) => {
  const others = (['line', 'paragraph', 'page'] as const).filter((one) => one !== form);
  return [
    ...others.map((one) =>
      button(headings[one], { kind: 'paragraph', codes: [...codes], form: one }),
    ),
    ...codes.slice(0, 2).map((code) => button(showTitle(catalogue, code), { kind: 'show', code })),
    button('Overview', { kind: 'overview' }),
  ];
};

/** Text for a paper, made of what is stored and of fixed words, with its source at the end. */
const answer = async (asked: Asked, context: RequestContext): Promise<Card> => {
  const { codes, form } = asked;
  const { catalogue } = context;
  const isWhole = codes.length === 0;
  const named = isWhole ? catalogue.indicators.map(({ code }) => code) : codes;
  const read = await readMeasures(named, context);
  const [unknown] = read.unknown;
  if (unknown) return noSuchThing('indicator', unknown, catalogue);
  const material = materialOf(read, isWhole);
  const title = `${nameText(codes, (code) => nameOfCode(catalogue, code))}: text to paste`;
  if (material.headlines.length === 0)
    return receiptCard({
      title,
      lines: ['No figure is known, so there is nothing to write.'],
      next: steps(asked, catalogue),
    });
  const above = isWhole ? catalogue.outcomes.map(nameReport).join(' · ') : '';
  return passagesCard({
    above,
    title,
    passages: [
      {
        heading: headings[form],
        blocks: [
          ...writers[form](material, context),
          ...[...sourcesOfHeadlines(material.headlines), ...read.standings].map((text) =>
            block('paragraph', text),
          ),
        ],
      },
    ],
    next: steps(asked, catalogue),
  });
};

const schema = z.strictObject({
  kind: z.literal('paragraph'),
  /** The whole report when there is none. */
  codes: z.array(id).max(6),
  form: z.enum(['line', 'paragraph', 'page']),
});

/** Text for a paper. */
export const paragraph: RequestDescriptor<'paragraph'> = {
  schema,
  purpose:
    'Text ready to paste into a paper or an e-mail: a line, a paragraph or a page. For the whole report, codes is empty.',
  heading: 'What stands out',
  name: ({ codes, form }, nameOf) =>
    `${nameText(codes, nameOf)}: text to paste, ${headings[form].toLowerCase()}`,
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    paragraph: z.infer<typeof schema>;
  }
}
