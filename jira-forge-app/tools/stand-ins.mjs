// Puts a few lines in place of packages that Forge's own packages bring along and the app never calls.

/** @param {Readonly<Record<string, string>>} standIns code by package @returns {import('vite').Plugin} */
export const standIns = (standIns) => ({
  name: 'stand-ins',
  enforce: 'pre',
  resolveId: (id) => (Object.hasOwn(standIns, id) ? `\0${id}` : undefined),
  load: (id) => (id.startsWith('\0') ? standIns[id.slice(1)] : undefined),
});
