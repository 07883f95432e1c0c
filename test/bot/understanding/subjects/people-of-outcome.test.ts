import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buildNameIndex } from '../../../../src/bot/understanding/message/name-index.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { findSubjects } from '../../../../src/bot/understanding/subjects/find-subjects.ts';
import { peopleOfOutcome } from '../../../../src/bot/understanding/subjects/people-of-outcome.ts';
import { language, catalogue as report } from '../../catalogue.ts';

const [safe] = report.outcomes;
const [first] = report.indicators;
assert.ok(safe && first);
const streets = { ...safe, code: 'G', name: 'Greener streets', sponsor: 'gwen' };
const litter = { code: 'G01', outcome: 'G', name: 'Litter picked', shortName: 'Litter' };
const catalogue = {
  ...report,
  outcomes: [{ ...safe, sponsor: 'sam' }, streets],
  indicators: [...report.indicators, { ...first, ...litter, heading: litter.name }],
};
const names = buildNameIndex(catalogue, {}, {});

/** Who is meant of two cabinet members, in a message. */
const meant = (text: string, codes?: readonly string[]) => {
  const reading = readMessage(text, language);
  const group = ['sam', 'gwen'];
  const found = findSubjects(reading);
  const two = { people: group, unsurePeople: [group] };
  const subjects = { ...found, codes: codes ?? found.codes, ...two };
  return peopleOfOutcome(subjects, reading, { catalogue, names }).people;
};

describe('peopleOfOutcome', () => {
  it('keeps of two cabinet members the one of the outcome that is named', () => {
    assert.deepEqual(meant('who is it', ['G01']), ['gwen']);
    assert.deepEqual(meant('who is it', ['G']), ['gwen']);
    assert.deepEqual(meant('who is it', ['S03']), ['sam']);
  });

  it('does so by words that the names of one outcome and its indicators alone hold', () => {
    assert.deepEqual(meant('the cabinet member for litter'), ['gwen']);
    assert.deepEqual(meant('the cabinet member for streets'), ['gwen']);
    assert.deepEqual(meant('the cabinet member for crime'), ['sam']);
  });

  it('keeps both where nothing tells which, or where both are told', () => {
    assert.deepEqual(meant('who are the cabinet members'), ['sam', 'gwen']);
    assert.deepEqual(meant('the cabinet member for crime and litter'), ['sam', 'gwen']);
    assert.deepEqual(meant('who are they', ['S03', 'G01']), ['sam', 'gwen']);
  });

  it('leaves a message that names nobody twice as it is', () => {
    const reading = readMessage('who leads litter', language);
    const subjects = findSubjects(reading);
    assert.equal(peopleOfOutcome(subjects, reading, { catalogue, names }), subjects);
  });
});
