/**
 * What an administrator can set (Chrome and Edge; Firefox reads the same names without a schema). Chrome's rules: the top
 * level is an object without `additionalProperties`, every property has one `type`. An invalid schema stops the extension
 * from loading; a value that breaks it is dropped without a word.
 */
export const managedSchema = {
  type: 'object',
  properties: {
    serverUrl: {
      title: 'Server',
      description: 'Address of the Keylift server, without a slash at the end. People cannot change it.',
      type: 'string',
    },
    tenant: {
      title: 'Organisation',
      description: 'Its name on a server of several organisations. Only its people can connect with this browser.',
      type: 'string',
    },
    allowedSites: {
      title: 'Sites with tips',
      description: 'Match patterns such as https://help.example.com/*. Nothing runs on any other site.',
      type: 'array',
      items: { type: 'string' },
    },
    tipsPerDay: {
      title: 'Tips a day',
      description: 'Lowers the limit of 3. A higher number has no effect.',
      type: 'integer',
      minimum: 0,
      maximum: 3,
    },
    minutesBetweenTips: {
      title: 'Minutes between tips',
      description: 'Raises the pause of 45 minutes. A lower number has no effect.',
      type: 'integer',
      minimum: 45,
    },
    quietFrom: {
      title: 'Quiet from',
      description: 'Local time, HH:MM. No tips from then on, besides the quiet hours people set themselves.',
      type: 'string',
    },
    quietUntil: { title: 'Quiet until', description: 'Local time, HH:MM. Tips may begin again.', type: 'string' },
  },
} as const;
