/** What only Canvas does: one issuer for all institutions, several hosts, and copies of production beside it. */
import type { Registration } from '@keylift/core';

export const isCanvasHost = (hostname: string): boolean => /(^|\.)(instructure\.com|canvaslms\.com)$/.test(hostname);

/** Its beta and test environments are copies of production that reset; a grade from them would be made up. */
export const isCopyOfCanvas = ({ issuer }: Pick<Registration, 'issuer'>): boolean =>
  /^https:\/\/canvas\.(beta|test)\.instructure\.com$/.test(issuer);

/** Asked for at registration: `$Canvas.environment.test` as Canvas fills it in, also where the issuer tells nothing. */
export const TEST_ENVIRONMENT = 'canvas_test_environment';
