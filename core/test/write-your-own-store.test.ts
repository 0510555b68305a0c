/** The page "Write your own store" shows code that works. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PersonId, TenantId } from '@keylift/core';
import { aPerson, jobContract, storeContract } from '@keylift/core/testing';
import { createKeyValueStores } from '../docs/write-your-own-store.example.js';

const read = (name: string): string => readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8');

describe('the store on the page', () => {
  it('is the one tested here', () => {
    expect(read('write-your-own-store.md')).toContain(`\`\`\`ts\n${read('write-your-own-store.example.ts')}\`\`\``);
  });

  it('keeps people in its database', async () => {
    const database = new Map<string, string>();
    const [first, second] = [createKeyValueStores(database), createKeyValueStores(database)];
    await first.forTenant('meridian' as TenantId).putPeople([aPerson()]);
    expect(await second.forTenant('meridian' as TenantId).getPerson('maya' as PersonId)).toStrictEqual(aPerson());
  });

  storeContract({ describe, it, expect }, async () => createKeyValueStores(new Map()));
  jobContract({ describe, it, expect }, async () => createKeyValueStores(new Map()));
});
