// Tells the platform that registration is done. The platform may show us from another host than the one it registers from,
// so each page that may be around us is addressed by its own name, never by `*`.
const main = /** @type {HTMLElement} */ (document.querySelector('main'));
const close = /** @type {HTMLButtonElement} */ (document.getElementById('close'));

close.addEventListener('click', () => {
  const named = (main.dataset['platformOrigins'] ?? '').split(' ');
  const around = [...named, location.ancestorOrigins?.[0], originOf(document.referrer)];
  // A pop-up has an opener, a frame a parent; a frame in a pop-up has both, and only one of them listens.
  const listening = /** @type {Window[]} */ ([window.opener, window.parent].filter((one) => one && one !== window));
  for (const origin of new Set(around.filter((name) => name && name !== 'null')))
    for (const platform of listening)
      platform.postMessage({ subject: 'org.imsglobal.lti.close' }, /** @type {string} */ (origin));
});

/** @param {string} address */
function originOf(address) {
  return URL.canParse(address) ? new URL(address).origin : undefined;
}
export {};
