/** True in the build that browser tests load: its card can be inspected, and it may use http on loopback. */
declare const __E2E__: boolean;
