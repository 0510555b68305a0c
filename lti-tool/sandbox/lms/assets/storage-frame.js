// Answers storage messages from inside the named frame, as Canvas does.
import { pageData } from './page-data.js';
import { createPlatformStorage } from './platform-storage.js';

const { toolOrigins, silent } = pageData();
const answer = createPlatformStorage({ origins: toolOrigins });

addEventListener('message', (event) => {
  if (silent) return;
  const reply = answer(event.data, event.origin);
  if (reply) event.source?.postMessage(reply, { targetOrigin: event.origin });
});
