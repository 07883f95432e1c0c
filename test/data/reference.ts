import { existsSync, readFileSync } from 'node:fs';

const folder = new URL('../../../shared/reference/', import.meta.url);

/** For a `before` hook: passes over a suite where the reference files do not stand beside the project. */
export function skipWithoutReference(this: Mocha.Context): void {
  if (!existsSync(folder)) this.skip();
}

export const readReference = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
