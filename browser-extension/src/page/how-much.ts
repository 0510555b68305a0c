/** How much of a page is read, and how much it counts. Numbers of a file of their own: the build writes each where it is used. */

export const mostNodes = 800;
export const mostCharacters = 1600;
export const mostHeadings = 12;
/** Of a selection, a heading, a record: what a person sees at a glance. */
export const fewNodes = 260;
/** How much a word counts by where it stands. */
export const inTitle = 6;
export const inSelection = 5;
export const inFirstHeading = 4;
export const inRecord = 3;
export const inHeading = 2;
export const inText = 1;
/** NodeFilter.SHOW_ELEMENT and SHOW_TEXT. */
export const elementsAndTexts = 5;
