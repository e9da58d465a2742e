import { parentPort, workerData } from 'node:worker_threads';
import { compressFile, type Task } from './compress-file.ts';

const task: Task = workerData;
for (const path of task.paths) parentPort?.postMessage(compressFile(path, task));
