/** Styles and scripts of the launch pages as files, because the content policy allows nothing inline. */
import { readFileSync } from 'node:fs';
import express, { type Router } from 'express';
import { style } from './style.js';

const scripts = ['platform-storage.js', 'auto-submit.js', 'close-registration.js'];

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
  return router;
}
