/* What pages of the desk send, held against what it has to be. */
import { z } from 'zod';

/** A name of the model, never a path: it is looked up among those that the publication has. */
const name = z.string().min(1).max(500);
const digest = z.string().max(40);

const provenance = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('human'), by: z.string().trim().min(1).max(200) }),
  z.strictObject({ how: z.literal('ai'), by: z.string().trim().min(1).max(200).optional() }),
  z.strictObject({ how: z.literal('ai-reviewed'), reviewer: z.string().trim().min(1).max(200) }),
]);

/** Texts that were typed. */
export const typing = z.strictObject({
  texts: name,
  into: name,
  typed: z
    .array(z.strictObject({ context: name, text: z.string().max(500_000), was: digest }))
    .min(1)
    .max(5000),
  provenance: provenance.optional(),
});

/** A block that fits. */
export const accepting = z.strictObject({
  texts: name,
  into: name,
  of: z.enum(['article', 'conversa']),
  id: name,
  seen: z.record(name, z.strictObject({ source: digest, target: digest })),
});
