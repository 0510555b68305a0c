/** From what somebody chose in the web UI to the signed answer. */
import {
  KeyliftError,
  saidOfChoice,
  type ContentPlace,
  type ContentView,
  type Keylift,
  type KeyResultId,
  type LtiSession,
  type LtiStore,
  type Principal,
} from '@keylift/core';
import { gradeChoiceOf } from '../grades/grade-setting.js';
import { contentItems } from './items.js';
import type { ContentReplies } from './reply.js';

export interface ContentChoice {
  readonly keyResultId?: string | undefined;
  readonly column?: boolean | undefined;
  readonly items: readonly { readonly kind: string; readonly id: string }[];
}

export interface ChooseDeps {
  readonly lti: Pick<LtiStore, 'getRegistration' | 'gradeSettings'>;
  readonly replies: ContentReplies;
  readonly publicUrl: string;
}

interface Chooser {
  readonly session: LtiSession;
  readonly principal: Principal;
  readonly keylift: Keylift;
}

const REPLY_PATH = '/lti/content-reply';

export function createContentChoosing({ lti, replies, publicUrl }: ChooseDeps) {
  async function placeOf(session: LtiSession): Promise<ContentPlace> {
    const { content, contextTitle, registrationId } = session;
    if (!content) throw new KeyliftError('conflict', 'Nobody asked for course content in this session.');
    const [registration, { choice }] = await Promise.all([
      lti.getRegistration(registrationId),
      gradeChoiceOf(lti, session),
    ]);
    return {
      ...(contextTitle !== undefined && { course: contextTitle }),
      activities: content.acceptTypes.includes('ltiResourceLink'),
      multiple: content.multiple,
      columns: content.lineItems && choice !== 'none',
      wantsColumns: choice === 'made',
      atOnce: content.autoCreate,
      moodle: registration?.product === 'moodle',
    };
  }

  const show = async ({ session, principal, keylift }: Chooser): Promise<ContentView> =>
    keylift.content(principal, await placeOf(session));

  async function choose(chooser: Chooser, { items, keyResultId, column = false }: ContentChoice) {
    const { session, keylift } = chooser;
    const view = await show(chooser);
    if (items.length > 1 && !view.multiple) throw invalid('items', 'This place takes one item at a time.');
    const offered = view.groups.flatMap(({ rows }) => rows);
    const rows = items.map(({ kind, id }, at) => {
      const row = offered.find((one) => one.kind === kind && one.id === id);
      if (!row) throw invalid(`items.${at}`, 'This is not offered here.');
      return row;
    });
    const keyResult = view.keyResults.options.find(({ id }) => id === keyResultId);
    if (keyResultId !== undefined && !keyResult) throw invalid('keyResultId', 'There is no such Key Result.');
    if (!keyResult && rows.some(({ kind }) => kind === 'progress'))
      throw invalid('keyResultId', view.words.progressNeeds);

    const registration = await lti.getRegistration(session.registrationId);
    if (!registration?.active || !session.content)
      throw new KeyliftError('conflict', 'This platform is not registered any more.');
    if (rows.length > 0 && keyResult) await link(keylift, session, keyResult.id);
    const chosen = { rows, column, ...(keyResult && { keyResultId: keyResult.id }) };
    const content = contentItems(chosen, session.content, `${publicUrl}/lti/launch`);
    const kinds = rows.length === 0 ? 'nothing' : rows.map(({ kind }) => kind).join(', ');
    const taken = session.content.acceptTypes.join(', ') || 'nothing';
    const log = `keylift: ${kinds} chosen; the place takes ${taken}`.slice(0, 500);
    const said = { ...saidOfChoice(view, rows, chooser.principal.locale), log };
    return { action: REPLY_PATH, reply: await replies.sign(session, registration, content, said) };
  }

  return { show, choose };
}

export type ContentChoosing = ReturnType<typeof createContentChoosing>;

async function link(
  keylift: Keylift,
  { contextKey, contextTitle }: LtiSession,
  keyResultId: KeyResultId,
): Promise<void> {
  if (contextKey === undefined) return;
  await keylift.linkCourse({ contextKey, keyResultId, ...(contextTitle !== undefined && { title: contextTitle }) });
}

const invalid = (field: string, message: string) => new KeyliftError('invalid', `${field}: ${message}`, { field });
