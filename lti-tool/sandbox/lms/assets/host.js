// The LMS page around a framed tool: answers its messages. Only registered tools are listened to.
import { pageData } from './page-data.js';
import { createPlatformStorage } from './platform-storage.js';

const data = pageData();
const answer = createPlatformStorage({ origins: data.toolOrigins });
const frame = /** @type {HTMLIFrameElement | null} */ (document.querySelector('iframe[name="tool"]'));

/** @param {unknown} message_id */
function capabilities(message_id) {
  const where = data.storage === 'frame' ? { frame: data.frameName } : {};
  const storage = [
    { subject: 'lti.get_data', ...where },
    { subject: 'lti.put_data', ...where },
  ];
  return {
    subject: 'lti.capabilities.response',
    message_id,
    supported_messages: [
      { subject: 'lti.capabilities' },
      { subject: 'lti.frameResize' },
      ...(data.storage === 'nowhere' ? [] : storage),
    ],
  };
}

addEventListener('message', (event) => {
  if (!data.toolOrigins.includes(event.origin)) return;
  const message = /** @type {Record<string, unknown>} */ (
    typeof event.data === 'object' && event.data !== null ? event.data : {}
  );
  /** @param {unknown} reply */
  const send = (reply) => event.source?.postMessage(reply, { targetOrigin: event.origin });

  if (message['subject'] === 'lti.capabilities') send(capabilities(message['message_id']));
  if (message['subject'] === 'lti.frameResize' && frame && event.source === frame.contentWindow) {
    const height = Number(message['height']);
    if (height > 0 && height < 20_000) frame.style.height = `${Math.ceil(height)}px`;
  }
  if (message['subject'] === 'org.imsglobal.lti.close' && data.closesTo) location.assign(data.closesTo);
  if (data.storage === 'here') {
    const reply = answer(message, event.origin);
    if (reply) send(reply);
  }
});
