/**
 * Languages that the words of the interface were written in; all others that Hearth brings were made from these by a
 * machine, and nobody at home in them has read them yet. Add a tag once somebody has.
 */
export const reviewedTags: readonly string[] = ['en', 'pt-BR'];
