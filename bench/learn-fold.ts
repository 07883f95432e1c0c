import { parentPort, workerData } from 'node:worker_threads';
import { learn } from '../scripts/train/learn.ts';
import {
  readLessonFiles,
  readOffered,
  readSentences,
  readUnlearned,
} from '../scripts/train/lessons.ts';

const others = readLessonFiles().flatMap(({ name, lessons }) =>
  name === workerData ? [] : lessons,
);
const lessons = [...others, ...(await readOffered())];
parentPort?.postMessage(learn(lessons, await readUnlearned(), await readSentences()));
