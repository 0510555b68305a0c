/** What the operator of the LMS does: switches faults, rotates keys, registers and activates tools. */
import { Router, type Request } from 'express';
import { addTool, readToolFile, readToolForm } from './add-tool.js';
import { FAULTS } from './faults.js';
import { requestParams, sendPage } from './http.js';
import { sendMissing } from './page-routes.js';
import { labPage } from './pages/lab-page.js';
import { registerToolPage, registrationChoicePage, toolsPage } from './pages/tools-page.js';
import type { RegistrationTokens } from './registration.js';
import { absolute, type LmsState } from './state.js';
import { sessionOf } from './visitor.js';

export function operatorRoutes(state: LmsState, tokens: RegistrationTokens): Router {
  const router = Router();
  router.get('/lab', (_request, response) => sendPage(state, response, labPage(state, sessionOf(response))));
  router.post('/lab', (request, response) => {
    const on = requestParams(request)['reset'] ? [] : listOf(request, 'on');
    for (const { name } of FAULTS) state.faults[name] = on.includes(name);
    response.redirect(303, '/lab');
  });
  router.post('/lab/keys', async (request, response) => {
    await state.keys.rotate({ forget: requestParams(request)['forget'] !== undefined });
    response.redirect(303, '/lab');
  });

  router.use('/tools', (_request, response, next) =>
    sessionOf(response).person.siteAdmin ? next() : sendMissing(state, response),
  );
  router.get('/tools', (_request, response) => sendPage(state, response, toolsPage(state, sessionOf(response))));
  router.post('/tools', (request, response) => {
    const { url = '' } = requestParams(request);
    const start = URL.canParse(url) ? new URL(url) : undefined;
    if (!start || !['http:', 'https:'].includes(start.protocol)) return sendMissing(state, response);
    const { update, another } = requestParams(request);
    const same = [...state.tools.values()].filter((tool) => new URL(tool.initiateLoginUri).host === start.host);
    // Moodle asks first where it has a tool of the same domain.
    if (state.profile.asksBeforeSecondTool && same.length > 0 && update === undefined && another === undefined)
      return sendPage(state, response, registrationChoicePage(state, sessionOf(response), { url, same }));
    start.searchParams.set('openid_configuration', absolute(state, state.profile.paths.openidConfiguration));
    start.searchParams.set('registration_token', tokens.issue(state.tools.has(update ?? '') ? update : undefined));
    return sendPage(state, response, registerToolPage(state, sessionOf(response), start.href), 200, [start.origin]);
  });
  router.post('/tools/by-hand', (request, response) => {
    const tool = readToolForm(requestParams(request));
    if (!tool) return sendMissing(state, response);
    addTool(state, tool);
    return response.redirect(303, '/tools');
  });
  // Only Canvas reads a file of the tool's own.
  router.post('/tools/by-file', async (request, response) => {
    const { url = '' } = requestParams(request);
    const file: unknown = await fetch(url)
      .then((answer) => answer.json())
      .catch(() => undefined);
    const tool = state.profile.readsToolFiles ? readToolFile(file) : undefined;
    if (!tool) return sendMissing(state, response);
    addTool(state, tool);
    return response.redirect(303, '/tools');
  });
  router.post('/tools/:client/activate', (request, response) => {
    const tool = state.tools.get(request.params.client);
    if (!tool) return sendMissing(state, response);
    state.tools.set(tool.clientId, { ...tool, state: 'active' });
    return response.redirect(303, '/tools');
  });
  return router;
}

/** A form field that may come once, many times or not at all. */
function listOf(request: Request, name: string): readonly string[] {
  const value: unknown = (request.body as Record<string, unknown> | undefined)?.[name];
  return (Array.isArray(value) ? value : [value]).filter((entry) => typeof entry === 'string');
}
