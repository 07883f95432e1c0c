import { openPeopleStore } from '../../../src/storage/stores/people-store.ts';
import { openTable } from '../../../src/storage/table.ts';
import { catalogue } from '../../bot/catalogue.ts';
import { countAnswers, type TurnScenario } from '../turn-scenario.ts';

const officers = catalogue.people.map(({ id }) => id);

const delegationOf = (person: string, index: number) => ({
  action: { kind: 'delegate' },
  to: officers.find((each) => each !== person) ?? '',
  until: `2019-01-${String(20 + (index % 10)).padStart(2, '0')}`,
});

/** Each activity goes to two copies in the same moment, and to both once more when they are done. */
export const sentToBoth: TurnScenario = {
  title: 'the same to two copies',
  bots: 2,
  act: async ({ bots, connector, connectionString, activity }) => {
    const presses = officers.map((person, index) =>
      activity(person, { value: delegationOf(person, index) }),
    );
    const texts = officers.map((person) => activity(person, { text: 'show S05' }));
    const all = [...presses, ...texts];
    const sendToBoth = async () => {
      for (const one of all) await Promise.all(bots.map((bot) => bot.send(one)));
      await Promise.all(bots.map((bot) => bot.settled()));
      return countAnswers(connector);
    };
    const answers = await sendToBoth();
    const again = await sendToBoth();
    const store = openPeopleStore(openTable({ connectionString }, 'People'), () => new Date());
    const trails = await Promise.all(officers.map((person) => store.readAbsenceChanges(person)));
    const once = trails.filter(({ length }) => length === 1).length;
    const times = (many: number) => all.filter(({ id }) => (answers.get(id) ?? 0) === many).length;
    return {
      line: `of ${presses.length} changes made once ${once}; of ${all.length} activities answered once ${times(1)}, twice ${times(2)}, never ${times(0)}; when sent again ${again.size}`,
      clean: once === presses.length && times(0) === 0 && again.size === 0,
    };
  },
};
