import { parentPort, workerData } from 'node:worker_threads';
import { learn } from '../scripts/train/learn.ts';
import { readLessonFiles, readOffered, readUnlearned } from '../scripts/train/lessons.ts';

const others = readLessonFiles().flatMap(({ name, lessons }) =>
  name === workerData ? [] : lessons,
);
parentPort?.postMessage(learn([...others, ...(await readOffered())], await readUnlearned()));
