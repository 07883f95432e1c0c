import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import { parseSync, Visitor } from 'oxc-parser';
import { analyse } from 'scslre';
import { interpret } from '../src/bot/understanding/interpret.ts';
import { readSpokenDay } from '../src/bot/understanding/message/spoken-day.ts';
import { language } from './bot/catalogue.ts';
import { readOpenTexts } from './messages/labelled-message.ts';

type Pattern = { readonly source: string; readonly flags: string };

const src = fileURLToPath(new URL('../src/', import.meta.url));

const patternsIn = (file: string): Pattern[] => {
  const found: Pattern[] = [];
  const { program } = parseSync(file, readFileSync(src + file, 'utf8'));
  new Visitor({
    Literal: (node) => {
      if ('regex' in node) found.push({ source: node.regex.pattern, flags: node.regex.flags });
    },
  }).visit(program);
  return found;
};

/** Patterns that were put together while the program runs stand in no source: those that meet a text. */
const patternsMet = (act: () => void): Pattern[] => {
  const met = new Map<string, Pattern>();
  const { exec } = RegExp.prototype;
  // Whatever is done with a pattern comes to this.
  RegExp.prototype.exec = function (text: string) {
    met.set(String(this), { source: this.source, flags: this.flags });
    return exec.call(this, text);
  };
  try {
    act();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return [...met.values()];
};

/** Where a pattern may take more steps than a few for each sign of a text. */
const faultsOf = (pattern: Pattern): string[] =>
  analyse(pattern).reports.map(({ type }) => `${type}: /${pattern.source}/${pattern.flags}`);

describe('a regular expression', function () {
  this.timeout(20_000);

  const files = globSync('**/*.ts', { cwd: src });

  it(`takes no more steps than a text has signs, in any of ${files.length} files`, () => {
    const all = files.flatMap(patternsIn);
    assert.ok(all.length > 100);
    assert.deepEqual(all.flatMap(faultsOf), []);
  });

  it('takes no more steps than a message has signs, once it is put together', () => {
    const texts = readOpenTexts().filter((_, at) => at % 20 === 0);
    const met = patternsMet(() => {
      for (const text of texts) interpret(text, {}, language);
    });
    assert.ok(met.length > 50);
    assert.deepEqual(met.flatMap(faultsOf), []);
  });

  it('takes no more steps than a name of a day has signs', () => {
    const saidOn = { today: '2019-01-16', calendar: { isWorkingDay: () => true } };
    const texts = [
      '31 January 2019',
      'in ten days',
      'Friday, the 18th',
      'tommorow',
      'close of play',
    ];
    const met = patternsMet(() => {
      for (const text of texts) readSpokenDay(text, saidOn, () => false);
    });
    assert.ok(met.length > 20);
    assert.deepEqual(met.flatMap(faultsOf), []);
  });

  it('is found out when it begins anew at each blank', () => {
    assert.equal(faultsOf({ source: '\\s+$', flags: '' }).length, 1);
  });
});
