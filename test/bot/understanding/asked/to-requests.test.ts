import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../../src/bot/request.ts';
import { readSubjects, toAsked } from '../../../../src/bot/understanding/asked/read-asked.ts';
import { toRequestsOf } from '../../../../src/bot/understanding/asked/to-requests.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { buildCalendar } from '../../../../src/domain/round/deadlines.ts';
import { catalogue, language } from '../../catalogue.ts';

/** On a Wednesday. */
const saidOn = { today: '2019-01-16', calendar: buildCalendar(['2019-04-19', '2019-04-22']) };
const spoken = { ...language, saidOn };

type Learned = { readonly aspect: string; readonly wishes?: readonly string[] };

/** The requests of a text of which it is known what it asks. */
const requestsOf = (
  text: string,
  { aspect, wishes = [] }: Learned,
  context = spoken,
): readonly Request[] => {
  const reading = readMessage(text, context);
  const subjects = readSubjects(reading, context);
  return toRequestsOf(toAsked(reading, { aspect, subjects, wishes: new Set(wishes) }, context));
};

const quarter = (number: number) => ({ kind: 'quarter' as const, quarter: number });

const whyOf = (code: string) => ({
  kind: 'commentary' as const,
  code,
  question: 'changed-and-why' as const,
});

const codes = catalogue.indicators.map(({ code }) => code);

describe('what went down', () => {
  const asked = (text: string) => requestsOf(text, { aspect: 'movers' });

  it('is of statuses where a colour did', () => {
    const down = { kind: 'movements', way: 'down' };
    assert.deepEqual(asked('which went down a colour'), [{ ...down, by: 'status' }]);
    assert.deepEqual(asked('which went down'), [down]);
  });
});

describe('the figures of several times', () => {
  const shown = (text: string) =>
    requestsOf(text, { aspect: 'value' }).map((one) =>
      one.kind === 'show' ? `show ${one.code} ${JSON.stringify(one.period)}` : one.kind,
    );
  const of = (label: string) => `show S05A ${JSON.stringify({ kind: 'label', label })}`;

  it('are compared where they are two, and each shown where they are more', () => {
    assert.deepEqual(shown('S05A in Q1 2018/19 and Q2 2018/19'), ['compare']);
    assert.deepEqual(
      shown('S05A in Q4 2017/18, Q1 2018/19 and Q2 2018/19'),
      ['Q4 2017/18', 'Q1 2018/19', 'Q2 2018/19'].map(of),
    );
  });

  it('are a trend where they are more than a card has room for', () => {
    const years = Array.from({ length: 9 }, (_, at) => `Q1 20${at + 10}/${at + 11}`);
    assert.deepEqual(shown(`S05A in ${years.join(', ')}`), ['trend']);
  });
});

describe('what is done about a risk', () => {
  const risks = catalogue.risks.map((risk) => ({ ...risk, controls: ['Weekly checks'] }));
  const controlled = { ...spoken, catalogue: { ...catalogue, risks } };
  const asked = (how: 'sure' | 'likely') => {
    const reading = readMessage('what is done about risk 02a in crime', controlled);
    const subjects = { ...readSubjects(reading, controlled), how };
    const learned = { aspect: 'issues', subjects, wishes: new Set<string>() };
    return toRequestsOf(toAsked(reading, learned, controlled));
  };

  it('is of the risk, and of no indicator that a word may be the name of', () => {
    assert.deepEqual(asked('likely'), [{ kind: 'risks', code: '02a', aspects: ['controls'] }]);
    assert.deepEqual(
      asked('sure').map(({ kind }) => kind),
      ['commentary'],
    );
  });
});

describe('an arrow as it is printed', () => {
  it('is explained, whatever else is said of it', () => {
    for (const text of ['does a ▲ mean things improved?', 'what is ↓ for'])
      assert.deepEqual(
        requestsOf(text, { aspect: 'definition' }),
        [{ kind: 'definition', term: 'arrows' }],
        text,
      );
  });
});

describe('a number of minutes', () => {
  const inSeconds = {
    ...spoken,
    catalogue: {
      ...catalogue,
      indicators: catalogue.indicators.map((indicator) => ({
        ...indicator,
        measures: indicator.measures.map((measure) => ({
          ...measure,
          series: measure.series.map((series) => ({ ...series, unit: 'seconds' })),
        })),
      })),
    },
  };

  it('is held against seconds in seconds, and against anything else as it is', () => {
    const check = { kind: 'check', code: 'S05A', side: 'below' } as const;
    const learned = { aspect: 'value', wishes: ['threshold'] };
    const text = 'is S05A under 3 minutes';
    assert.deepEqual(requestsOf(text, learned, inSeconds), [{ ...check, value: 180 }]);
    assert.deepEqual(requestsOf(text, learned), [{ ...check, value: 3 }]);
  });
});

describe('toRequestsOf', () => {
  const cases: [text: string, learned: Learned, requests: Request[]][] = [
    ['S05A', { aspect: 'value' }, [{ kind: 'show', code: 'S05A' }]],
    [
      'Submit S06 at 209, commentary same as last time',
      { aspect: 'nochange' },
      [
        {
          ...{ kind: 'update', code: 'S06', as: 'no-change' },
          given: [{ measure: 'S06', value: '209' }],
        },
      ],
    ],
    ['S06, no change', { aspect: 'nochange' }, [{ kind: 'update', code: 'S06', as: 'no-change' }]],
    ['S05A in Q1', { aspect: 'value' }, [{ kind: 'show', code: 'S05A', period: quarter(1) }]],
    [
      'S05A, Q1 and Q2',
      { aspect: 'change' },
      [{ kind: 'compare', code: 'S05A', from: quarter(1), to: quarter(2) }],
    ],
    ['S01', { aspect: 'change' }, [{ kind: 'compare', code: 'S01' }]],
    [
      'S01 now and last quarter',
      { aspect: 'value' },
      [{ kind: 'compare', code: 'S01', from: { kind: 'previous' } }],
    ],
    [
      'S01 this quarter and the one before',
      { aspect: 'value' },
      [{ kind: 'compare', code: 'S01', from: { kind: 'previous' } }],
    ],
    [
      'S04 in both quarters',
      { aspect: 'value', wishes: ['sum'] },
      [
        {
          ...{ kind: 'calculate', operation: 'sum', codes: ['S04'] },
          periods: [{ kind: 'previous' }, { kind: 'latest' }],
        },
      ],
    ],
    [
      'Q1+Q2 S05B',
      { aspect: 'compare' },
      [
        {
          ...{ kind: 'calculate', operation: 'sum', codes: ['S05B'] },
          periods: [quarter(1), quarter(2)],
        },
      ],
    ],
    [
      'S05D - S05C',
      { aspect: 'compare' },
      [{ kind: 'calculate', operation: 'difference', codes: ['S05D', 'S05C'] }],
    ],
    [
      'S02 > 57?',
      { aspect: 'value', wishes: ['threshold'] },
      [{ kind: 'check', code: 'S02', side: 'above', value: 57 }],
    ],
    [
      'has S05B stayed under 3,000 in both quarters',
      { aspect: 'value', wishes: ['threshold'] },
      (['previous', 'latest'] as const).map((kind) => ({
        ...{ kind: 'check' as const, code: 'S05B', side: 'below' as const, value: 3000 },
        period: { kind },
      })),
    ],
    [
      'Q1 plus Q2 for ASB, and for total crime',
      { aspect: 'value', wishes: ['sum'] },
      ['S05B', 'S05A'].map((code) => ({
        ...{ kind: 'calculate', operation: 'sum', codes: [code] },
        periods: [quarter(1), quarter(2)],
      })),
    ],
    [
      'total crime Q1 and Q2, plus % change',
      { aspect: 'change' },
      [{ kind: 'compare', code: 'S05A', from: quarter(1), to: quarter(2) }],
    ],
    [
      'why is S04 higher than last year',
      { aspect: 'why' },
      [{ kind: 'commentary', code: 'S04', question: 'changed-and-why' }],
    ],
    [
      'which of the two rose most, S05C or S05D',
      { aspect: 'movers', wishes: ['most'] },
      [{ kind: 'rank', order: 'most', way: 'up', codes: ['S05C', 'S05D'] }],
    ],
    [
      'S01',
      { aspect: 'change', wishes: ['compare-year'] },
      [{ kind: 'compare', code: 'S01', from: { kind: 'last-year' } }],
    ],
    [
      'S05C against S05D in Q2',
      { aspect: 'compare' },
      [
        { kind: 'show', code: 'S05C', period: quarter(2) },
        { kind: 'show', code: 'S05D', period: quarter(2) },
      ],
    ],
    [
      'S05C and S05D against last quarter',
      { aspect: 'compare' },
      [
        { kind: 'compare', code: 'S05C', from: { kind: 'previous' } },
        { kind: 'compare', code: 'S05D', from: { kind: 'previous' } },
      ],
    ],
    ['S01', { aspect: 'trend' }, [{ kind: 'trend', code: 'S01' }]],
    ['S01', { aspect: 'value', wishes: ['chart'] }, [{ kind: 'trend', code: 'S01' }]],
    [
      'S01 full series as printed, oldest first',
      { aspect: 'value' },
      [{ kind: 'trend', code: 'S01', oldestFirst: true }],
    ],
    [
      'S01 quarter by quarter',
      { aspect: 'value' },
      [{ kind: 'trend', code: 'S01', each: 'quarter' }],
    ],
    ...['S01, all six quarters', 'every quarter for S01'].map(
      (text): [string, Learned, Request[]] => [
        text,
        { aspect: 'value' },
        [{ kind: 'trend', code: 'S01' }],
      ],
    ),
    ['S01', { aspect: 'target' }, [{ kind: 'target', code: 'S01' }]],
    [
      'why did we miss on S01',
      { aspect: 'target' },
      [
        { kind: 'target', code: 'S01' },
        { kind: 'commentary', code: 'S01', question: 'changed-and-why' },
      ],
    ],
    [
      'was S01 on target in Q1',
      { aspect: 'target' },
      [{ kind: 'target', code: 'S01', period: quarter(1) }],
    ],
    [
      'overdue milestones',
      { aspect: 'milestones' },
      [{ kind: 'milestones', of: 'milestone', which: 'overdue' }],
    ],
    [
      'milestones that have slipped',
      { aspect: 'milestones' },
      [{ kind: 'milestones', of: 'milestone', which: 'slipped' }],
    ],
    ...['milestones that nobody has even started', 'milestones yet to begin'].map(
      (text): [string, Learned, Request[]] => [
        text,
        { aspect: 'milestones' },
        [{ kind: 'milestones', of: 'milestone', which: 'not-started' }],
      ],
    ),
    ...['milestones that have missed their date', 'milestones past their deadline'].map(
      (text): [string, Learned, Request[]] => [
        text,
        { aspect: 'milestones' },
        [{ kind: 'milestones', of: 'milestone', which: 'slipped' }],
      ],
    ),
    [
      'everything of Andy Frost, measures and milestones',
      { aspect: 'milestones' },
      [{ kind: 'people', person: 'andy-frost' }],
    ],
    [
      'S01 for 2015/16 in a ten year chart',
      { aspect: 'value' },
      [{ kind: 'show', code: 'S01', period: { kind: 'label', label: '2015/16' } }],
    ],
    [
      'how many crimes, and how many of those are S05A',
      { aspect: 'value' },
      [
        { kind: 'show', code: 'S05' },
        { kind: 'show', code: 'S05A' },
      ],
    ],
    [
      'what measures has Andy Frost got',
      { aspect: 'milestones' },
      [{ kind: 'people', person: 'andy-frost' }],
    ],
    [
      'actions for S05A',
      { aspect: 'milestones' },
      [{ kind: 'milestones', code: 'S05', of: 'action' }],
    ],
    [
      'my milestones',
      { aspect: 'milestones' },
      [{ kind: 'milestones', mine: true, of: 'milestone' }],
    ],
    [
      'milestones that are late, and anything that was stopped',
      { aspect: 'milestones' },
      [
        { kind: 'milestones', of: 'milestone', which: 'slipped' },
        { kind: 'milestones', of: 'milestone', which: 'stopped' },
      ],
    ],
    [
      'milestones and actions that are done',
      { aspect: 'milestones' },
      [{ kind: 'milestones', which: 'complete' }],
    ],
    [
      'which actions does Mike Potter own',
      { aspect: 'milestones' },
      [{ kind: 'milestones', person: 'mike-potter', of: 'action' }],
    ],
    ['targets', { aspect: 'target' }, [{ kind: 'target' }]],
    ['which are red', { aspect: 'target' }, [{ kind: 'target', status: 'red' }]],
    ['list the ambers', { aspect: 'target' }, [{ kind: 'target', status: 'amber' }]],
    [
      'how many are red, amber and green, and what are they',
      { aspect: 'target' },
      [{ kind: 'target' }],
    ],
    ["what isn't on target", { aspect: 'target' }, [{ kind: 'target', status: 'missed' }]],
    ['off target', { aspect: 'target' }, [{ kind: 'target', status: 'missed' }]],
    ['which targets have been met', { aspect: 'target' }, [{ kind: 'target', status: 'met' }]],
    ['furthest from target', { aspect: 'target' }, [{ kind: 'target', order: 'most' }]],
    ['closest to target', { aspect: 'target' }, [{ kind: 'target', order: 'least' }]],
    ['S05A', { aspect: 'source' }, [{ kind: 'last-updated', code: 'S05', named: [] }]],
    ['S05A 6,150', { aspect: 'source' }, [{ kind: 'last-updated', code: 'S05', named: [6150] }]],
    ['S05A', { aspect: 'takeaway' }, [{ kind: 'take-away', code: 'S05' }]],
    ['S05A', { aspect: 'calendar' }, [{ kind: 'due', code: 'S05A' }]],
    ['', { aspect: 'calendar' }, [{ kind: 'publication-calendar' }]],
    ['S06', { aspect: 'about' }, [{ kind: 'last-updated', code: 'S06' }]],
    ['', { aspect: 'about' }, [{ kind: 'about' }]],
    ['how old are they', { aspect: 'date' }, [{ kind: 'last-updated' }]],
    ['S01', { aspect: 'benchmark' }, [{ kind: 'benchmark', code: 'S01' }]],
    ['', { aspect: 'benchmark' }, [{ kind: 'benchmark' }]],
    [
      'S05A',
      { aspect: 'why' },
      [{ kind: 'commentary', code: 'S05', question: 'changed-and-why', part: 'S05A' }],
    ],
    [
      'S05A',
      { aspect: 'issues' },
      [{ kind: 'commentary', code: 'S05', question: 'issues', part: 'S05A' }],
    ],
    ['S05A', { aspect: 'people' }, [{ kind: 'people', indicator: 'S05' }]],
    ['Mike Potter', { aspect: 'people' }, [{ kind: 'people', person: 'mike-potter' }]],
    [
      'the sponsor, and who leads S03',
      { aspect: 'people' },
      [
        { kind: 'people', person: 'nick-jarman' },
        { kind: 'people', indicator: 'S03' },
      ],
    ],
    [
      'S01',
      { aspect: 'risks', wishes: ['high'] },
      [{ kind: 'risks', indicator: 'S01', level: 'HIGH' }],
    ],
    [
      'risks scoring 15 or more',
      { aspect: 'risks' },
      [{ kind: 'risks', scoring: { side: 'at-least', value: 15 } }],
    ],
    [
      'risks with a score over 12',
      { aspect: 'risks' },
      [{ kind: 'risks', scoring: { side: 'above', value: 12 } }],
    ],
    [
      'risks scoring fifteen or more',
      { aspect: 'risks' },
      [{ kind: 'risks', scoring: { side: 'at-least', value: 15 } }],
    ],
    [
      'risks with an inherent score of 20 or more',
      { aspect: 'risks' },
      [{ kind: 'risks', scoring: { side: 'at-least', value: 20, of: 'inherent' } }],
    ],
    [
      'risks with a target score below 10',
      { aspect: 'risks' },
      [
        {
          ...{ kind: 'risks', aspects: ['target'] },
          scoring: { side: 'below', value: 10, of: 'target' },
        },
      ],
    ],
    [
      'risks with an impact of 5',
      { aspect: 'risks' },
      [{ kind: 'risks', scoring: { side: 'exactly', value: 5, of: 'impact' } }],
    ],
    [
      'medium or higher risks',
      { aspect: 'risks' },
      [{ kind: 'risks', levels: ['HIGH', 'MEDIUM'] }],
    ],
    [
      'risks rated medium or worse',
      { aspect: 'risks' },
      [{ kind: 'risks', levels: ['HIGH', 'MEDIUM'] }],
    ],
    ['medium risks or below', { aspect: 'risks' }, [{ kind: 'risks', levels: ['MEDIUM', 'LOW'] }]],
    [
      'risks without an owner',
      { aspect: 'risks' },
      [{ kind: 'risks', lacking: 'owner', aspects: ['owner'] }],
    ],
    ['which risks have no controls', { aspect: 'risks' }, [{ kind: 'risks', lacking: 'controls' }]],
    [
      'risks by score',
      { aspect: 'risks' },
      [{ kind: 'rank', of: 'risks', order: 'most', byScore: true }],
    ],
    [
      'risks at their target score',
      { aspect: 'risks' },
      [{ kind: 'risks', target: 'reached', aspects: ['target'] }],
    ],
    ['risks above appetite', { aspect: 'risks' }, [{ kind: 'risks', appetite: 'above' }]],
    [
      'which risks are within our appetite',
      { aspect: 'risks' },
      [{ kind: 'risks', appetite: 'within' }],
    ],
    ['new risks', { aspect: 'risks' }, [{ kind: 'risks', trend: 'NEW' }]],
    [
      'has the risk on S01 gone up, from what to what',
      { aspect: 'change' },
      [{ kind: 'risks', indicator: 'S01', moved: 'worse' }],
    ],
    [
      'has S01 gone up for children at risk of harm',
      { aspect: 'change' },
      [{ kind: 'compare', code: 'S01' }],
    ],
    [
      'which risks changed since Q1, up down or new',
      { aspect: 'movers' },
      [{ kind: 'risks', moved: 'changed', since: quarter(1) }],
    ],
    ['who owns each of the risks', { aspect: 'risks' }, [{ kind: 'risks', aspects: ['owner'] }]],
    ['who owns the risk of comets', { aspect: 'risks' }, [{ kind: 'risks' }]],
    [
      'the top risk, and what is in the high band',
      { aspect: 'risks', wishes: ['most'] },
      [{ kind: 'risks', level: 'HIGH' }],
    ],
    ['which are in the top band', { aspect: 'risks' }, [{ kind: 'risks', level: 'HIGH' }]],
    [
      'how many red, amber and green for each outcome',
      { aspect: 'target' },
      [{ kind: 'overview' }],
    ],
    [
      'which actions do we have and are they finished',
      { aspect: 'milestones' },
      [{ kind: 'milestones', of: 'action' }],
    ],
    ['which carry a (p)', { aspect: 'lacking' }, [{ kind: 'lacking', what: 'final' }]],
    ['risks not getting better', { aspect: 'risks' }, [{ kind: 'risks' }]],
    ['abbreviations', { aspect: 'definition' }, [{ kind: 'definition' }]],
    [
      'are we lower than England on S01, and on target',
      { aspect: 'benchmark' },
      [
        { kind: 'benchmark', code: 'S01' },
        { kind: 'target', code: 'S01' },
      ],
    ],
    [
      'will S01 hit 50 this year',
      { aspect: 'target' },
      [{ kind: 'target', code: 'S01', forecast: true }],
    ],
    [
      'will S01 meet the year end target, and why not',
      { aspect: 'target' },
      [
        { kind: 'target', code: 'S01', forecast: true },
        { kind: 'commentary', code: 'S01', question: 'changed-and-why' },
      ],
    ],
    ['S01, above or below', { aspect: 'benchmark' }, [{ kind: 'benchmark', code: 'S01' }]],
    [
      'a table of everything against before',
      { aspect: 'compare', wishes: ['table'] },
      [{ kind: 'overview' }],
    ],
    ['the overview', { aspect: 'overview' }, [{ kind: 'overview' }]],
    [
      'all figures for Q1',
      { aspect: 'value' },
      codes.map((code) => ({ kind: 'show', code, period: quarter(1) })),
    ],
    [
      'everything except crime',
      { aspect: 'value' },
      codes.filter((code) => code !== 'S05').map((code) => ({ kind: 'show', code })),
    ],
    ['what share of S04 led to an enquiry', { aspect: 'value' }, []],
    [
      'what got worse, S01 or S02',
      { aspect: 'movers' },
      ['S01', 'S02'].map((code) => ({ kind: 'show', code })),
    ],
    [
      'which are red yet still moving in the right direction',
      { aspect: 'movers' },
      [{ kind: 'list', statuses: ['red'], way: 'better' }],
    ],
    [
      'have we got any that are green now but sliding',
      { aspect: 'target' },
      [{ kind: 'list', statuses: ['green'], way: 'worse' }],
    ],
    [
      'how many got better and how many worse',
      { aspect: 'count' },
      (['better', 'worse'] as const).map((way) => ({
        ...{ kind: 'count', of: 'measures', filter: { way } },
      })),
    ],
    [
      'this quarter against last quarter',
      { aspect: 'change' },
      [{ kind: 'movements', way: 'changed' }],
    ],
    [
      'everything, compared with last year',
      { aspect: 'change' },
      codes.map((code) => ({ kind: 'compare', code, from: { kind: 'last-year' } })),
    ],
    [
      'S05C over the half-year',
      { aspect: 'value' },
      [
        {
          ...{ kind: 'calculate', operation: 'sum', codes: ['S05C'] },
          periods: [{ kind: 'previous' }, { kind: 'latest' }],
        },
      ],
    ],
    [
      'S02 over the half-year',
      { aspect: 'change' },
      [{ kind: 'compare', code: 'S02', from: { kind: 'previous' }, to: { kind: 'latest' } }],
    ],
    [
      'average of the two quarters, S05A',
      { aspect: 'compare' },
      [
        {
          ...{ kind: 'calculate', operation: 'average', codes: ['S05A'] },
          periods: [{ kind: 'previous' }, { kind: 'latest' }],
        },
      ],
    ],
    ['', { aspect: 'risks', wishes: ['worsening'] }, [{ kind: 'risks', trend: 'WORSENING' }]],
    ['risk 02a', { aspect: 'risks' }, [{ kind: 'risks', code: '02a' }]],
    [
      'who owns risk 02a',
      { aspect: 'risks' },
      [{ kind: 'risks', code: '02a', aspects: ['owner'] }],
    ],
    [
      'who has not opened it',
      { aspect: 'progress', wishes: ['unopened'] },
      [{ kind: 'progress', unopened: true }],
    ],
    [
      // Only a risk of another level has “safe” in its title.
      'high risks in the safe report',
      { aspect: 'risks', wishes: ['high'] },
      [{ kind: 'risks', level: 'HIGH' }],
    ],
    [
      'high risks for children',
      { aspect: 'risks', wishes: ['high'] },
      [{ kind: 'risks', level: 'HIGH', about: ['children'] }],
    ],
    [
      'why is there no target for S02',
      { aspect: 'unavailable' },
      [{ kind: 'target', code: 'S02' }, whyOf('S02')],
    ],
    [
      'high ones with owner and target score',
      { aspect: 'risks' },
      [{ kind: 'risks', level: 'HIGH', aspects: ['owner', 'target'] }],
    ],
    [
      'what do we do to attract qualified specialist people',
      { aspect: 'risks' },
      [{ kind: 'risks', code: '14b' }],
    ],
    [
      // Several risks are of staff.
      'what about losing staff',
      { aspect: 'risks' },
      [{ kind: 'risks', about: ['staff'] }],
    ],
    [
      'they all go up. have any risks come down since Q1',
      { aspect: 'risks' },
      [{ kind: 'risks', moved: 'changed', since: quarter(1) }],
    ],
    [
      'what score does risk 02a aim for',
      { aspect: 'risks' },
      [{ kind: 'risks', code: '02a', aspects: ['score', 'target'] }],
    ],
    [
      'high risks please',
      { aspect: 'risks', wishes: ['high'] },
      [{ kind: 'risks', level: 'HIGH' }],
    ],
    [
      'which outcome is doing worst',
      { aspect: 'movers', wishes: ['most', 'worsening'] },
      [{ kind: 'overview' }],
    ],
    [
      'what rose since last year',
      { aspect: 'movers' },
      [{ kind: 'movements', way: 'up', since: { kind: 'last-year' } }],
    ],
    ['', { aspect: 'movers', wishes: ['worsening'] }, [{ kind: 'movements', way: 'worse' }]],
    ['which went up', { aspect: 'movers' }, [{ kind: 'movements', way: 'up' }]],
    [
      'is S05A over 6,000',
      { aspect: 'value', wishes: ['threshold'] },
      [{ kind: 'check', code: 'S05A', side: 'above', value: 6000 }],
    ],
    [
      'did S01 go up by a third',
      { aspect: 'change' },
      [{ kind: 'check', code: 'S01', claim: 'up', byPercent: 33 }],
    ],
    [
      'is S04 down by 75',
      { aspect: 'change' },
      [{ kind: 'check', code: 'S04', claim: 'down', by: 75 }],
    ],
    [
      'over 6k S05A',
      { aspect: 'value' },
      [{ kind: 'check', code: 'S05A', side: 'above', value: 6000 }],
    ],
    [
      'is S03B twice as high as S03A',
      { aspect: 'value' },
      [{ kind: 'calculate', operation: 'ratio', codes: ['S03B', 'S03A'] }],
    ],
    [
      'average of S05A in Q1 and Q2',
      { aspect: 'value' },
      [
        {
          kind: 'calculate',
          operation: 'average',
          codes: ['S05A'],
          periods: [quarter(1), quarter(2)],
        },
      ],
    ],
    ['S03 page', { aspect: 'commentary', wishes: ['page'] }, [{ kind: 'commentary', code: 'S03' }]],
    ['S03 percentage', { aspect: 'value' }, [{ kind: 'show', code: 'S03' }]],
    ['the gravest risks', { aspect: 'risks' }, [{ kind: 'rank', of: 'risks', order: 'most' }]],
    [
      'the top risk and its score, and has it moved',
      { aspect: 'risks' },
      [{ kind: 'rank', of: 'risks', order: 'most' }],
    ],
    [
      'top three risks',
      { aspect: 'risks' },
      [{ kind: 'rank', of: 'risks', order: 'most', limit: 3 }],
    ],
    [
      'how many high risks are there',
      { aspect: 'risks' },
      [{ kind: 'count', of: 'risks', filter: { level: 'HIGH' } }],
    ],
    ['how high is the risk', { aspect: 'risks' }, [{ kind: 'risks' }]],
    [
      'how many indicators got worse',
      { aspect: 'movers' },
      [{ kind: 'count', of: 'indicators', filter: { way: 'worse' } }],
    ],
    [
      'how many figures are above England',
      { aspect: 'benchmark' },
      [{ kind: 'count', of: 'measures', filter: { side: 'higher' } }],
    ],
    ['the biggest fall', { aspect: 'movers' }, [{ kind: 'rank', order: 'most', way: 'down' }]],
    [
      'which of S05C and S05D is bigger',
      { aspect: 'compare' },
      [{ kind: 'rank', order: 'most', by: 'value', codes: ['S05C', 'S05D'] }],
    ],
    ['which road has the most, S06', { aspect: 'value', wishes: ['most'] }, []],
    ['S05A', { aspect: 'open' }, [{ kind: 'update', code: 'S05' }]],
    ['S05A Q3 2018/19', { aspect: 'open' }, [{ kind: 'update', code: 'S05', round: 'Q3 2018/19' }]],
    [
      'S05 Q3 2018/19',
      { aspect: 'signoff' },
      [{ kind: 'sign-off', code: 'S05', round: 'Q3 2018/19' }],
    ],
    [
      'extend S05 to 31 January please',
      { aspect: 'extend' },
      [{ kind: 'extend', code: 'S05', mayBe: ['2019-01-31'] }],
    ],
    [
      'extend S05 to 31 January 2019',
      { aspect: 'extend' },
      [{ kind: 'extend', code: 'S05', mayBe: ['2019-01-31'] }],
    ],
    [
      'extend S05 to thurs week',
      { aspect: 'extend' },
      [{ kind: 'extend', code: 'S05', mayBe: ['2019-01-24'] }],
    ],
    [
      'extend S05 a week on Monday please',
      { aspect: 'extend' },
      [{ kind: 'extend', code: 'S05', mayBe: ['2019-01-28'] }],
    ],
    [
      'extend S05 to next Friday',
      { aspect: 'extend' },
      [{ kind: 'extend', code: 'S05', mayBe: ['2019-01-18', '2019-01-25'] }],
    ],
    ['extend S05', { aspect: 'extend' }, [{ kind: 'extend', code: 'S05' }]],
    ['extend S05 by a week', { aspect: 'extend' }, [{ kind: 'extend', code: 'S05', byDays: 7 }]],
    [
      'extend S05 for two weeks',
      { aspect: 'extend' },
      [{ kind: 'extend', code: 'S05', byDays: 14 }],
    ],
    [
      'two more working days for everybody',
      { aspect: 'extendall' },
      [{ kind: 'extend-all', byDays: 2 }],
    ],
    [
      'everyone has until 31 January',
      { aspect: 'extendall' },
      [{ kind: 'extend-all', mayBe: ['2019-01-31'] }],
    ],
    [
      'last quarter was wrong for S05',
      { aspect: 'correct' },
      [{ kind: 'update', code: 'S05', round: 'previous' }],
    ],
    [
      'what I put for S05 in Q2',
      { aspect: 'given' },
      [{ kind: 'handed-in', code: 'S05', round: 'Q2' }],
    ],
    ['snooze until Friday', { aspect: 'snooze' }, [{ kind: 'snooze', until: '2019-01-18' }]],
    ['snooze for two weeks', { aspect: 'snooze' }, [{ kind: 'snooze', until: '2019-01-30' }]],
    ['snooze until next Friday', { aspect: 'snooze' }, [{ kind: 'snooze' }]],
    [
      'Mike Potter stands in for me until the 25th',
      { aspect: 'delegate' },
      [{ kind: 'delegate', to: 'mike-potter', until: '2019-01-25' }],
    ],
    ["don't extend S05 to 31 January", { aspect: 'extend' }, [{ kind: 'extend', code: 'S05' }]],
    ['was S05 extended to 31 January', { aspect: 'extend' }, [{ kind: 'extend', code: 'S05' }]],
    [
      'S05 to 25 January or 31 January',
      { aspect: 'extend' },
      [{ kind: 'extend', code: 'S05', mayBe: [] }],
    ],
    [
      'which got better since last quarter',
      { aspect: 'risks' },
      [{ kind: 'risks', moved: 'better', since: { kind: 'previous' } }],
    ],
    [
      'which got worse since Q1',
      { aspect: 'risks' },
      [{ kind: 'risks', moved: 'worse', since: quarter(1) }],
    ],
    ['', { aspect: 'open' }, [{ kind: 'mine' }]],
    ['', { aspect: 'progress' }, [{ kind: 'progress' }]],
    ['', { aspect: 'value' }, []],
  ];
  for (const [text, learned, requests] of cases)
    it(`is ${JSON.stringify(requests)} for ${JSON.stringify(text)}, which asks ${learned.aspect}`, () => {
      assert.deepEqual(requestsOf(text, learned), requests);
    });

  it('opens one form, however many are named', () => {
    assert.equal(requestsOf('S01 and S02', { aspect: 'open' }).length, 1);
  });
});

describe('what officers ask', () => {
  const cases: [text: string, aspect: string, requests: Request[]][] = [
    [
      'S06 is 209, 24 fatal and 185 serious',
      'give',
      [
        {
          ...{ kind: 'update', code: 'S06', unused: [24, 185] },
          given: [{ measure: 'S06', value: '209' }],
        },
      ],
    ],
    [
      '21 killed and 188 seriously hurt',
      'give',
      [
        {
          ...{ kind: 'update', code: 'S06' },
          given: [{ measure: 'S06', value: '209', parts: [21, 188] }],
        },
      ],
    ],
    [
      'S04 came to 538, of which about 24% went on to an enquiry',
      'give',
      [
        {
          ...{ kind: 'update', code: 'S04', unused: [24] },
          given: [{ measure: 'S04', value: '538' }],
        },
      ],
    ],
    ['S04 is 550 or 505', 'give', [{ kind: 'update', code: 'S04', unused: [550, 505] }]],
    [
      'S04: October by itself is 187',
      'give',
      [
        {
          ...{ kind: 'update', code: 'S04', months: { from: 10, to: 10 } },
          given: [{ measure: 'S04', value: '187' }],
        },
      ],
    ],
    [
      'S05A 18,710, April to December added up',
      'give',
      [
        {
          ...{ kind: 'update', code: 'S05', months: { from: 4, to: 12 } },
          given: [{ measure: 'S05A', value: '18710' }],
        },
      ],
    ],
    [
      'S04 for October to December is 541',
      'give',
      [{ kind: 'update', code: 'S04', given: [{ measure: 'S04', value: '541' }], round: 'now Q3' }],
    ],
    [
      'S04 541 as of Q3',
      'give',
      [{ kind: 'update', code: 'S04', given: [{ measure: 'S04', value: '541' }], round: 'now Q3' }],
    ],
    [
      'here is S04 to Q3: 541',
      'give',
      [{ kind: 'update', code: 'S04', given: [{ measure: 'S04', value: '541' }], round: 'now Q3' }],
    ],
    [
      'S04 541 for the autumn quarter',
      'give',
      [{ kind: 'update', code: 'S04', given: [{ measure: 'S04', value: '541' }], round: 'now Q3' }],
    ],
    [
      'S04 for October to December 2017 is 541',
      'give',
      [
        {
          kind: 'update',
          code: 'S04',
          given: [{ measure: 'S04', value: '541' }],
          round: 'Q3 2017/18',
        },
      ],
    ],
    [
      'S05A 300, S05B 100, S05C 200',
      'give',
      [
        {
          ...{ kind: 'update', code: 'S05' },
          given: [
            { measure: 'S05A', value: '300' },
            { measure: 'S05B', value: '100' },
            { measure: 'S05C', value: '200' },
          ],
        },
      ],
    ],
    [
      'S05A 6105, sorry for the delay, S05B 2710',
      'give',
      [
        {
          ...{ kind: 'update', code: 'S05' },
          given: [
            { measure: 'S05A', value: '6105' },
            { measure: 'S05B', value: '2710' },
          ],
        },
      ],
    ],
    [
      'S06 is 209 this time',
      'give',
      [{ kind: 'update', code: 'S06', given: [{ measure: 'S06', value: '209' }] }],
    ],
    [
      'S06 209, 12 months to end Oct',
      'give',
      [{ kind: 'update', code: 'S06', given: [{ measure: 'S06', value: '209' }] }],
    ],
    [
      'S06 for the 12 mths ending October is 209',
      'give',
      [{ kind: 'update', code: 'S06', given: [{ measure: 'S06', value: '209' }] }],
    ],
    [
      '12 months up to October: 209 for S06',
      'give',
      [{ kind: 'update', code: 'S06', given: [{ measure: 'S06', value: '209' }] }],
    ],
    [
      's01 41.2 s02 57.9',
      'give',
      [
        {
          kind: 'update',
          code: 'S01',
          given: [
            { measure: 'S01', value: '41.2' },
            { measure: 'S02', value: '57.9' },
          ],
        },
      ],
    ],
    [
      'total crime 6150, provisional',
      'give',
      [
        {
          kind: 'update',
          code: 'S05',
          given: [{ measure: 'S05A', value: '6150' }],
          as: 'provisional',
        },
      ],
    ],
    [
      'what did I put for S01 last quarter',
      'given',
      [{ kind: 'handed-in', code: 'S01', round: 'previous' }],
    ],
    ['nothing new for S04', 'nochange', [{ kind: 'update', code: 'S04', as: 'no-change' }]],
    ['has S05 arrived', 'status', [{ kind: 'status', code: 'S05' }]],
    ['when is the commentary due', 'deadline', [{ kind: 'deadlines', step: 'commentary' }]],
    ['bin my draft for S05', 'dropdraft', [{ kind: 'delete-draft', code: 'S05' }]],
    ['my drafts', 'draft', [{ kind: 'drafts' }]],
    ['chase Mike Potter', 'remind', [{ kind: 'remind', person: 'mike-potter' }]],
    ['sign them all off', 'signoff', [{ kind: 'sign-off', all: true }]],
    ['who signed off S05', 'status', [{ kind: 'status', code: 'S05' }]],
    ['has S05 been signed off', 'status', [{ kind: 'status', code: 'S05' }]],
    ['did Paul Leivers sign it off', 'status', [{ kind: 'status', person: 'paul-leivers' }]],
    ['is everything signed off', 'progress', [{ kind: 'progress', step: 'sign-off' }]],
    ['who can sign off S05', 'signoff', [{ kind: 'sign-off', code: 'S05' }]],
    ['return S05', 'return', [{ kind: 'return', code: 'S05' }]],
    ['this is not mine any more', 'notmine', [{ kind: 'not-mine' }]],
    ['i am off till the 25th', 'away', [{ kind: 'away', until: '2019-01-25' }]],
    ['end my snooze', 'unsnooze', [{ kind: 'end-snooze' }]],
    ['how long does it take', 'howto', [{ kind: 'round-help', topic: 'how long does it take' }]],
    ['ok', 'thanks', [{ kind: 'small-talk', said: 'ok' }]],
  ];
  for (const [text, aspect, requests] of cases)
    it(`is ${JSON.stringify(requests)} for “${text}”`, () => {
      assert.deepEqual(requestsOf(text, { aspect }), requests);
    });
});
