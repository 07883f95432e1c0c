import type { PassagesView } from '../../../cards/message-card.ts';
import { onPageOf, readIndex } from '../../passages/search-report.ts';
import { showFound } from '../../passages/show-passages.ts';
import type { RequestContext } from '../../request-context.ts';

const end = '(?:the )?(?:financial )?year|march|year[- ]end|(?:the )?end of (?:the year|march)';
/** What is written of the end of the year, or of what is to come of a figure. */
const ofForecast = new RegExp(
  `\\b(?:forecast|outturn|predict\\w*|projected|projection|(?:${end}) (?:will|should|would|to) \\w+|(?:will|should|would|expect\\w*)\\b[^.;]*\\b(?:${end}|target|\\d+)|year[- ]end|(?:by|at|for|before) (?:${end})(?! \\d))\\b`,
  'i',
);

/** More are no help. */
const mostShown = 3;

/** What officers wrote of how an indicator will stand at the end of its year; says so where they wrote nothing of it. */
export const readForecast = async (
  code: string,
  context: RequestContext,
): Promise<PassagesView['passages']> => {
  const { sentences } = await readIndex(context);
  const isOnPage = onPageOf(code, context.catalogue);
  const found = sentences.filter(
    ({ text, place }) => isOnPage(place) && !place.person && !place.risk && ofForecast.test(text),
  );
  return found.length > 0
    ? showFound(found.slice(0, mostShown))
    : [
        {
          heading: 'The end of the year',
          blocks: [
            {
              kind: 'paragraph',
              text: 'I find nothing in the report of what is expected at the end of the year.',
            },
          ],
        },
      ];
};
