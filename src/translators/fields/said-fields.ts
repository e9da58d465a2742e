/* All that files say in each language, found by their schemas: a new field is one that translators are given. */
import { z } from 'zod';
import { type SaidAs, saidAs, sameAs } from '../../schema/fields.ts';

/** A field that says something in each language. */
export interface SaidField {
  way: readonly PropertyKey[];
  as: SaidAs;
  /** By language, or one text that is the same in all. */
  value: unknown;
}

/** The fields of a file that say something in each language, in the order of its schema. */
export function saidFields(
  schema: z.core.$ZodType,
  value: unknown,
  way: readonly PropertyKey[] = [],
): SaidField[] {
  if (value === undefined || value === null) return [];
  const as = saidAs(schema);
  if (as !== undefined) return [{ way, as, value }];
  const within = (part: z.core.$ZodType, key: PropertyKey) =>
    saidFields(part, (value as Record<PropertyKey, unknown>)[key], [...way, key]);
  const inside = insideOf(schema);
  if (inside !== undefined) return saidFields(inside, value, way);
  if (schema instanceof z.ZodUnion || schema instanceof z.ZodDiscriminatedUnion) {
    const fitting = schema.options.find((option) => z.safeParse(option, value).success);
    return fitting ? saidFields(fitting, value, way) : [];
  }
  if (typeof value !== 'object') return [];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape)
      .filter(([key]) => Object.hasOwn(value, key))
      .flatMap(([key, part]) => within(part as z.core.$ZodType, key));
  if (schema instanceof z.ZodRecord)
    return Object.keys(value).flatMap((key) => within(schema.valueType as z.core.$ZodType, key));
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((_, index) => within(schema.element as z.core.$ZodType, index));
  return [];
}

/** The schema that another one is around. */
export function insideOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  const same = sameAs.get(schema);
  if (same) return same;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return schema.def.innerType;
  return schema instanceof z.ZodPipe ? schema.def.in : undefined;
}
