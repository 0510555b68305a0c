/** What mends what the doctor found, in English. */
import type { DoctorWords } from './words.js';

const MOODLE_TOOL = 'Site administration › Plugins › Activity modules › External tool › Manage tools › Keylift';

export const fixesEn: DoctorWords['fixes'] = {
  'public-address':
    'Set KEYLIFT_PUBLIC_URL to the https address that people type, without a path, and start the server again. Then compare the addresses entered on the platform.',
  proxy:
    'Set KEYLIFT_TRUSTED_PROXIES to the number of proxies in front of the server, and let each add itself to X-Forwarded-For.',
  'own-keys':
    'Platforms must reach this address: check KEYLIFT_PUBLIC_URL, the name in DNS, the certificate, the proxy and the firewall.',
  database: 'Check KEYLIFT_DATABASE_URL, the rights on the file or the role, and free space on the disk.',
  'encryption-key':
    'KEYLIFT_SECRET is another one than when the key was made. Put the old one back; all processes need the same.',
  outbox: 'Check that “keylift serve” is running, and its log for "job failed".',
  'dead-letters': 'The log names each delivery that was given up, and why.',
  approve: 'Approve it on the page “Platforms”, or run “keylift platforms approve” with its id.',
  'platform-addresses': {
    moodle:
      'Moodle: all three begin with the address of the site: /mod/lti/auth.php, /mod/lti/token.php, /mod/lti/certs.php.',
    canvas:
      'Canvas: sign-in and keys are on sso.canvaslms.com, tokens on your own host or canvas.instructure.com, and the issuer is https://canvas.instructure.com.',
    other: 'Compare with what the platform lists for tools. Blackboard and Brightspace do use several sites.',
  },
  deployment: {
    moodle: `Moodle: ${MOODLE_TOOL}, the magnifying glass shows “Deployment ID”. Add it to the registration, or let the registration learn deployments.`,
    canvas:
      'Canvas: Settings › Apps › Keylift › Deployment Id. Add it to the registration, or let the registration learn deployments.',
    other:
      'Add the deployment id that the platform shows to the registration, or let the registration learn deployments.',
  },
  'first-launch': {
    moodle:
      'Moodle: activate Keylift in Manage tools, show it in the activity chooser of a course, add the activity and open it.',
    canvas: 'Canvas: switch the app on for an account or a course, then open it there.',
    other: 'Add Keylift to a course and open it there.',
  },
  'tool-addresses': {
    moodle: `Moodle: ${MOODLE_TOOL}, the cogwheel: compare “Tool URL”, “Initiate login URL”, “Public keyset” and “Redirection URI(s)”. A redirection URI that is missing there ends in a page of Moodle with “not found”.`,
    canvas:
      'Canvas: Admin › Developer Keys › Keylift, the pencil: compare “Redirect URIs”, “Target Link URI”, “OpenID Connect Initiation Url” and “Public JWK URL”.',
    other: 'Compare them letter by letter, with https and without a slash at the end.',
  },
  messages: {
    moodle: `Moodle: ${MOODLE_TOOL}, the cogwheel: tick “Supports Deep Linking (Content-Item Message)”, so that content can be chosen.`,
    canvas:
      'Canvas: Admin › Apps › Manage › Keylift › Placements: course navigation, and assignment, link and editor selection. A registration made by hand is fine with the file canvas.json.',
    other:
      'Content is chosen by LtiDeepLinkingRequest: switch it on for Keylift, or bring the registration up to date.',
  },
  'platform-hosts':
    'If this host belongs to the platform, add it on the page “Platforms”, settings, “Other hosts of this platform”, or run “keylift platforms hosts”. Else ask whoever runs the platform.',
  'platform-keys': {
    moodle: 'Moodle: it is the address of the site followed by /mod/lti/certs.php. Open it from this server.',
    canvas: 'Canvas: it is https://sso.canvaslms.com/api/lti/security/jwks. Open it from this server.',
    other: 'Compare it with the key set address the platform lists for tools, and open it from this server.',
  },
  clock:
    'Set the clocks of both servers by NTP: launches are refused from a minute on, and Moodle refuses requests that are a second early.',
  'token-address': {
    moodle: 'Moodle: it is the address of the site followed by /mod/lti/token.php.',
    canvas: 'Canvas: it is your own host, or canvas.instructure.com, followed by /login/oauth2/token.',
    other: 'Compare it with the token address the platform lists for tools, and call it from this server.',
  },
  'platform-trouble': {
    moodle: 'Try again in a while; then look into the log of the web server and of PHP on the Moodle server.',
    canvas: 'Try again in a while; then see status.instructure.com, or the log of your own Canvas.',
    other: 'Try again in a while; then look into the log of the platform.',
  },
  'keys-reachable': {
    moodle:
      'Moodle: Site administration › General › Security › HTTP security: “cURL blocked hosts list” names private addresses and “cURL allowed ports list” 80 and 443 only. Allow the host and port of Keylift there.',
    canvas: 'Canvas must reach the key set of Keylift from the internet.',
    other: 'The platform must reach the key set of Keylift: check its proxy and firewall.',
  },
  client: {
    moodle: `Moodle: ${MOODLE_TOOL}: the tool must be active and “Client ID” the same as here. “Public key type” must be “Keyset URL”, and Moodle must be allowed to call it (HTTP security).`,
    canvas:
      'Canvas: Admin › Developer Keys: the key must be ON and its number the client id entered here; “Public JWK URL” must be the key set of Keylift.',
    other: 'Compare the client id on both sides, and the key set address of Keylift on the platform.',
  },
  'grade-scope': {
    moodle: `Moodle: ${MOODLE_TOOL} › Services › “IMS LTI Assignment and Grade Services”: choose “Use this service for grade sync and column management”.`,
    canvas:
      'Canvas: Admin › Developer Keys › Keylift › LTI Advantage Services: switch on the three about assignment data and submission results, and the key itself.',
    other: 'Allow the scopes of Assignment and Grade Services for Keylift.',
  },
  'roster-scope': {
    moodle: `Moodle: ${MOODLE_TOOL} › Services › “IMS LTI Names and Role Provisioning”: choose “Use this service to retrieve members' information as per privacy settings”.`,
    canvas:
      'Canvas: Admin › Developer Keys › Keylift › LTI Advantage Services: switch on “Can retrieve user data associated with the context the tool is installed in”.',
    other: 'Allow the scope of Names and Role Provisioning for Keylift.',
  },
  'notice-scope': {
    moodle: 'Moodle 4.5 sends no notices. Nothing is to be done.',
    canvas:
      'Canvas: allow Keylift to register notice handlers in its developer key. Without it a copied course is told by its first launch.',
    other: 'Allow the scope of the Platform Notification Service, if the platform has it. Keylift works without.',
  },
  names: {
    moodle: `Moodle: ${MOODLE_TOOL} › Privacy › “Share launcher's name with tool”: choose “Always”.`,
    canvas: 'Canvas: set “Privacy Level” of the app to “Name Only”.',
    other: 'Allow the platform to share names with Keylift. E-mail addresses are not needed.',
  },
  'grade-column': {
    moodle:
      'Moodle: in the settings of the activity, Grade, tick “Allow Keylift to add grades in the gradebook” (before Moodle 4.3: Privacy, “Accept grades from the tool”), if practice is to be graded. A new activity comes without.',
    canvas: 'Canvas: make it an assignment with submission type “External Tool”, if practice is to be graded.',
    other: 'Make the activity a graded one, if practice is to be graded.',
  },
  'grades-on': {
    moodle: `Moodle: ${MOODLE_TOOL} › Services › “IMS LTI Assignment and Grade Services”.`,
    canvas: 'Canvas: Admin › Developer Keys › Keylift › LTI Advantage Services.',
    other: 'Allow Assignment and Grade Services for Keylift.',
  },
  'roster-on': {
    moodle: `Moodle: ${MOODLE_TOOL} › Services › “IMS LTI Names and Role Provisioning”. Moodle offers the members once the course holds an activity of Keylift.`,
    canvas: 'Canvas: Admin › Developer Keys › Keylift › LTI Advantage Services.',
    other: 'Allow Names and Role Provisioning for Keylift.',
  },
  'token-refused-later': {
    moodle:
      'Moodle: a proxy in front of it may drop the Authorization header: with PHP as CGI, Apache needs “CGIPassAuth On”.',
    canvas: 'Canvas: switch the developer key off and on again, then open Keylift from the course.',
    other: 'A proxy in front of the platform may drop the Authorization header, or the platform withdrew its tokens.',
  },
  'launch-key': {
    moodle:
      'Moodle: the key set address must be the site address followed by /mod/lti/certs.php. After a change of keys launches work again within half a minute.',
    canvas:
      'Canvas: the key set address must be the one of its environment: production, beta and test have keys of their own.',
    other: 'Compare the key set address. After a change of keys launches work again within half a minute.',
  },
  'launch-signature': {
    moodle:
      'Moodle: the site signs with another key than it publishes: is this a copy of the site, or a cache in front of /mod/lti/certs.php?',
    canvas: 'Canvas: is the launch from beta or test, and the registration for production?',
    other: 'The platform signs with another key, or in another way, than it publishes: only RS256 is taken.',
  },
  'launch-claims': {
    moodle: `Moodle: ${MOODLE_TOOL}, the magnifying glass: “Platform ID” must be the issuer and “Client ID” the client id entered here, letter by letter.`,
    canvas:
      'Canvas: the issuer is https://canvas.instructure.com for every institution, the client id is the number of the developer key.',
    other: 'Compare issuer and client id letter by letter, and that the platform sends sub, nonce, iat and exp.',
  },
  'launch-times': 'Set the clocks of both servers by NTP. A token is taken up to a minute early or late.',
  'launch-lifetime': {
    moodle: 'Moodle gives its tokens a minute: look for a plugin that changes launches.',
    canvas: 'Canvas gives its tokens an hour: compare the clocks of both servers.',
    other: 'Shorten the lifetime of id_tokens to a day at most; minutes are usual.',
  },
  'launch-state': {
    moodle:
      'A few are normal: “back” and “reload” send a launch again, and Moodle answers each only once. Open the activity from the course. If there are many, look for something that repeats requests.',
    canvas:
      'A few are normal: “back” and “reload” send a launch again. Open Keylift from the course. If there are many, look for something that repeats requests.',
    other:
      'A few are normal: “back” and “reload” send a launch again. If there are many, look for something that repeats requests.',
  },
  'launch-browser': {
    moodle:
      'The browser kept nothing between login and launch. Set “Launch container” of the activity to “New window”, and look at “This browser” below.',
    canvas:
      'The browser kept nothing between login and launch. Let the link “Load in a new tab”, and look at “This browser” below.',
    other:
      'The browser kept nothing between login and launch. Open Keylift in a new window, and look at “This browser” below.',
  },
  'launch-nonce': {
    moodle: 'Moodle sends each nonce back as it came: look for a cache in front of /mod/lti/auth.php.',
    canvas: 'Canvas sends each nonce back as it came: look for a cache or proxy that answers sign-ins twice.',
    other: 'The platform must send the nonce of each login back: look for a cache in front of its sign-in.',
  },
  'launch-audience':
    'The message is for several tools. Trust the other audience in the registration, if it is yours; else compare the client id.',
  'launch-deployment': {
    moodle: `Moodle: ${MOODLE_TOOL}, the magnifying glass shows “Deployment ID”: add it to the registration, or let the registration learn deployments.`,
    canvas:
      'Canvas: Settings › Apps › Keylift › Deployment Id: add it to the registration, or let the registration learn deployments.',
    other:
      'Add the deployment id that the platform shows to the registration, or let the registration learn deployments.',
  },
  'launch-message': {
    moodle:
      'Moodle: the tool must be “LTI 1.3”; for content selection tick “Supports Deep Linking”. The code says what was missing.',
    canvas:
      'Canvas: each placement must send LtiResourceLinkRequest or LtiDeepLinkingRequest. The code says what was missing.',
    other:
      'The code says what the message lacked. Keylift takes resource links, content selection and submission review of LTI 1.3.',
  },
  'launch-target': {
    moodle: 'Moodle: “Tool URL” of the activity must begin with the address of Keylift, with https.',
    canvas:
      'Canvas: “Target Link URI” of the key and of each placement must begin with the address of Keylift, with https.',
    other: 'The target of the link must begin with the address of Keylift, with https.',
  },
  'launch-denied': {
    moodle: 'Moodle stopped the launch itself: is the person enrolled, the activity visible, and the tool active?',
    canvas: 'Canvas stopped the launch itself: is the app installed in this course, and the developer key ON?',
    other:
      'The platform stopped the launch itself; the page showed its words. Is the person enrolled and the tool active?',
  },
};
