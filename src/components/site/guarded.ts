/** A component as Astro calls it. */
type Component = (result: unknown, props: unknown, slots: unknown) => unknown;

/** What went wrong in a component of the publication while a page was rendered. */
export class ComponentError extends Error {
  override name = 'HearthComponentError';
}

/** A component of the publication, of whose errors it is known where they are from. */
export function guarded(component: Component, way: string): Component {
  const say = (cause: unknown): never => {
    throw new ComponentError(way, { cause });
  };
  const called: Component = (result, props, slots) => {
    try {
      const made = component(result, props, slots);
      return made instanceof Promise ? made.catch(say) : made;
    } catch (cause) {
      return say(cause);
    }
  };
  // Astro tells by its properties that it is a component, and of which file.
  return Object.assign(called, component);
}
