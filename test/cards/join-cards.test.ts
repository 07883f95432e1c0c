import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Card, frame, head, section } from '../../src/cards/card.ts';
import { foldRest } from '../../src/cards/groups.ts';
import { type JoinedPart, joinCards } from '../../src/cards/join-cards.ts';
import { line } from '../../src/cards/lines.ts';
import { buildButton } from './build.ts';
import { checkCard } from './check-card.ts';
import { shownText } from './shown-parts.ts';

const folded = (title: string) =>
  foldRest([line('The rest')], { id: 'rest', shown: 1, of: 2, what: title });

const buildPart = (title: string, over: Partial<Card> = {}): JoinedPart => ({
  card: { ...frame(title, [head({ title }), line('A figure'), ...folded(title)]), ...over },
  alone: { title: `${title} alone`, request: { kind: 'show', code: title } },
});

const long = (title: string, sections: number): JoinedPart => {
  const more = Array.from({ length: sections }, (_, index) =>
    section(`Section ${index + 1} of ${title}`, [line('word '.repeat(1_000))]),
  );
  return buildPart(title, frame(title, [head({ title }), line(`${title}: 6,270`), ...more]));
};

const inPlace = { ...buildButton('Earlier'), inPlace: true as const };

describe('joinCards', () => {
  it('gives elements of each card names of their own, with what unfolds them', () => {
    const card = joinCards([buildPart('S01'), buildPart('S02')]);
    checkCard(card);
    const text = JSON.stringify(card.content);
    assert.match(text, /"targetElements":\["part-2-rest","part-2-rest-show","part-2-rest-hide"\]/);
  });

  it('makes buttons that change their card give a new answer', () => {
    const part = buildPart('S01', frame('S01', [head({ title: 'S01' }), line('x')], [inPlace]));
    const text = JSON.stringify(joinCards([part, buildPart('S02')]).content);
    assert.match(text, /"Action\.Submit","title":"Earlier"/);
    assert.doesNotMatch(text, /inPlace|Action\.Execute/);
  });

  it('takes the last sections of the longest away first, never what stands under a title', () => {
    const card = joinCards([long('S01', 1), long('S02', 3)]);
    checkCard(card);
    const shown = shownText(card.content);
    assert.match(shown, /S01: 6,270.*Section 1 of S01.*S02: 6,270.*Section 1 of S02/s);
    assert.doesNotMatch(shown, /Section 3 of S02/);
    assert.match(shown, /This answer is shortened here\. See all of it: \| S02 alone/);
  });

  it('offers what finds no place at all as buttons', () => {
    const bodies = ['S01', 'S02', 'S03'].map((title) =>
      buildPart(title, frame(title, [head({ title }), line('word '.repeat(1_800))])),
    );
    const card = joinCards(bodies, [buildButton('Update S05')]);
    checkCard(card);
    assert.match(
      shownText(card.content),
      /3 more answers have cards of their own: \| S02 alone.*S03 alone.*Update S05/,
    );
  });

  it('says what each card says where only a line is shown', () => {
    assert.equal(joinCards([buildPart('S01'), buildPart('S02')]).summary, 'S01. S02.');
  });
});
