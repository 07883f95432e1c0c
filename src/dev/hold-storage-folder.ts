import { holdFolder } from './folder-lock.ts';

/**
 * Loaded before the embedded storage, whose process writes to the folder: after the bot was killed,
 * storage may still be saving for a moment.
 */
const {
  STORAGE_FOLDER: folder,
  STORAGE_STARTED_BY: typed = '',
  npm_lifecycle_event: script,
} = process.env;

const command = script === 'start' ? 'npm start' : script && `npm run ${script}`;

if (folder)
  holdFolder(folder, {
    pid: process.ppid,
    since: new Date(),
    command: command ?? typed,
  });
