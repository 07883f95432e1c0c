import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { commentaryCard } from '../../src/cards/commentary-card.ts';
import { indicatorCard } from '../../src/cards/indicator-card.ts';
import { messageCard } from '../../src/cards/message-card.ts';
import { movedRisksCard } from '../../src/cards/moved-risks-card.ts';
import { peopleCard } from '../../src/cards/people-card.ts';
import { riskCard } from '../../src/cards/risk-card.ts';
import { risksCard } from '../../src/cards/risks-card.ts';
import type { Answer, Commentary } from '../../src/domain/indicator.ts';
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
import { findFaults } from './check-card.ts';
import { roundCardsOf } from './round-build.ts';

/** What Teams takes as one message, with room for what stands around the card. */
const mostBytes = 80_000;

const nasty = fc.constantFrom(
  ...[
    '**',
    '_',
    '[x](http://evil.example)',
    '![x](http://evil.example/x.png)',
    '# ',
    '\n- ',
    '1. ',
  ],
  ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '&lt;', '`', '\\', '"', '|'],
  ...[
    '$'.concat('{summary}'),
    '$'.concat('{'),
    '{{DATE(2019-01-02T00:00:00Z)}}',
    '\u202e',
    '\u200f',
  ],
  ...['👩‍👧', '\ud800', '\u0000', '\u2028', 'عربى', ' ', 'crime'],
);

const text = fc.array(nasty, { minLength: 1, maxLength: 20 }).map((parts) => `x${parts.join('')}x`);
const long = fc
  .tuple(nasty, fc.integer({ min: 1, max: 30_000 }))
  .map(([part, length]) => `x${part.repeat(Math.ceil(length / part.length)).slice(0, length)}x`);

const answers = fc.array(
  fc.record({
    kind: fc.constantFrom('paragraph' as const, 'bullet' as const),
    text: fc.oneof(text, long),
  }),
  { minLength: 1, maxLength: 60 },
);

const commentary = fc.tuple(answers, answers, answers).map(([a, b, c]): Commentary => {
  const written: Answer[] = [
    { question: 'telling-us', blocks: a },
    { question: 'changed-and-why', blocks: b },
    { question: 'issues', blocks: c },
  ];
  return buildCommentary('', { answers: written });
});

type Node = Readonly<Record<string, unknown>>;

const textsOf = (value: unknown, type: string): string[] => {
  if (Array.isArray(value)) return value.flatMap((one) => textsOf(one, type));
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  const own = node.type === type && typeof node.text === 'string' ? [node.text] : [];
  return [...own, ...Object.values(node).flatMap((one) => textsOf(one, type))];
};

const inForce = /(?<!\\)(?:\\\\)*([*_[\]<`~|])/;

describe('cards over hostile text', function () {
  this.timeout(60_000);

  it('stay valid and within the size of a message, whatever officers write', () => {
    fc.assert(
      fc.property(commentary, (written) => {
        const indicator = indicatorCard(buildIndicatorView({ commentary: written }));
        const card = commentaryCard({
          indicator: buildIndicator(),
          commentary: written,
          headlines: [buildHeadline()],
          next: [buildButton()],
        });
        assert.deepEqual(findFaults(indicator, mostBytes), []);
        assert.deepEqual(findFaults(card, mostBytes), []);
      }),
      { numRuns: 60 },
    );
  });

  it('show names with no Markdown in force', () => {
    fc.assert(
      fc.property(text, (name) => {
        const measure = buildMeasure({ shortName: name, name });
        const view = buildIndicatorView({
          outcomes: [buildOutcome({ name })],
          indicator: buildIndicator({ shortName: name, name: `${name}.`, noRisksStatement: name }),
          headlines: [1, 2].map(() => ({
            headline: buildHeadline(buildObservations([1, 2]), measure),
            press: buildButton(name),
          })),
        });
        const cards = [
          indicatorCard(view),
          messageCard({ title: name, text: name, buttons: [buildButton(name)] }),
          risksCard({
            title: name,
            risks: [{ risk: buildRisk({ title: name }), places: [name] }],
            nothing: name,
            riskKey: buildOutcome().riskKey,
            next: [],
          }),
          riskCard({
            risk: buildRisk({ title: name }),
            meaning: name,
            answer: name,
            movement: riskMovement(buildRisk()),
            levelNote: name,
            review: name,
            places: [buildButton(name)],
            next: [],
          }),
          movedRisksCard({
            title: name,
            answer: name,
            groups: [
              {
                heading: name,
                by: 'reported',
                risks: [{ risk: buildRisk({ title: name }), places: [name] }],
              },
            ],
            notes: [name],
            next: [],
          }),
        ];
        for (const card of cards) {
          assert.deepEqual(findFaults(card, mostBytes), []);
          for (const shown of textsOf(card.content, 'TextBlock'))
            assert.ok(!inForce.test(shown), shown);
        }
      }),
    );
  });

  it('of a round stay valid, and show what was typed with no Markdown in force', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 5 }), (typed, count) => {
        for (const card of Object.values(roundCardsOf(typed, count))) {
          assert.deepEqual(findFaults(card, mostBytes), []);
          for (const shown of textsOf(card.content, 'TextBlock'))
            assert.ok(!inForce.test(shown), shown);
        }
      }),
    );
  });

  it('of a round stay within the size of a message, however long a note or a list is', () => {
    fc.assert(
      fc.property(nasty, fc.integer({ min: 1, max: 4_000 }), (part, length) => {
        const typed = `x${part.repeat(length).slice(0, length)}x`;
        for (const card of Object.values(roundCardsOf('Name', 60, typed)))
          assert.deepEqual(findFaults(card, mostBytes), []);
      }),
      { numRuns: 40 },
    );
  });

  it('show commentary letter by letter', () => {
    const typed = `**b** [x](y) <b> ${'$'.concat('{summary}')} & 1. # 👩‍👧`;
    const card = indicatorCard(buildIndicatorView({ commentary: buildCommentary(typed) }));
    assert.ok(textsOf(card.content, 'TextRun').includes(typed));
  });

  it('cut 30,000 characters, and say that they do', () => {
    const { content } = indicatorCard(
      buildIndicatorView({ commentary: buildCommentary('word '.repeat(6000)) }),
    );
    assert.ok(textsOf(content, 'TextRun').some((shown) => shown.startsWith('The text goes on')));
  });

  it('keep an address inside its link', () => {
    const person = buildPerson({ email: 'a)b](x@example.org' });
    const { content } = peopleCard({ title: 'People', people: [{ person, roles: [] }], next: [] });
    assert.equal(
      textsOf(content, 'TextBlock').at(-1),
      '[a)b\\](x@example.org](mailto:a%29b%5D%28x@example.org)',
    );
  });
});
