import { test } from '@playwright/test';
import { missing, type Program } from '../support/programs/find-program.ts';

/** Skips the test that runs where a program is not there, and says what would bring it. */
export function skipWithout(program: Program): void {
  const why = missing(program);
  test.skip(why !== false, why || '');
}
