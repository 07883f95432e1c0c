import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { askPublishing } from '../../../src/bot/understanding/ask-publishing.ts';

const meant: Readonly<Record<string, object>> = {
  publish: { kind: 'publish' },
  'Publish the quarter, please.': { kind: 'publish' },
  'publish Q3 2018/19': { kind: 'publish', quarter: 'Q3 2018/19' },
  'can you publish the report for quarter 3': { kind: 'publish', quarter: 'Q3' },
  'freeze q3 18/19': { kind: 'publish', quarter: 'Q3 2018/19' },
  'post here': { kind: 'post-here' },
  'publish to this channel': { kind: 'post-here' },
  'please post the summary in this channel from now on': { kind: 'post-here' },
  'stop posting here': { kind: 'post-here', stop: true },
  'don’t post here any more': { kind: 'post-here', stop: true },
  'what was published': { kind: 'publications' },
  'what has been published so far?': { kind: 'publications' },
  'list publications': { kind: 'publications' },
  'when was Q2 published': { kind: 'publications', quarter: 'Q2' },
  'when will Q2 2018/19 be published?': { kind: 'publications', quarter: 'Q2 2018/19' },
  'when did we publish Q3': { kind: 'publications', quarter: 'Q3' },
  'who published Q3': { kind: 'publications', quarter: 'Q3' },
  'has Q3 been published yet?': { kind: 'publications', quarter: 'Q3' },
  'publication calendar': { kind: 'publication-calendar' },
  "what's due when?": { kind: 'publication-calendar' },
  'when is the next publication': { kind: 'publication-calendar' },
};

const others = [
  'publish S05',
  'publish 12 figures of crime',
  'when was S05 published',
  'when is Q3',
  'is Q3 worse',
  'what was published about crime',
  'what is due',
  'post office closures',
  'do not publish crime here',
  'release notes',
];

describe('a message about publishing', () => {
  for (const [text, request] of Object.entries(meant))
    it(`is “${text}”`, () => {
      assert.deepEqual(askPublishing(text), request);
    });
  for (const text of others)
    it(`is not “${text}”`, () => {
      assert.equal(askPublishing(text), undefined);
    });
});
