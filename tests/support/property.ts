/*
 * Tests of properties try the same values in every run, so that what fails is the change that was made. Other values
 * are looked for on purpose: `PROPERTY_SEED=7 PROPERTY_TIMES=50 npm run test:unit`.
 */
import fc from 'fast-check';

const { PROPERTY_SEED = '1', PROPERTY_TIMES = '1' } = process.env;

/** How many values are tried where usually so many are. */
export function tries(usually: number): number {
  return usually * Number(PROPERTY_TIMES);
}

fc.configureGlobal({ seed: Number(PROPERTY_SEED), numRuns: tries(100) });

export default fc;
