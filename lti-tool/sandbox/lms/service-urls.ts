/** Addresses of the services, as they appear in claims and answers. */
import type { LineItem } from './gradebook.js';
import { absolute, type LmsState } from './state.js';
import type { Tool } from './tool.js';

export const lineItemsUrl = (state: LmsState, tool: Tool, courseId: string): string =>
  absolute(state, state.profile.paths.lineItems(courseId) + state.profile.serviceQuery(tool.deploymentId));

export const lineItemUrl = (state: LmsState, tool: Tool, item: LineItem): string =>
  absolute(state, state.profile.paths.lineItem(item.courseId, item.id) + state.profile.serviceQuery(tool.deploymentId));

/** `results` comes before the query, as for every resource below a line item. */
export function resultsUrl(state: LmsState, tool: Tool, item: LineItem): string {
  const url = new URL(lineItemUrl(state, tool, item));
  url.pathname += '/results';
  return url.href;
}

export const membershipsUrl = (state: LmsState, courseId: string): string =>
  absolute(state, state.profile.paths.memberships(courseId));

export const groupsUrl = (state: LmsState, courseId: string): string =>
  absolute(state, state.profile.paths.groups(courseId));

export const groupSetsUrl = (state: LmsState, courseId: string): string =>
  absolute(state, state.profile.paths.groupSets(courseId));
