import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { findCouncilFolder } from '../../src/council-folder.ts';
import { shownText } from '../cards/shown-parts.ts';
import { openBot } from './ask-bot.ts';

/** Each question with what must be shown, and what must not. */
const cases: readonly (readonly [string, readonly RegExp[], (readonly RegExp[])?])[] = [
  // A status that has several words, of figures and of milestones.
  ['which measures are no rating', [/2 of 9 measures/, /HM\/4/, /HM\/5/], [/HM\/1/]],
  ['milestones at risk', [/At risk milestones/, /M1 /, /M6 /], [/M2 /]],
  ['milestones on hold', [/On hold milestones/, /M3 /], [/M1 /]],
  // Comparators of one series, and figures of another unit.
  ['how does LW 8 compare with England', [/6\.3% against 4\.8% in England/], [/South East/]],
  ['LW 8 against similar councils', [/6\.3% against 6\.7% in Similar councils/], [/England/]],
  ['LW 8', [/England 4\.8%, South East 5\.9%, Similar councils 6\.7%; ours 6\.3%/]],
  ['trend of LW 8', [/South East 5\.9%, Similar councils 6\.7%; ours 6\.3%/]],
  ['rough sleeping benchmark', [/England: 8\.1 per 100,000/], [/Our figure/]],
  // The target of the year, where it is stored and where only a note has it.
  ['HM/2a target for 2025/26', [/Target for the end of the year: at least 95%/]],
  ['what is the target for LW 8', [/at least 6\.0%/, /The target for 2025\/26 is 7\.0%/]],
  // Of a figure that comes once a year, last year is the newest that has ended.
  ['LW 8 last year', [/6\.3%/, /Financial year 2024\/25/]],
  // The two directions that the report prints of one figure.
  [
    'rough sleeping',
    [
      /13 → 11 people.*improving/,
      /Compared with the same quarter last year \(Q2 2024\/25\): ▲ Worsening, as reported\./,
    ],
  ],
  [
    'HM/1 compared with last year',
    [/8 → 11 people.*worsening/],
    [/Compared with the same quarter last year/, /Reported as/],
  ],
  ['what got worse', [/1 of 9 measures/, /LW 9/], [/13 → 11|from 13/, /as reported/]],
  // Codes of parts without their whole, and by their numbers alone.
  ['LW 7', [/LW 7 \(a\)/, /LW 7 \(b\)/]],
  ['7b q1', [/Home care wait/, /4\.3/]],
  // Who leads one of two outcomes.
  ['who leads A1', [/People: A safe place to live/, /Tom Ashby/], [/Maud Kerr/]],
  // An outcome by its number, where nothing tells what is asked of it.
  ['walk me through priority 1', [/Read as: Overview: A safe place to live/]],
  // The same beside a story, or in so many lines.
  [
    'walk me through priority 1, am in the car park, group meeting in 5',
    [/Read as: Overview: A safe place to live/],
  ],
  ['give me priority 1 in four lines, good and bad', [/Read as: Overview: A safe place to live/]],
  ['give me priority 1 for Weymouth in four lines', [/.*/], [/Overview: A safe place/]],
  // What somebody owns.
  ['which risks does Gita Pell own', [/1 of 3 risks/, /R\/2/], [/R\/1/]],
  ['Gita Pell', [/Risk owner: R\/2\sFire\sdoors/, /Milestones and actions: M2\s.*M4\s/s]],
  // A colour that a term of the council explains, and a status that none does.
  ['what does amber mean', [/RAG: red, amber, green/, /amber where it is nearly met/]],
  ['what does No rating mean', [/No rating/, /A status in this report/], [/nearly met/]],
  // Further names of a term.
  ['what is CIPFA', [/Similar councils/, /fifteen councils/]],
  // The report's own headings.
  ['HM/1 commentary', [/Commentary \| Eleven people/, /Next steps/], [/What has changed and why/]],
  // A text that is not divided answers whichever question is asked.
  ['why is HM/5 as it is', [/The inspectors praised the new alarms/]],
  [
    'what is being done about HM/5',
    [/The inspectors praised the new alarms/],
    [/Nothing has been written/],
  ],
  // Risks of which only scores are printed.
  ['high risks getting better', [/R\/2/, /Worked out, as no trend is reported/], [/R\/1/]],
  // Lines of a breakdown, all that is known of one area, and how far the areas are apart.
  [
    'urgent repairs by area',
    [
      /HM\/2a Urgent repairs by area/,
      /Hollin Cross, 96\.2% \(best\)/,
      /Marsh End, 88\.9% \(worst\)/,
    ],
    [/93\.6/],
  ],
  ['which area has the worst repair satisfaction', [/Marsh End, 72\.1% \(worst\)/]],
  [
    'gap between the best and worst areas for urgent repairs',
    [/The gap is 7\.3 percentage points/],
  ],
  ['how is Marsh End doing', [/88\.9%/, /72\.1%/], [/93\.6/]],
  ['urgent repairs in Marsh End', [/88\.9%/], [/93\.6/]],
  ['urgent repairs in Dunmere', [/“Dunmere”/], [/93\.6/, /88\.9/]],
  ['urgent repairs by ward', [/“ward”/], [/93\.6/, /88\.9/]],
  // A number of the commentary that counts just what is asked.
  [
    'HM/2b leaks',
    [/What the report says/, /No measure is of “leaks” alone/, /38 reported a leak/],
    [/no figure/],
  ],
  // A unit, and how figures are counted, in other words.
  ['HM/4 avg wks', [/HM\/4/, /18\.3/]],
  ['adaptation wait in hrs', [/I have no figure for “hrs”/], [/18\.3/]],
  // Ages.
  ['falls for the under-65s', [/I have no figure for “65s”/], [/1,043/]],
  ['falls 80+', [/I have no figure for “80”/], [/1,043/]],
  ['falls among over 65s', [/1,043/]],
];

describe('a made-up borough whose report prints annual figures, comparators and scores', () => {
  let bot: Awaited<ReturnType<typeof openBot>>;

  before(async () => {
    const council = findCouncilFolder('data/samples/borough');
    bot = await openBot({ COUNCIL_DIR: council, TODAY: '2025-12-01' });
  });

  after(() => bot.stop());

  for (const [question, shown, missing = []] of cases)
    it(`is answered when it asks “${question}”`, async () => {
      const said = shownText(await bot.ask([question]));
      for (const one of shown) assert.match(said, one);
      for (const one of missing) assert.doesNotMatch(said, one);
    });

  it('finds a milestone by its name after an indicator', async () => {
    const said = shownText(await bot.ask(['LW 8', 'Crane Court']));
    assert.match(said, /M1 Open twelve beds in Crane Court/);
  });

  it('asks its officers for what it has headings for', async () => {
    const council = findCouncilFolder('data/samples/borough');
    const inRound = await openBot({ COUNCIL_DIR: council, TODAY: '2026-01-12' });
    const asked = async (text: string) => shownText(await inRound.ask([text], 'Ana Brook'));
    const form = await asked('update LW 9');
    const choice = await asked('for LW 9 put that falls rose in the icy weeks');
    await inRound.stop();
    assert.match(form, /Commentary \|.*Next steps/);
    assert.doesNotMatch(form, /telling us/);
    assert.match(choice, /Which question of LW 9 .*Commentary.› \| Next steps/s);
  });
});
