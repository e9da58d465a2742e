/** Pages of the publication that are shown by components of its own, which the build puts together. */
declare module 'hearth:templates' {
  export const templates: Readonly<
    Record<
      string,
      | undefined
      | {
          component: (props: import('../../../packing/parts.d.ts').PageProps) => unknown;
          /** Whether it stands in the frame that all pages have. */
          isFramed: boolean;
        }
    >
  >;
}

/** A component of Hearth’s as one of the publication imports it that stands in its place. */
declare module 'hearth/parts/*.astro' {
  const Part: (props: Record<string, unknown>) => unknown;
  export default Part;
}
