import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findMarks } from '../../../../src/bot/understanding/message/find-marks.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { marksOf } from '../../../../src/bot/understanding/message/tokens.ts';
import {
  besideSpoken,
  ofOtherLength,
} from '../../../../src/bot/understanding/subjects/period-beside.ts';
import { parsePeriod } from '../../../../src/domain/period/period.ts';
import type { PeriodKind } from '../../../../src/domain/period/period-kinds.ts';
import type { SpokenPeriod } from '../../../../src/domain/period/spoken-period.ts';
import { language } from '../../catalogue.ts';

const newest = parsePeriod('financial-quarter', 'Q2 2018/19');
assert.ok(newest);

const read = (text: string) => ({
  ...readMessage(text, language),
  marks: findMarks(text, language.findCodes).marks,
});

const following = (
  text: string,
  spoken: SpokenPeriod,
  kinds: readonly PeriodKind[] = ['financial-quarter'],
): SpokenPeriod | undefined => besideSpoken(read(text), [spoken], kinds, newest)?.beside;

const beside = (text: string, label: string, kinds?: readonly PeriodKind[]) => {
  const found = following(text, { kind: 'label', label }, kinds);
  return found?.kind === 'label' ? found.label : undefined;
};

describe('besideSpoken', () => {
  it('counts from the period that was spoken of, not from the latest', () => {
    assert.equal(beside('and the quarter before that?', 'Q1 2018/19'), 'Q4 2017/18');
    assert.equal(beside('and the previous quarter?', 'Q1 2018/19'), 'Q4 2017/18');
    assert.equal(beside('and the quarter after that?', 'Q4 2017/18'), 'Q1 2018/19');
    assert.equal(beside('and the following quarter?', 'Q4 2017/18'), 'Q1 2018/19');
    assert.equal(beside('and the year before that?', '2017/18'), '2016/17');
    assert.equal(beside('and two years earlier?', 'Q1 2018/19'), 'Q1 2016/17');
    assert.equal(beside('the month after that', 'Dec 2018', ['month']), 'Jan 2019');
  });

  it('goes on by a year where a year is said', () => {
    assert.equal(beside('and the year after that?', 'Q1 2017/18'), 'Q1 2018/19');
    assert.equal(beside('and the year before?', 'Jul 2018', ['month']), 'Jul 2017');
  });

  it('takes the same part of last year', () => {
    assert.equal(beside('and the same month last year?', 'Jul 2018', ['month']), 'Jul 2017');
    assert.equal(beside('and last year?', 'Nov 2017', ['month']), 'Nov 2016');
    assert.equal(beside('and last year?', 'Jul 2015', ['month']), 'Jul 2017');
    assert.equal(beside('and the same quarter last year?', 'Q1 2018/19'), 'Q1 2017/18');
    assert.equal(beside('and this time last year?', 'Q1 2017/18'), 'Q1 2016/17');
  });

  it('counts from the newest quarter of that number', () => {
    const beforeQuarter = (quarter: number) =>
      following('and the quarter before that', { kind: 'quarter', quarter });
    assert.deepEqual(beforeQuarter(1), { kind: 'label', label: 'Q4 2017/18' });
    assert.deepEqual(beforeQuarter(4), { kind: 'label', label: 'Q3 2017/18' });
  });

  it('goes further back from what counts from the latest', () => {
    assert.deepEqual(following('and the one before that?', { kind: 'previous' }), {
      ...{ kind: 'further-back', periods: 2, years: 0 },
    });
    assert.deepEqual(following('and the year before that?', { kind: 'last-year' }), {
      ...{ kind: 'years-ago', years: 2 },
    });
    assert.deepEqual(following('and the quarter before that?', { kind: 'last-year' }), {
      ...{ kind: 'further-back', periods: 1, years: 1 },
    });
    assert.deepEqual(following('and the quarter after that?', { kind: 'previous' }), {
      ...{ kind: 'latest' },
    });
  });

  it('is the same again where nothing says that it goes further', () => {
    assert.equal(
      following('was it better than the quarter before?', { kind: 'previous' }),
      undefined,
    );
  });

  it('takes a quarter or a month as it is said, whatever the figures are by', () => {
    assert.equal(beside('and the quarter before?', 'Aug 2018', ['month']), 'Q1 2018/19');
    assert.equal(beside('and the month before?', 'Q1 2018/19'), 'Mar 2018');
  });

  it('is none of “last year” of a year, and where no period was named before', () => {
    assert.equal(beside('and last year?', '2017/18'), undefined);
    assert.equal(following('the quarter before', { kind: 'latest' }, []), undefined);
    assert.equal(besideSpoken(read('the quarter before'), [], [], newest), undefined);
  });

  it('gives what was spoken of as well, which a change is set against', () => {
    const spoken: SpokenPeriod = { kind: 'quarter', quarter: 1 };
    const found = besideSpoken(
      read('up on a year earlier?'),
      [spoken],
      ['financial-quarter'],
      newest,
    );
    assert.deepEqual(found, { beside: { kind: 'label', label: 'Q1 2017/18' }, spoken });
  });
});

describe('ofOtherLength', () => {
  const other = (text: string, kind: PeriodKind) => {
    const [said] = marksOf(read(text), 'period');
    return said && ofOtherLength(said, [kind], newest);
  };

  it('is no figure of another length', () => {
    assert.deepEqual(other('and the month before?', 'financial-quarter'), {
      ...{ kind: 'label', label: 'Aug 2018' },
    });
    assert.deepEqual(other('and last quarter?', 'month'), { kind: 'label', label: 'Q1 2018/19' });
  });

  it('is undefined of the length that the figures are of', () => {
    assert.equal(other('and the month before?', 'month'), undefined);
    assert.equal(other('and last quarter?', 'financial-quarter'), undefined);
  });
});
