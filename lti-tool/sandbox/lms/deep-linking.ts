/** Deep Linking 2.0, the platform's side: checks the tool's answer and keeps what it offers until a person confirms. */
import { jwtVerify } from 'jose';
import type { PendingLaunch } from './launches.js';
import { CLAIM, DEEP_LINKING } from './lti-terms.js';
import type { LmsState } from './state.js';
import type { ToolKeys } from './token-endpoint.js';
import type { Tool } from './tool.js';

/** One offered item, reduced to what the LMS stores. */
export interface OfferedItem {
  readonly type: string;
  readonly title: string;
  readonly text: string;
  readonly url?: string;
  readonly custom: Readonly<Record<string, string>>;
  readonly lineItem?: {
    readonly label: string;
    readonly scoreMaximum: number;
    readonly resourceId: string;
    readonly tag: string;
  };
  /** Why it cannot be added, when it cannot. */
  readonly refused?: string;
}

export interface Selection {
  readonly launch: PendingLaunch;
  readonly tool: Tool;
  readonly items: readonly OfferedItem[];
  /** The tool's own words, for the person. */
  readonly message?: string;
  readonly error?: string;
}

export type SelectionVerdict = { readonly selection: Selection } | { readonly refused: string };

/** `launch` is the content selection the answer claims to belong to. */
export async function judgeSelection(
  state: LmsState,
  toolKeys: ToolKeys,
  launch: PendingLaunch | undefined,
  jwt: string | undefined,
): Promise<SelectionVerdict> {
  const tool = launch && state.tools.get(launch.clientId);
  if (!launch || !tool) return { refused: 'This selection is not open any more.' };
  if (!jwt) return { refused: 'The tool sent no answer.' };
  let payload: Readonly<Record<string, unknown>>;
  try {
    const verified = await jwtVerify(jwt, toolKeys.of(tool), {
      algorithms: ['RS256'],
      issuer: tool.clientId,
      audience: state.issuer,
      clockTolerance: 60,
      currentDate: new Date(state.now()),
      requiredClaims: ['exp', 'iat', 'nonce'],
    });
    payload = verified.payload;
  } catch (error) {
    return {
      refused: `The answer of the tool is not valid: ${error instanceof Error ? error.message : 'unknown error'}.`,
    };
  }
  if (payload[`${CLAIM}message_type`] !== 'LtiDeepLinkingResponse')
    return { refused: 'The answer is not a deep linking response.' };
  if (payload[`${CLAIM}version`] !== '1.3.0') return { refused: 'The answer has another LTI version.' };
  if (payload[`${CLAIM}deployment_id`] !== tool.deploymentId)
    return { refused: 'The answer names another deployment.' };
  const sentData = state.profile.name === 'canvas' ? launch.id : undefined;
  if (payload[`${DEEP_LINKING}data`] !== sentData)
    return { refused: 'The answer does not repeat the data it was sent.' };

  const offered = payload[`${DEEP_LINKING}content_items`] ?? [];
  if (!Array.isArray(offered)) return { refused: 'The content items are not a list.' };
  // Moodle reads the items as lists and turns them back, whereupon `{}` is `[]`, which it takes for a fault of its own.
  if (state.profile.emptyCustomBreaks && offered.some(hasEmptyCustom))
    return { refused: 'An unexpected error happened.' };
  const message = payload[`${DEEP_LINKING}msg`];
  const error = payload[`${DEEP_LINKING}errormsg`];
  return {
    selection: {
      launch,
      tool,
      items: offered.map((item) => readItem(state, tool, item)),
      ...(typeof message === 'string' && { message }),
      ...(typeof error === 'string' && { error }),
    },
  };
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

function hasEmptyCustom(item: unknown): boolean {
  const { custom, lineItem } = record(item);
  const { custom: ofReview } = record(record(lineItem)['submissionReview']);
  return [custom, ofReview].some((its) => its !== undefined && its !== null && Object.keys(its).length === 0);
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function readItem(state: LmsState, tool: Tool, input: unknown): OfferedItem {
  const item = record(input);
  const type = text(item['type']);
  const url = text(item['url']);
  const lineItem = readLineItem(item['lineItem'], text(item['title']));
  const refused =
    type !== 'ltiResourceLink' && !state.profile.acceptsAnyDeepLinkType
      ? 'This kind of content was not asked for.'
      : url !== '' && !isWebAddress(url)
        ? 'Its address is not a web address.'
        : undefined;
  return {
    type,
    title: text(item['title']) || tool.name,
    text: text(item['text']),
    ...(url !== '' && { url }),
    custom: readCustom(item['custom']),
    ...(lineItem && { lineItem }),
    ...(refused && { refused }),
  };
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
}

/** Stored as `key=value` lines, so a value ends at its first line break. */
function readCustom(input: unknown): Readonly<Record<string, string>> {
  if (typeof input !== 'object' || input === null) return {};
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, String(value).split(/[\r\n]/)[0] ?? '']),
  );
}

function readLineItem(input: unknown, title: string): OfferedItem['lineItem'] {
  if (typeof input !== 'object' || input === null || !('scoreMaximum' in input)) return undefined;
  const { scoreMaximum, label, resourceId, tag } = input as Record<string, unknown>;
  if (typeof scoreMaximum !== 'number' || !(scoreMaximum > 0)) return undefined;
  return { label: text(label) || title, scoreMaximum, resourceId: text(resourceId), tag: text(tag) };
}
