import { openAppealStore } from '../../src/storage/stores/appeal-store.ts';
import { openChannelStore } from '../../src/storage/stores/channel-store.ts';
import { openConversationStore } from '../../src/storage/stores/conversation-store.ts';
import { openMilestoneStore } from '../../src/storage/stores/milestone-store.ts';
import { openOpenedFormStore } from '../../src/storage/stores/opened-form-store.ts';
import { openOutcomeStore } from '../../src/storage/stores/outcome-store.ts';
import { openPeopleStore } from '../../src/storage/stores/people-store.ts';
import { openPlannedReminderStore } from '../../src/storage/stores/planned-reminder-store.ts';
import { openPublicationStore } from '../../src/storage/stores/publication-store.ts';
import { openQuestionStore } from '../../src/storage/stores/question-store.ts';
import { openReminderStore } from '../../src/storage/stores/reminder-store.ts';
import { openSubmissionStore } from '../../src/storage/stores/submission-store.ts';
import { openWatchStore } from '../../src/storage/stores/watch-store.ts';
import { openWordStore } from '../../src/storage/stores/word-store.ts';
import { openTable } from '../../src/storage/table.ts';

/** The tables of a scenario: those of a council, which no run changes, and its own. */
export type TablesAt = {
  readonly connectionString: string;
  readonly council: string;
  readonly scenario: string;
};

export const openTables = (at: TablesAt, clock: () => Date) => {
  const open = (name: string) => openTable({ connectionString: at.connectionString }, name);
  const table = open(`${at.council}Outcomes`);
  return {
    table,
    stores: {
      outcomes: openOutcomeStore(table),
      submissions: openSubmissionStore(table, clock),
      people: openPeopleStore(open(`${at.council}People`), clock),
      reminders: openReminderStore(open(`${at.scenario}Cycles`), clock),
      conversations: openConversationStore(open(`${at.scenario}Conversations`), clock),
      words: openWordStore(table),
      milestones: openMilestoneStore(table),
      questions: openQuestionStore(open(`${at.scenario}Questions`)),
      appeals: openAppealStore(open(`${at.scenario}Cycles`)),
      watches: openWatchStore(open(`${at.scenario}Cycles`)),
      plannedReminders: openPlannedReminderStore(open(`${at.scenario}Cycles`)),
      publications: openPublicationStore(table),
      channels: openChannelStore(open(`${at.scenario}Conversations`)),
      openedForms: openOpenedFormStore(open(`${at.scenario}Cycles`)),
    },
  };
};
