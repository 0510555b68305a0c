/** A tool inside a course: framed by the LMS, or in a window of its own. */
import { html, type Html } from '../../../src/http/html.js';
import type { LmsState } from '../state.js';
import { toolOrigins } from '../tool.js';
import type { Activity, Course } from '../world.js';
import { layout, type Visitor } from './layout.js';

/** As Moodle's; the clipboard is not in it. */
const ALLOWED = 'microphone; camera; geolocation; midi; encrypted-media; autoplay';

/** What the page's script needs to answer a framed tool. */
export interface HostData {
  readonly toolOrigins: readonly string[];
  /** Where storage messages are answered: here, in the named frame, or nowhere. */
  readonly storage: 'here' | 'frame' | 'nowhere';
  readonly frameName?: string;
}

export function hostData(state: LmsState): HostData {
  const answering =
    state.storageTarget !== undefined && !state.faults['storage-off'] && !state.faults['storage-silent'];
  return {
    toolOrigins: toolOrigins(state.tools.values()),
    storage: !answering ? 'nowhere' : state.storageTarget === '_parent' ? 'here' : 'frame',
    ...(answering && state.storageTarget !== '_parent' && { frameName: state.storageTarget }),
  };
}

/** Canvas's way: a hidden frame of the platform beside the tool's. */
export function storageFrame(state: LmsState): Html | false {
  if (state.storageTarget === undefined || state.storageTarget === '_parent') return false;
  return html`<iframe name="${state.storageTarget}" src="/platform-storage" title="Storage for tools" hidden></iframe>`;
}

export function activityPage(state: LmsState, visitor: Visitor, course: Course, activity: Activity): Html {
  return layout(state, visitor, {
    title: activity.title,
    course,
    wide: true,
    script: { src: '/assets/host.js', data: hostData(state) },
    body: html`<div class="tool-bar">
        <h1>${activity.title}</h1>
        <a href="/launch/${activity.id}?target=window" target="_blank" rel="opener">Open in a new window</a>
      </div>
      ${storageFrame(state)}
      <iframe
        class="tool"
        name="tool"
        title="${activity.title}"
        src="/launch/${activity.id}?target=iframe"
        allow="${ALLOWED}"
        allowfullscreen
      ></iframe>`,
  });
}
