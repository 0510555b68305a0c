/**
 * How a platform behaves where platforms differ. Moodle's rows were observed on Moodle 4.5.6 or read in its source, Canvas's
 * follow its documentation. Course groups and `differences` are in neither: they are here so that they can be shown.
 */
import { createHash } from 'node:crypto';
import type { LmsPerson } from './world.js';

export type ProfileName = 'moodle' | 'canvas';

export interface Profile {
  readonly name: ProfileName;
  readonly product: { readonly family: string; readonly version: string };
  readonly paths: {
    readonly auth: string;
    readonly token: string;
    readonly jwks: string;
    readonly openidConfiguration: string;
    readonly registration: string;
    readonly deepLinkingReturn: string;
    /** Below it live all grade and roster services. */
    readonly services: string;
    readonly lineItems: (courseId: string) => string;
    readonly lineItem: (courseId: string, itemId: string) => string;
    readonly memberships: (courseId: string) => string;
    /** Neither product has course groups. Moodle's addresses are those of a draft that was never taken in (2020); Canvas's are ours. */
    readonly groups: (courseId: string) => string;
    readonly groupSets: (courseId: string) => string;
    /** Absent where the platform sends no notices, as Moodle 4.5. */
    readonly noticeHandlers?: (deploymentId: string) => string;
  };
  /** Moodle does not send `lti_storage_target`; Canvas names a frame. */
  readonly storageTarget?: string;
  readonly subject: (person: LmsPerson) => string;
  /** Moodle's message hint is a JSON string, which a tool must echo byte for byte. */
  readonly hintIsJson: boolean;
  readonly promptMayBeAbsent: boolean;
  readonly idTokenSeconds: number;

  /** `dash-key` arrives as `dash-key` and as `dash_key`. */
  readonly customKeysTwice: boolean;
  /** The tool's value wins over the activity's value of the same name. */
  readonly toolCustomWins: boolean;
  /** Unresolvable variables are JSON null in deep linking instead of the literal `$…`. */
  readonly nullsInDeepLinking: boolean;
  /** A `link` or `html` item that was not offered becomes an activity instead of being refused. */
  readonly acceptsAnyDeepLinkType: boolean;
  /** An item with `custom: {}` ends in a page of errors. */
  readonly emptyCustomBreaks: boolean;

  /** Service URLs end in `?type_id=N`. */
  readonly serviceQuery: (deploymentId: string) => string;
  /** Lists in `Accept`, `application/json` and, on line items, the wildcard are refused with 400. */
  readonly strictMediaTypes: boolean;
  /** Two scores of one user on one line item must differ by one of these, in milliseconds. */
  readonly scoreTick: number;
  /** A score that is not FullyGraded removes grade and comment. */
  readonly ungradedWipes: boolean;
  /** `results?limit=N` ends in a 404 page. */
  readonly resultsLimitBroken: boolean;
  /** The Link header of paged line items has typographic quotes and `&amp;`. */
  readonly typographicLinks: boolean;
  /** "Learner" instead of the full URI in memberships. */
  readonly shortRoles: boolean;
  /** The roster is named only where the course holds an activity of the tool. */
  readonly rosterNeedsActivity: boolean;
  /** Rows of a roster page when nobody asks for a limit. */
  readonly rosterPage?: number;
  readonly userAgentRequired: boolean;

  readonly tokenContentType: string;
  /** `aud` and `jti` of the client assertion are checked. */
  readonly strictAssertions: boolean;

  readonly registrationStatus: 200 | 201;
  readonly registrationReturnsDeployment: boolean;
  /** The registration token is wanted on the openid_configuration too. */
  readonly configurationNeedsToken: boolean;
  readonly openidScopeRefused: boolean;
  /** Update the tool of the same domain, or register another one? */
  readonly asksBeforeSecondTool: boolean;
  /** Takes the address of a JSON file that describes a tool. */
  readonly readsToolFiles: boolean;
}

const moodle: Profile = {
  name: 'moodle',
  product: { family: 'moodle', version: '2024100706' },
  paths: {
    auth: '/mod/lti/auth.php',
    token: '/mod/lti/token.php',
    jwks: '/mod/lti/certs.php',
    openidConfiguration: '/mod/lti/openid-configuration.php',
    registration: '/mod/lti/openid-registration.php',
    deepLinkingReturn: '/mod/lti/contentitem_return.php',
    services: '/mod/lti/services.php',
    lineItems: (course) => `/mod/lti/services.php/${course}/lineitems`,
    lineItem: (course, item) => `/mod/lti/services.php/${course}/lineitems/${item}/lineitem`,
    memberships: (course) => `/mod/lti/services.php/CourseSection/${course}/bindings/1/memberships`,
    groups: (course) => `/mod/lti/services.php/CourseSection/${course}/bindings/1/groups`,
    groupSets: (course) => `/mod/lti/services.php/CourseSection/${course}/bindings/1/groupsets`,
  },
  subject: (person) => person.id,
  hintIsJson: true,
  promptMayBeAbsent: true,
  idTokenSeconds: 60,
  customKeysTwice: true,
  toolCustomWins: true,
  nullsInDeepLinking: true,
  acceptsAnyDeepLinkType: true,
  emptyCustomBreaks: true,
  serviceQuery: (deploymentId) => `?type_id=${encodeURIComponent(deploymentId)}`,
  strictMediaTypes: true,
  scoreTick: 1000,
  ungradedWipes: true,
  resultsLimitBroken: true,
  typographicLinks: true,
  shortRoles: true,
  rosterNeedsActivity: true,
  userAgentRequired: false,
  tokenContentType: 'text/html; charset=utf-8',
  strictAssertions: false,
  registrationStatus: 200,
  registrationReturnsDeployment: true,
  configurationNeedsToken: false,
  openidScopeRefused: false,
  asksBeforeSecondTool: true,
  readsToolFiles: false,
};

/** Canvas's user ids are UUIDs that say nothing about the account. */
function uuidOf(person: LmsPerson): string {
  const hex = createHash('sha256').update(`canvas-user:${person.id}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const canvas: Profile = {
  name: 'canvas',
  product: { family: 'canvas', version: 'cloud' },
  paths: {
    auth: '/api/lti/authorize_redirect',
    token: '/login/oauth2/token',
    jwks: '/api/lti/security/jwks',
    openidConfiguration: '/api/lti/security/openid-configuration',
    registration: '/api/lti/registrations',
    deepLinkingReturn: '/deep_linking_response',
    services: '/api/lti/courses',
    lineItems: (course) => `/api/lti/courses/${course}/line_items`,
    lineItem: (course, item) => `/api/lti/courses/${course}/line_items/${item}`,
    memberships: (course) => `/api/lti/courses/${course}/names_and_roles`,
    groups: (course) => `/api/lti/courses/${course}/groups`,
    groupSets: (course) => `/api/lti/courses/${course}/group_sets`,
    noticeHandlers: (deployment) => `/api/lti/notice-handlers/${deployment}`,
  },
  storageTarget: 'post_message_forwarding',
  subject: uuidOf,
  hintIsJson: false,
  promptMayBeAbsent: false,
  idTokenSeconds: 3600,
  customKeysTwice: false,
  toolCustomWins: false,
  nullsInDeepLinking: false,
  acceptsAnyDeepLinkType: false,
  emptyCustomBreaks: false,
  serviceQuery: () => '',
  strictMediaTypes: false,
  scoreTick: 1,
  ungradedWipes: false,
  resultsLimitBroken: false,
  typographicLinks: false,
  shortRoles: false,
  rosterNeedsActivity: false,
  rosterPage: 50,
  userAgentRequired: true,
  tokenContentType: 'application/json; charset=utf-8',
  strictAssertions: true,
  registrationStatus: 200,
  registrationReturnsDeployment: false,
  configurationNeedsToken: true,
  openidScopeRefused: true,
  asksBeforeSecondTool: false,
  readsToolFiles: true,
};

export const profiles: Readonly<Record<ProfileName, Profile>> = { moodle, canvas };
