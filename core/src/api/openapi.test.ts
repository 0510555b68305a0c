import { describe, expect, it } from 'vitest';
import { routes } from './contract.js';
import { openApiDocument } from './openapi.js';

const document = openApiDocument({ version: '1.2.3' });
const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));

describe('the OpenAPI document', () => {
  it('has one documented operation for every route', () => {
    expect(operations).toHaveLength(Object.keys(routes).length);
    expect(new Set(operations.map(({ operationId }) => operationId))).toEqual(new Set(Object.keys(routes)));
    for (const operation of operations) expect(operation['summary']).toMatch(/\w+ \w+/);
  });

  it('declares every path parameter of every path', () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const operation of Object.values(methods)) {
        const declared = ((operation['parameters'] ?? []) as { name: string }[]).map(({ name }) => name);
        expect(declared).toEqual(named);
      }
    }
  });

  it('takes the body from the contract', () => {
    expect(document.paths['/api/session']?.['post']).toMatchObject({
      operationId: 'openSession',
      requestBody: {
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['code'],
              additionalProperties: false,
              properties: { code: { type: 'string', minLength: 20, maxLength: 200 } },
            },
          },
        },
      },
    });
    expect(document.paths['/api/session']?.['post']).not.toHaveProperty('security');
    expect(document.paths['/api/today']?.['get']).toMatchObject({ security: [{ session: [] }] });
  });

  it('refers only to schemas it holds', () => {
    const references = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(references));
    expect(references).toContain('TodayView');
  });
});
