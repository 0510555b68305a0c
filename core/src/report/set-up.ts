/** What stands in place of ten minutes while a course serves no Key Result: three steps for those who teach it. */
import type { Language } from './language.js';

export interface SetUpView {
  readonly title: string;
  readonly lead: string;
  readonly steps: readonly { readonly title: string; readonly text: string }[];
  /** Leads to the page that reads a Key Result. */
  readonly begin: string;
}

export function setUpView(course: string, { say }: Language): SetUpView {
  return {
    title: say('set-up.title', { course }),
    lead: say('set-up.lead'),
    steps: [
      { title: say('set-up.paste'), text: say('set-up.paste.text') },
      { title: say('set-up.keep'), text: say('set-up.keep.text') },
      { title: say('set-up.arrive'), text: say('set-up.arrive.text') },
    ],
    begin: say('set-up.begin'),
  };
}
