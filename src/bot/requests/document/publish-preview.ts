import type { Card } from '../../../cards/card.ts';
import { nameMeasure } from '../../../cards/format-text.ts';
import { passagesCard } from '../../../cards/message-card.ts';
import type { Outcome, TextBlock } from '../../../domain/indicator.ts';
import { describePeriod, type Period, periodLabel } from '../../../domain/period/period.ts';
import {
  countFigures,
  isEmpty,
  type PublicationState,
  publicationStates,
  type ToPublish,
} from '../../../domain/round/decide-publication.ts';
import { actionButton, digestOf } from '../../action.ts';
import { fitTitle, nameOfCode } from '../../name-of-code.ts';
import { button } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { nameChannel } from '../../round/publishing.ts';
import { readRoundSnapshot, roundAt, whyUnreached } from '../../round/read-round.ts';
import { failureWords } from '../../round/round-words.ts';

/** By which a press is of what was shown. */
export const digestOfAll = (all: readonly ToPublish[]): string =>
  digestOf(
    all.map(({ indicator, state, figures, answers }) => [
      indicator.code,
      state,
      figures,
      answers ?? null,
    ]),
  );

const headings: Readonly<Record<PublicationState, string>> = {
  'signed-off': 'Signed off',
  loaded: 'Loaded from a file, with no sign-off needed',
  waiting: 'Not signed off yet, so published as missing',
  returned: 'Returned for a correction, so published as missing',
  missing: 'Not submitted, so published as missing',
  'nothing-new': 'No new figure due',
};

const bullet = (text: string): TextBlock => ({ kind: 'bullet', text });

/** More would hide the other indicators. */
const mostNamed = 3;

const sayIndicator = (
  { indicator, missing, unavailable }: ToPublish,
  { catalogue }: RequestContext,
): string => {
  const name = nameOfCode(catalogue, indicator.code);
  if (missing.length === 0)
    return unavailable.length > 0
      ? `${name} (reported as unavailable: ${unavailable.length})`
      : name;
  const named = missing.slice(0, mostNamed).map(({ measure, period }) => {
    const when = describePeriod(period);
    return measure.code === indicator.code ? when : `${nameMeasure(measure)}, ${when}`;
  });
  const left = missing.length - named.length;
  return `${name}: ${named.join('; ')}${left > 0 ? `, and ${left} more` : ''}`;
};

const count = (many: number, one: string, more: string): string =>
  `${many} ${many === 1 ? one : more}`;

/** Those that hold figures which are published as missing; the sentence above counts these figures. */
const lacking: readonly PublicationState[] = ['waiting', 'returned', 'missing'];

/** "5 indicators, 8 figures": the list is of indicators, the sentence above of figures. */
const sayCounts = (state: PublicationState, group: readonly ToPublish[]): string => {
  const { given, unavailable, missing } = countFigures(group);
  const figures = lacking.includes(state) ? missing : given + unavailable;
  return [
    count(group.length, 'indicator', 'indicators'),
    ...(figures > 0 ? [count(figures, 'figure', 'figures')] : []),
  ].join(', ');
};

const groupsOf = (all: readonly ToPublish[], context: RequestContext) =>
  publicationStates.flatMap((state) => {
    const group = all.filter((one) => one.state === state);
    return group.length > 0
      ? [
          {
            heading: `${headings[state]} (${sayCounts(state, group)})`,
            blocks: group.map((one) => bullet(sayIndicator(one, context))),
          },
        ]
      : [];
  });

const readReceivers = async ({ sponsor }: Outcome, context: RequestContext) => {
  const { catalogue, clock, stores } = context;
  const [run, channels] = await Promise.all([
    readRoundSnapshot(context, roundAt(context), clock.now),
    stores.channels.readChannels(),
  ]);
  const sayPerson = (person: string) => {
    const reason = whyUnreached(person, run);
    const name = nameOfCode(catalogue, person);
    const unreached = reason
      ? ` ${name} ${failureWords(reason)}, so it follows as soon as that has changed.`
      : '';
    return bullet(`${name}, the sponsor, in a personal message.${unreached}`);
  };
  return {
    channels,
    blocks: [
      ...(sponsor === undefined ? [] : [sayPerson(sponsor)]),
      ...channels.map((one) => bullet(`The channel ${nameChannel(one)}.`)),
      ...(channels.length === 0
        ? [bullet('No channel yet. To add one, say “post here” to me in that channel.')]
        : []),
    ],
  };
};

const and = new Intl.ListFormat('en-GB');

/** "Of the 8 figures for Q3 2018/19, 4 are ready, 1 is reported as unavailable and 3 would be published as missing." */
const sayReady = (
  quarter: Period,
  { given, unavailable, missing }: ReturnType<typeof countFigures>,
): string => {
  if (given + unavailable + missing === 0)
    return `No new figures are due for ${describePeriod(quarter)}.`;
  const all = given + unavailable + missing;
  const isOne = (count: number): string => (count === 1 ? 'is' : 'are');
  const parts = [
    given === 0 ? 'none is ready' : `${given} ${isOne(given)} ready`,
    ...(unavailable > 0 ? [`${unavailable} ${isOne(unavailable)} reported as unavailable`] : []),
    ...(missing > 0 ? [`${missing} would be published as missing`] : []),
  ];
  const which = all === 1 ? 'the one figure' : `the ${all} figures`;
  return `Of ${which} for ${describePeriod(quarter)}, ${and.format(parts)}.`;
};

/** A card has six buttons, and four of them are for other things. */
const mostChannels = 2;

/** What will be published and to whom it goes; nothing is, until the button is pressed. */
export const previewCard = async (
  { outcome, quarter }: { readonly outcome: Outcome; readonly quarter: Period },
  all: readonly ToPublish[],
  context: RequestContext,
  above = 'Nothing is published yet',
): Promise<Card> => {
  const { channels, blocks } = await readReceivers(outcome, context);
  const counts = countFigures(all);
  const whatFollows = isEmpty(counts)
    ? 'There is nothing to publish until a figure is signed off.'
    : 'Publishing cannot be undone. A figure can still be corrected through its form and a sign-off, and is then marked as revised wherever it is shown.';
  return passagesCard({
    above,
    title: `Publish ${outcome.name}, ${describePeriod(quarter)}?`,
    intro: `${sayReady(quarter, counts)} ${whatFollows}`,
    passages: [
      ...groupsOf(all, context),
      { heading: 'Who gets the summary for committee', blocks },
    ],
    next: [
      ...(isEmpty(counts)
        ? []
        : [
            actionButton('Publish', {
              ...{ kind: 'publish', outcome: outcome.code, quarter: periodLabel(quarter) },
              seen: digestOfAll(all),
            }),
          ]),
      ...channels.slice(0, mostChannels).map((one) =>
        actionButton(fitTitle(`Stop posting to ${nameChannel(one)}`), {
          kind: 'drop-channel',
          channel: one.channelId,
        }),
      ),
      button('Progress', { kind: 'progress' }),
      button('Report as a document', { kind: 'report-file', quarter: periodLabel(quarter) }),
      button('What was published', { kind: 'publications' }),
    ],
  });
};
