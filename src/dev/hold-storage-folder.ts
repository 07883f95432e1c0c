import { holdFolder } from './folder-lock.ts';

/**
 * Loaded ahead of the embedded storage, whose process is the one that writes to the folder: after
 * the bot was killed it may still be saving for a moment.
 */
const { STORAGE_FOLDER: folder, npm_lifecycle_event: script } = process.env;

const command = script === 'start' ? 'npm start' : script && `npm run ${script}`;

if (folder)
  holdFolder(folder, {
    pid: process.ppid,
    since: new Date(),
    command: command ?? 'node src/main.ts',
  });
