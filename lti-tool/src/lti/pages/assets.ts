/** Styles and scripts of the launch pages as files, because the content policy allows nothing inline. */
import { readFileSync } from 'node:fs';
import express, { type Router } from 'express';
import { icon } from './icon.js';
import { style } from './style.js';

const scripts = ['platform-storage.js', 'auto-submit.js', 'close-registration.js'];

/** Named at registration, so that the address stays. */
export const ICON = 'icon.svg';

export function assets(): Router {
  const files = [
    ['pages.css', 'css', style],
    ...scripts.map((name) => [name, 'text/javascript', readFileSync(new URL(name, import.meta.url), 'utf8')]),
  ] as const;
  const router = express.Router();
  for (const [name, type = '', text] of files)
    router.get(`/${name}`, (_request, response) => {
      response.set('Cache-Control', 'public, max-age=300').type(type).send(text);
    });
  router.get(`/${ICON}`, (_request, response) => {
    response.set({ 'Cache-Control': 'public, max-age=86400', 'Cross-Origin-Resource-Policy': 'cross-origin' });
    response.type('svg').send(icon);
  });
  return router;
}
