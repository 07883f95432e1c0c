import type { Person } from '../domain/person.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { namePerson } from './name-person.ts';
import template from './officers.json' with { type: 'json' };
import { type Content, compileCard } from './render.ts';

const fill = compileCard(template);

const officer = (role: string, people: readonly Person[]) => ({
  role: people.length > 1 ? `${role}s` : role,
  names: escapeMarkdown(people.map(namePerson).join(', ') || 'Not named in the report'),
});

/** Who answers for an indicator. */
export const officers = (
  outcomeLeads: readonly Person[],
  indicatorLeads: readonly Person[],
): Content =>
  fill({
    officers: [
      officer('Outcome lead officer', outcomeLeads),
      officer('Indicator lead officer', indicatorLeads),
    ],
  });
