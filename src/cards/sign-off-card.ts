import type { Commentary } from '../domain/indicator.ts';
import { nameQuestion } from '../domain/statement-age.ts';
import { type Button, foot, footActions } from './buttons.ts';
import { type Card, frame, head, section } from './card.ts';
import { type DifferenceView, differenceLine } from './changes-card.ts';
import { summariseHeadline } from './describe-headline.ts';
import { type QuestionInput, questionInput } from './form/inputs.ts';
import { cutText, formatMore, joinSentences } from './format-text.ts';
import { line, showParagraph, showText } from './lines.ts';
import { type HeadlineRow, measureRow } from './measure-row.ts';
import { fitSections, type PagerView, pager } from './pages.ts';
import template from './parts/sign-off-actions.json' with { type: 'json' };
import { type CardElement, compileElement } from './render.ts';
import { fitAnswers } from './split-text.ts';

export type SignOffView = {
  /** "S05 Crime, antisocial behaviour and domestic abuse" */
  readonly name: string;
  /** "Submitted by Alex Field on 2 January 2019, 09:10" */
  readonly submitted: string;
  /** Why it is a revision, or why it was sent back before; one paragraph each. */
  readonly notes: readonly string[];
  /** Each measure with the figure of the round: was, now, change and verdict. */
  readonly rows: readonly HeadlineRow[];
  /** Figures that are signed off with them, one sentence each: lines of a breakdown and performance measures. */
  readonly further: readonly string[];
  /** What replaced something, since it was last submitted. */
  readonly differences: readonly DifferenceView[];
  readonly commentary: Commentary | undefined;
  readonly signOff: Button;
  readonly sendBack: Button;
  /** What is asked of a person who returns it. */
  readonly returnInputs: readonly QuestionInput[];
  /** Of all that waits, when it is not all. */
  readonly pager?: PagerView;
  readonly next: readonly Button[];
};

const fillActions = compileElement(template);

/** The id of the part of the card that it is answered with. */
export const answerPart = template.id;

/** The note is typed and sent in the card itself; it opens when it is wanted. */
const actionsOf = ({ signOff, sendBack, returnInputs }: SignOffView): CardElement =>
  fillActions({
    signOff: footActions([{ ...signOff, noInputs: true }]),
    note: returnInputs.map(questionInput),
    send: footActions([sendBack]),
  });

/** What the figures and the rest of the card leave for the answers, in characters. */
const roomForAnswers = 8_000;

/** Kept words are those of their own quarter. */
const answersOf = ({ commentary }: SignOffView): CardElement[] =>
  commentary && commentary.answers.length > 0
    ? fitAnswers(commentary.answers, roomForAnswers).map(({ question, blocks, since }) =>
        section(
          nameQuestion(question, since ?? commentary.period, commentary.period),
          showText(blocks),
        ),
      )
    : [
        section('Commentary', [
          line('It has not come in yet. Once it has, this can be signed off.'),
        ]),
      ];

const changesOf = ({ differences }: SignOffView): CardElement[] =>
  fitSections([
    {
      heading: 'Changed since last time',
      items: differences.map(differenceLine),
      more: formatMore,
    },
  ]);

const furtherIn = ({ further }: SignOffView): CardElement[] =>
  fitSections([
    { heading: 'This also signs off', items: further.map((text) => line(text)), more: formatMore },
  ]);

const longestReason = 2_000;

/** All that somebody needs who signs off a submission: figures, answers, what changed, and the two buttons. */
export const signOffCard = (view: SignOffView): Card =>
  frame(
    joinSentences(
      `To sign off: ${view.name}`,
      view.submitted,
      view.rows.map(({ headline }) => summariseHeadline(headline)).join('. '),
    ),
    [
      head({ title: `To sign off: ${view.name}`, below: view.submitted }),
      ...pager(view.pager),
      ...view.notes.map((text) => showParagraph(cutText(text, longestReason))),
      ...view.rows.map((row) => measureRow(row)),
      ...furtherIn(view),
      ...changesOf(view),
      ...answersOf(view),
      actionsOf(view),
      ...foot(view.next),
    ],
  );
