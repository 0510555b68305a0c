/** What the function of a schedule answers; anything else counts as an outage (scheduled-trigger events of Forge's manual). */
export const done = { statusCode: 204 } as const;

export type Done = typeof done;
