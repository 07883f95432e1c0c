import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type FormAction, readForm } from '../../../src/bot/form/form-inputs.ts';
import { buildMeasure } from '../../domain/build.ts';
import { buildIndicator } from '../../domain/round/build-indicator.ts';
import { q3 } from '../../domain/submission/build-form.ts';

const pressed: FormAction = {
  kind: 'submit',
  indicator: 'S05',
  round: 'Q3 2018/19',
  seen: 4,
  noChange: true,
  asked: { S05A: '62,700' },
};

const indicator = buildIndicator({
  performanceMeasures: [buildMeasure({ code: 'S05-arrests' })],
});

const read = (inputs: Readonly<Record<string, string>>) => readForm(pressed, inputs, indicator, q3);

const empty = {
  indicator: 'S05',
  round: q3,
  seen: 4,
  noChange: true,
  confirmedFar: { S05A: '62,700' },
  values: { S05A: '', 'S05-arrests': '' },
  provisional: [],
  answers: { 'telling-us': '', 'changed-and-why': '', issues: '' },
  reason: '',
};

describe('readForm', () => {
  it('has every field empty where nothing was typed', () => {
    assert.deepEqual(read({}), empty);
  });

  it('takes what was typed as it is', () => {
    const inputs = {
      'value~S05A': ' 6 270',
      'value~S05-arrests': '12',
      'provisional~S05A': 'true',
      'provisional~S05-arrests': 'false',
      'answer~issues': '- Ice\r\n',
      reason: ' Two records ',
    };
    assert.deepEqual(read(inputs), {
      ...empty,
      values: { S05A: ' 6 270', 'S05-arrests': '12' },
      provisional: ['S05A'],
      answers: { ...empty.answers, issues: '- Ice\r\n' },
      reason: ' Two records ',
    });
  });

  it('passes over what the form does not ask', () => {
    const inputs = {
      'value~S01': '1',
      'answer~why': 'x',
      indicator: 'S01',
      round: 'Q1',
      seen: '9',
    };
    assert.deepEqual(
      read({ ...inputs, 'provisional~S01': 'true', 'provisional~S05A': 'yes' }),
      empty,
    );
  });
});
