import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openGlossary } from '../../../src/bot/glossary.ts';
import { interpret } from '../../../src/bot/understanding/interpret.ts';
import type { LanguageContext } from '../../../src/bot/understanding/message/language-context.ts';
import { typedTerm } from '../../../src/bot/understanding/typed-term.ts';
import { language } from '../catalogue.ts';

const entry = (term: string, names: string[] = []) => ({
  ...{ term, names, text: `What ${term} is.`, source: 'The words we use' },
});

const taught: LanguageContext = {
  ...language,
  glossary: openGlossary([
    ...language.glossary.entries,
    entry('Decant', ['decants', 'decanting']),
    entry('Regulation 19', ['reg 19']),
    entry('Crime bin', ['crime bins']),
    entry('Keys in'),
    { term: 'Blue card', names: [], text: 'A card of this bot.' },
  ]),
};

const termOf = (text: string): string | undefined => {
  const read = interpret(text, {}, taught);
  const request = read.kind === 'query' ? taught.rules.toRequest(read.query) : undefined;
  return request?.kind === 'definition' ? request.term : undefined;
};

describe('a term of the glossary, typed alone', () => {
  for (const [what, text] of [
    ['one that is spelled nearly as a courtesy is', 'Decant'],
    ['another form of it', 'decanting'],
    ['one with a number in it', 'Regulation 19'],
    ['its short form', 'reg 19'],
    ['one that has a word of what is measured', 'crime bins'],
    ['one of small words', 'keys in'],
  ] as const)
    it(`is explained: ${what}`, () => {
      assert.equal(termOf(text), text);
    });

  it('is what is measured where that has this name', () => {
    const read = interpret('KSI', {}, taught);
    assert.ok(language.glossary.find('KSI')?.source);
    assert.equal(read.kind === 'query' && read.query.aspect, 'show');
  });

  it('is what is measured where it says of what a figure is', () => {
    const query = taught.rules.toQuery({ kind: 'update', code: 'S02' });
    assert.ok(language.glossary.find('in care')?.source);
    assert.equal(typedTerm('in care', { kind: 'query', query }, taught), undefined);
    assert.equal(typedTerm('Regulation 19', { kind: 'query', query }, taught)?.kind, 'query');
  });

  it('is a list of the bot where that is asked for so', () => {
    const read = interpret('high risks', {}, taught);
    assert.ok(language.glossary.find('high risks')?.source);
    assert.equal(read.kind === 'query' && read.query.aspect, 'risks');
  });

  it('is read as a message where anything stands beside it', () => {
    assert.equal(termOf('decant 12'), undefined);
  });

  it('is left as it was read where it is none of the council’s', () => {
    const refused = { kind: 'refused', why: 'not-understood', suggestions: [] } as const;
    assert.equal(typedTerm('blue card', refused, taught), undefined);
    assert.equal(typedTerm('Decant', refused, taught)?.kind, 'query');
  });
});
