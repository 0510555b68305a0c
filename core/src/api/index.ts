/** The `./api` door: the HTTP contract, its client and its OpenAPI document. zod stays behind it. */
export { createApiClient, type ApiClient, type ApiClientOptions, type RouteAnswer, type RouteInput } from './client.js';
export { routes, statusOf, type ErrorBody, type RouteName, type Routes } from './contract.js';
export type { DoctorFindings, DoctorView } from './doctor-routes.js';
export type { OkrImportAnswer } from './import-routes.js';
export type { PlatformPreset, PlatformRow, PlatformsView, PlatformWord, SigningKeysView } from './platform-routes.js';
export type { SessionInfo } from './session-routes.js';
export { id } from './route-parts.js';
export { openApiDocument, type OpenApiDocument } from './openapi.js';
