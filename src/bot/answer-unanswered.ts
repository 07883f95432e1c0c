import type { Card } from '../cards/card.ts';
import { messageCard } from '../cards/message-card.ts';
import { capitalise } from '../domain/format.ts';
import type { MissKind } from '../domain/questions.ts';
import { cannotAnswer, noSuchThing } from './cannot-answer.ts';
import type { RequestContext } from './request-context.ts';
import { foundCard } from './requests/fact.ts';
import { inContext } from './requests/in-context.ts';
import { noFigureFor } from './requests/no-figure-for.ts';
import { distinct, searchHarmless } from './requests/search-beside.ts';
import { searchWhole } from './requests/search-fact.ts';
import type { LanguageContext } from './understanding/message/language-context.ts';
import type { Choice, Interpretation } from './understanding/understanding.ts';

/** More would not help; a whole report of indicators still fits. */
const mostChoices = 10;

const numberChoices = (choices: readonly Choice[]) =>
  choices
    .slice(0, mostChoices)
    .map(({ title, request }, index) => ({ title: `${index + 1}. ${title}`, request }));

/** A message that no query answers. */
export type Unanswered = Exclude<Interpretation, { readonly kind: 'query' }>;

/** A question back, or an honest "no". */
export const answerUnanswered = async (
  unanswered: Unanswered,
  { language, context }: { readonly language: LanguageContext; readonly context: RequestContext },
): Promise<Card> => {
  switch (unanswered.kind) {
    case 'narrowed':
      return noFigureFor(
        {
          words: unanswered.words,
          said: unanswered.said ?? unanswered.words,
          search: unanswered.search && language.rules.toRequest(unanswered.search),
        },
        context,
        { nearest: unanswered.suggestions, lines: unanswered.lines ?? [] },
      );
    case 'choice':
      return messageCard({
        title: 'Which one do you mean?',
        text: 'I can answer one thing at a time. Press one, or type its number or its name.',
        buttons: numberChoices(unanswered.choices),
      });
    case 'no-such-code':
      return noSuchThing(
        unanswered.what,
        unanswered.what === 'outcome'
          ? unanswered.typed.replace(/\p{L}+/gu, capitalise)
          : unanswered.typed.toUpperCase(),
        context.catalogue,
        unanswered.suggestions,
      );
    case 'refused': {
      const search = unanswered.search && language.rules.toRequest(unanswered.search);
      const whole = search?.kind === 'fact' ? await searchWhole(search, context) : [];
      const found =
        search?.kind === 'fact' && whole.length === 0
          ? await searchHarmless(search, context)
          : whole;
      if (found.length > 0)
        return foundCard(distinct(await inContext(found, context)), false, context.catalogue);
      return cannotAnswer(unanswered.why, unanswered.suggestions);
    }
  }
};

/** How a question was missed; undefined for what is no question about the report. */
export const missedBy = (unanswered: Unanswered): MissKind | undefined => {
  switch (unanswered.kind) {
    case 'narrowed':
      return 'narrowed';
    case 'choice':
      return 'several-meanings';
    case 'no-such-code':
      return 'no-such-code';
    case 'refused':
      return unanswered.why === 'not-understood' ? 'not-understood' : undefined;
  }
};
