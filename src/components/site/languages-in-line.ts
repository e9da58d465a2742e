/** As many names of languages as stand in one line of a small screen; more are a menu. */
export const languagesInLine = 3;
