/** Every function whose answers a person reads, as one: what can it say? */
export { resolver as admin } from '../src/admin';
export { resolver as connectedAdmin } from '../src/connected-admin';
export { resolver as connectedPanel } from '../src/connected-panel';
export { resolver as panel } from '../src/panel';
export { resolver as project } from '../src/project';
