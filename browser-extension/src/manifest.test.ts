import { describe, expect, it } from 'vitest';
import { managedSchema } from './managed-schema.js';
import { manifest, type ManifestOptions } from './manifest.js';
import { messages } from './words/messages.js';

const made = (options: Partial<ManifestOptions> = {}) =>
  manifest({ target: 'chrome', variant: 'store', e2e: false, version: '1.2.3', ...options });

describe('the manifest', () => {
  it.each([
    ['chrome', ['activeTab', 'alarms', 'identity', 'scripting', 'storage', 'sidePanel']],
    ['firefox', ['activeTab', 'alarms', 'identity', 'scripting', 'storage']],
  ] as const)('asks for these permissions in %s and no other', (target, permissions) => {
    for (const variant of ['store', 'enterprise'] as const) {
      expect(made({ target, variant })['permissions']).toEqual(permissions);
      expect(made({ target, variant })).not.toHaveProperty('optional_permissions');
    }
  });

  it('asks a person for each site, and lets a policy narrow what an enterprise installs', () => {
    expect(made()).not.toHaveProperty('host_permissions');
    expect(made()).toMatchObject({ optional_host_permissions: ['https://*/*'] });
    expect(made({ variant: 'enterprise' })).toMatchObject({ host_permissions: ['https://*/*'] });
    expect(made({ variant: 'enterprise' })).not.toHaveProperty('optional_host_permissions');
  });

  it.each(['web_accessible_resources', 'externally_connectable', 'content_scripts', 'update_url'])(
    'has no %s',
    (name) => {
      for (const target of ['chrome', 'firefox'] as const) expect(made({ target })).not.toHaveProperty(name);
    },
  );

  it('lets its pages talk to servers and load nothing from them', () => {
    expect(made()).toMatchObject({
      content_security_policy: {
        extension_pages:
          "default-src 'self'; connect-src https:; img-src 'self' https: data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
      },
    });
  });

  it('tells Firefox what leaves the browser: the sign-in, and nothing of pages', () => {
    expect(made({ target: 'firefox' })).toMatchObject({
      browser_specific_settings: {
        gecko: {
          data_collection_permissions: { required: ['authenticationInfo'], optional: ['technicalAndInteraction'] },
        },
      },
    });
  });
});

it('the managed schema keeps to what Chrome accepts: one type for each property, nothing else at the top', () => {
  expect(Object.keys(managedSchema)).toEqual(['type', 'properties']);
  for (const property of Object.values(managedSchema.properties)) expect(typeof property.type).toBe('string');
});

describe('sentences', () => {
  const { en, de } = messages;
  it('have the same gaps in both languages', () => {
    const gaps = (text: string): string[] => [...text.matchAll(/\$\d/g)].map(([gap]) => gap).toSorted();
    const differing = (Object.keys(en) as (keyof typeof en)[]).filter(
      (name) => gaps(en[name]).join() !== gaps(de[name]).join(),
    );
    expect(differing).toEqual([]);
  });

  it('keep to what stores allow: a name of 75 and a description of 132 characters', () => {
    for (const { name, description } of [en, de]) {
      expect(name.length).toBeLessThanOrEqual(75);
      expect(description.length).toBeLessThanOrEqual(132);
    }
  });
});
