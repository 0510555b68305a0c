/** Stylesheet, icon and scripts of the LMS pages: plain files, served from beside the sources. */
import express, { type RequestHandler } from 'express';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The compiled LMS lives in `lti-tool/dist/sandbox/lms`, its plain files stay in `lti-tool/sandbox/lms/assets`. */
const places = ['./assets/', '../../../sandbox/lms/assets/'];

export function assets(): RequestHandler {
  const folder = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path));
  if (folder === undefined) throw new Error('[sandbox-lms] the folder lti-tool/sandbox/lms/assets is missing');
  return express.static(folder, {
    index: false,
    setHeaders: (response) => response.set('X-Content-Type-Options', 'nosniff'),
  });
}
