// Stock ltijs, on its own Express, in a process of its own: `node peer.mjs PORT ISSUER CLIENT_ID`. It tells its parent when
// it is ready. A process of its own because it is a singleton that installs signal handlers.
import { createRequire } from 'node:module';

// Not a dependency of the workspace: it is installed beside this file, by the bench.
const { Provider } = createRequire(import.meta.url)('ltijs');
const [port, issuer, clientId] = process.argv.slice(2);

/** Milliseconds after which rows of a collection are gone, as its own database plug-ins have it. */
const lifetimes = {
  idtoken: 86_400_000,
  contexttoken: 86_400_000,
  accesstoken: 3_600_000,
  nonce: 10_000,
  state: 600_000,
};

/**
 * The database plug-in, in memory. It neither writes to a disk nor encrypts rows, which the peer's own ones do: what it saves is
 * to the peer's advantage.
 */
class MemoryDatabase {
  #collections = new Map();

  async setup() {
    return true;
  }
  async Close() {
    return true;
  }
  #rows(name) {
    const oldest = Date.now() - (lifetimes[name] ?? Infinity);
    const rows = (this.#collections.get(name) ?? []).filter(({ createdAt }) => createdAt > oldest);
    this.#collections.set(name, rows);
    return rows;
  }
  #find(name, query = {}) {
    return this.#rows(name).filter((row) => Object.entries(query).every(([key, value]) => row[key] === value));
  }
  async Get(_key, name, query) {
    const found = this.#find(name, query || {});
    return found.length > 0 && found.map((row) => ({ ...row }));
  }
  async Insert(_key, name, item, index = {}) {
    this.#rows(name).push({ ...index, ...item, createdAt: Date.now() });
    return true;
  }
  async Replace(key, name, query, item, index) {
    await this.Delete(name, query);
    return this.Insert(key, name, item, index);
  }
  async Modify(_key, name, query, change) {
    for (const row of this.#find(name, query)) Object.assign(row, change);
    return true;
  }
  async Delete(name, query) {
    const gone = new Set(this.#find(name, query));
    this.#collections.set(
      name,
      this.#rows(name).filter((row) => !gone.has(row)),
    );
    return true;
  }
}

Provider.setup(
  'a key that only the bench knows',
  { plugin: new MemoryDatabase() },
  { appRoute: '/launch', loginRoute: '/login', keysetRoute: '/keys', cookies: { secure: true, sameSite: 'None' } },
);
Provider.onConnect((token, _request, response) => response.json({ user: token.user }));
await Provider.deploy({ port: Number(port), silent: true });
const platform = await Provider.registerPlatform({
  url: issuer,
  name: 'bench',
  clientId,
  authenticationEndpoint: `${issuer}/auth`,
  accesstokenEndpoint: `${issuer}/token`,
  authConfig: { method: 'JWK_SET', key: `${issuer}/jwks` },
});
await platform.platformActive(true);
process.send('ready');
