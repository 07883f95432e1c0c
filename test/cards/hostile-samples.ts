import type { Card } from '../../src/cards/card.ts';
import { changesCard } from '../../src/cards/changes-card.ts';
import { commentaryCard } from '../../src/cards/commentary-card.ts';
import { indicatorCard } from '../../src/cards/indicator-card.ts';
import { messageCard } from '../../src/cards/message-card.ts';
import { movedRisksCard } from '../../src/cards/moved-risks-card.ts';
import { peopleCard } from '../../src/cards/people-card.ts';
import { riskCard } from '../../src/cards/risk-card.ts';
import { risksCard } from '../../src/cards/risks-card.ts';
import { wordListCard } from '../../src/cards/word-list-card.ts';
import { toRiskKey } from '../../src/domain/risks/risk-key.ts';
import { riskMovement } from '../../src/domain/risks/risk-movement.ts';
import {
  buildButton,
  buildCommentary,
  buildHeadline,
  buildIndicator,
  buildIndicatorView,
  buildMeasure,
  buildObservations,
  buildOutcome,
  buildPerson,
  buildRisk,
} from './build.ts';

/** What somebody may have typed or pasted, from carelessness or not. */
const pasted = [
  '**bold** _slanted_ ~~struck~~ `code` # heading',
  '[press here](https://evil.example) ![picture](https://evil.example/x.png) https://evil.example',
  '<script>alert(1)</script> <img src=x onerror=alert(1)> <at>Everyone</at> &lt;b&gt;',
  `${'$'.concat('{summary}')} ${'$'.concat('{if(true, 1, 2)}')} {{DATE(2019-01-02T00:00:00Z)}}`,
  'turned \u202eround\u202c \u2066and\u2069 \u200fback; عربى; 👩‍👧 ☂️',
  '- no list\n1. no number\n> no quotation\n| no | table |',
];

const name = 'Crime **up** [2](https://evil.example) <b>&amp;</b> عربى';

const answer = { question: 'telling-us' as const };

const commentary = buildCommentary('', {
  answers: [
    { ...answer, blocks: pasted.map((text) => ({ kind: 'paragraph' as const, text })) },
    {
      question: 'issues',
      blocks: pasted.map((text) => ({ kind: 'bullet' as const, text })),
    },
  ],
});

const endless = buildCommentary('', {
  answers: [
    {
      ...answer,
      blocks: [{ kind: 'paragraph', text: 'Thirty thousand characters. '.repeat(1072) }],
    },
    { question: 'issues', blocks: [{ kind: 'paragraph', text: 'x'.repeat(2_000) }] },
  ],
});

const measure = buildMeasure({ name, shortName: name });
const indicator = buildIndicator({ name, shortName: name, measures: [measure] });
const headline = buildHeadline(buildObservations([1, 2]), measure);
const next = [buildButton('<b>Go</b> **on**')];

const commentaryOf = (written: typeof commentary) => (): Card =>
  commentaryCard({ indicator, commentary: written, headlines: [headline], next });

/** Cards that hold what nobody should have written. */
export const hostileSamples: Readonly<Record<string, () => Card>> = {
  'hostile-indicator': () =>
    indicatorCard(
      buildIndicatorView({
        outcomes: [buildOutcome({ name })],
        indicator,
        headlines: [
          { headline, press: buildButton(name) },
          { headline, press: buildButton(name) },
        ],
        commentary,
        risks: [buildRisk({ title: pasted[0] ?? '' })],
        outcomeLeads: [buildPerson({ name })],
        next,
      }),
    ),
  'hostile-commentary': commentaryOf(commentary),
  'hostile-endless': commentaryOf(endless),
  'hostile-risks': () =>
    risksCard({
      title: name,
      intro: name,
      risks: pasted.map((title) => ({ risk: buildRisk({ title }), places: [name] })),
      nothing: name,
      riskKey: toRiskKey([{ level: 'HIGH', meaning: name }]),
      next,
    }),
  'hostile-risk': () =>
    riskCard({
      risk: buildRisk({ title: pasted.join(' ') }),
      meaning: name,
      answer: name,
      movement: riskMovement(buildRisk()),
      levelNote: name,
      review: name,
      places: [buildButton('Show X01')],
      next,
    }),
  'hostile-moved-risks': () =>
    movedRisksCard({
      title: name,
      answer: name,
      groups: [
        {
          heading: name,
          by: 'reported',
          risks: pasted.map((title) => ({ risk: buildRisk({ title }), places: [name] })),
        },
      ],
      notes: [name],
      next,
    }),
  'hostile-people': () =>
    peopleCard({
      title: name,
      people: [
        {
          person: buildPerson({ name, role: name, title: '<b>Dr</b>' }),
          roles: [{ role: name, of: [name] }],
        },
      ],
      next,
    }),
  'hostile-message': () => messageCard({ title: name, text: pasted.join(' '), buttons: next }),
  'hostile-words': () =>
    wordListCard({
      title: name,
      intro: name,
      rows: pasted.map((text) => ({
        title: text,
        text,
        note: text,
        beside: buildButton('<b>Go</b>'),
        buttons: next,
      })),
      nothing: name,
      pager: { words: name, buttons: next },
      next,
    }),
  'hostile-changes': () =>
    changesCard({
      title: name,
      entries: [
        {
          when: '2 January 2019, 10:02',
          who: name,
          what: 'revised Q3 2018/19',
          note: pasted.join('\n'),
          differences: [{ what: name, from: pasted[0] ?? '', to: pasted[1] ?? '' }],
        },
      ],
      nothing: name,
      next,
    }),
};
