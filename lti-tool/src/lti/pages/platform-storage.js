// The browser's side of LTI Platform Storage. `main` carries what it needs in data attributes (storage-pages.ts).
const main = /** @type {HTMLElement} */ (document.querySelector('main'));
const { step, state = '', binding = '', storageTarget = '', platformOrigin = '', otherwise = '' } = main.dataset;
const key = `lti_state_${state}`;

// Some platforms send the parameter and never answer (Canvas mobile apps), so that waiting must end.
const WAIT_MS = 2400;
// A platform whose page is still loading has nobody who listens yet: what is said then is lost, so it is said again.
const AGAIN_MS = 300;

/** The window that stores for us: the platform's page, or a frame beside this one. */
function storage() {
  const platform = /** @type {Window} */ (window.opener ?? window.parent);
  if (storageTarget === '_parent') return platform;
  try {
    return platform.frames[/** @type {any} */ (storageTarget)] ?? platform;
  } catch {
    return platform; // its frames are not to be looked at
  }
}

/**
 * Sends one message and waits for its answer. Undefined when there is none, or an error.
 * @param {{ subject: string, key: string, value?: string | null }} message
 * @returns {Promise<{ value?: unknown } | undefined>}
 */
function ask(message) {
  const message_id = crypto.randomUUID();
  return new Promise((done) => {
    const say = () => storage().postMessage({ ...message, message_id }, platformOrigin);
    const again = setInterval(say, AGAIN_MS);
    const timer = setTimeout(() => finish(undefined), WAIT_MS);
    /** @param {MessageEvent} event */
    function listen({ origin, data }) {
      if (origin !== platformOrigin || data?.message_id !== message_id) return;
      if (data.subject === `${message.subject}.response`) finish(data.error ? undefined : data);
    }
    /** @param {{ value?: unknown } | undefined} answer */
    function finish(answer) {
      clearInterval(again);
      clearTimeout(timer);
      removeEventListener('message', listen);
      done(answer);
    }
    addEventListener('message', listen);
    say();
  });
}

if (step === 'keep') {
  const link = /** @type {HTMLAnchorElement} */ (document.getElementById('continue'));
  const kept = await ask({ subject: 'lti.put_data', key, value: binding });
  // Without an answer the cookie may still do. That is looked at before the platform is asked: it may answer a message hint
  // only once, and a window of its own needs that one answer.
  location.replace(kept ? link.href : otherwise);
} else {
  const form = /** @type {HTMLFormElement} */ (document.querySelector('form'));
  const answer = await ask({ subject: 'lti.get_data', key });
  // Used once, so it need not stay. Nobody waits for it: the server has already spent or refused the login.
  void ask({ subject: 'lti.put_data', key, value: null });
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem('stored_binding'));
  field.value = typeof answer?.value === 'string' ? answer.value : '';
  form.submit();
}
export {};
