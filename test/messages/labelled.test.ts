import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { judgeLabelled, replyKindOf } from './judge-labelled.ts';
import { type LabelledMessage, readLabelledMessages } from './labelled-message.ts';

const cardOf = (...texts: readonly string[]) => ({
  type: 'AdaptiveCard',
  body: texts.map((text) => ({ type: 'TextBlock', text })),
});

const message = (
  expect: Partial<LabelledMessage['expect']>,
  more: object = {},
): LabelledMessage => ({
  id: 'a1',
  turns: ['show S01'],
  expect: { all: [], any: [], none: [], ...expect },
  ...more,
});

describe('judging a labelled message', () => {
  it('takes a text in any case for shown', () => {
    assert.equal(
      judgeLabelled(message({ all: ['lower THAN England'] }), cardOf('Lower than England')).fault,
      undefined,
    );
  });

  it('wants one text of each group', () => {
    const { fault } = judgeLabelled(message({ any: [['up', 'rose']] }), cardOf('It fell.'));
    assert.equal(fault, 'shows none of up, rose');
  });

  it('does not find a figure inside a longer one', () => {
    assert.equal(judgeLabelled(message({ none: ['902'] }), cardOf('1,902')).fault, undefined);
    assert.equal(judgeLabelled(message({ none: ['902'] }), cardOf('902')).fault, 'shows 902');
  });

  it('does not count what is folded away', () => {
    const folded = { type: 'TextBlock', text: 'HIGH', isVisible: false };
    const { fault } = judgeLabelled(message({ all: ['HIGH'] }), {
      body: [folded, cardOf('Risks')],
    });
    assert.equal(fault, 'does not show HIGH');
  });

  it('tells a figure where none may be shown', () => {
    const verdict = judgeLabelled(message({}, { mayShowFigure: false }), cardOf('6,270 crimes'));
    assert.deepEqual([verdict.wrongFigure, verdict.fault], [true, 'shows a figure']);
  });

  it('tells the four kinds of reply apart', () => {
    const kinds = ['43.6', 'Read as: S01', 'Which one do you mean?', 'I cannot answer that'];
    assert.deepEqual(
      kinds.map((text) => replyKindOf(cardOf(text))),
      ['answer', 'reading', 'ask', 'no'],
    );
  });
});

describe('reading a file of labelled messages', () => {
  it('names the line that is not a message', () => {
    const folder = mkdtempSync(join(tmpdir(), 'messages-'));
    try {
      const file = join(folder, 'messages.jsonl');
      writeFileSync(file, `${JSON.stringify(message({}))}\n\n{"id": 3}\n`);
      assert.throws(() => readLabelledMessages(file), /Line 3 of .*messages\.jsonl/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
