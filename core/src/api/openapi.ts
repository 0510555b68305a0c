/** OpenAPI 3.1, generated from the contract, so that the document cannot disagree with the server. */
import { z } from 'zod';
import { routes, type RouteName } from './contract.js';
import { id } from './route-parts.js';

type Json = Readonly<Record<string, unknown>>;

export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  /** path → method in lower case → operation */
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>>; readonly securitySchemes: Json };
}

export function openApiDocument(options: { readonly version: string }): OpenApiDocument {
  const paths: Record<string, Record<string, Json>> = {};
  const schemas: Record<string, Json> = { Error: errorSchema };
  for (const name of Object.keys(routes) as RouteName[]) {
    const route = routes[name];
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(name) };
    schemas[route.answer.name] = {
      type: 'object',
      description: `Typed as ${route.answer.name} by the client of @keylift/core/api.`,
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Keylift',
      version: options.version,
      description: 'Which skills a Key Result needs, and the next ten minutes that build them.',
    },
    paths,
    components: { schemas, securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
  };
}

function operation(name: RouteName): Json {
  const route = routes[name];
  const parameters = [...route.path.matchAll(/:(\w+)/g)].map(([, parameter]) => ({
    name: parameter,
    in: 'path',
    required: true,
    schema: jsonSchema(id),
  }));
  return {
    operationId: name,
    summary: route.summary,
    ...(route.auth && { security: [{ session: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...('body' in route && {
      requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(route.body) } } },
    }),
    responses: {
      200: { description: 'Done', ...json(route.answer.name) },
      default: { description: 'Refused or failed', ...json('Error') },
    },
  };
}

const json = (schema: string): Json => ({
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
});

function jsonSchema(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}

const errorSchema: Json = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: {
        code: { type: 'string' },
        message: { type: 'string' },
        field: { type: 'string', description: 'The part of the request that is wrong' },
        reference: { type: 'string', description: 'Finds the request in the server log' },
      },
    },
  },
};
