import type { RuleName } from '../schema/rules.ts';
import type { AttributeUse } from './attribute-use.ts';

/** What is wrong with a built file, before it has a place. */
export interface Mistake {
  rule: RuleName;
  /** Absent where it is the whole page. */
  use?: AttributeUse;
  message: string;
  next: string;
}
