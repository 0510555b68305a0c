// What the server put into the page for its script.

/** @typedef {{ toolOrigins: string[], storage?: 'here' | 'frame' | 'nowhere', frameName?: string, silent?: boolean, closesTo?: string }} PageData */

/** @returns {PageData} */
export function pageData() {
  return JSON.parse(document.querySelector('meta[name="lms-data"]')?.getAttribute('content') ?? '{"toolOrigins":[]}');
}
