/** The `./content` door, for Node: the lessons that ship. */
export { readLessons, shippedLessons } from './read-lessons.js';
