/** A component of Hearth's that one of the publication stands in the place of: it takes what that is given. */
declare const Part: (props: Record<string, unknown>) => unknown;
export default Part;
