import type { Person } from '../domain/person.ts';

/** The name as the report prints it: "Dr David Bonner". */
export const namePerson = ({ title, name }: Person): string => (title ? `${title} ${name}` : name);
