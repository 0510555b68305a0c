/** The manifest of every variant: one typed function, so that two browsers never drift apart. */

export interface ManifestOptions {
  readonly target: 'chrome' | 'firefox';
  /**
   * `store`: the person grants sites one by one. `enterprise`: hosts are required, because a forced installation grants
   * only those and nobody may be there to answer a prompt; the administrator's policy narrows them.
   */
  readonly variant: 'store' | 'enterprise';
  /** Tests have no certificates and cannot answer a prompt, so their build is granted loopback, and may speak to it. */
  readonly e2e: boolean;
  readonly version: string;
}

const firefoxId = 'keylift@keylift.example';

/** No tabs, webNavigation, history or cookies. A test compares this list with a literal, so that it cannot grow unseen. */
const permissions = ['activeTab', 'alarms', 'identity', 'scripting', 'storage'];

export function manifest({ target, variant, e2e, version }: ManifestOptions): Readonly<Record<string, unknown>> {
  const hosts = [
    ...(variant === 'enterprise' ? ['https://*/*'] : []),
    ...(e2e ? [`http://${variant === 'enterprise' ? '*.' : ''}localhost/*`] : []),
  ];
  return {
    manifest_version: 3,
    name: '__MSG_name__',
    short_name: 'Keylift',
    description: '__MSG_description__',
    default_locale: 'en',
    version,
    icons: icons([16, 32, 48, 128]),
    action: { default_title: '__MSG_name__', default_popup: 'panel.html', default_icon: icons([16, 32]) },
    options_ui: { page: 'options.html', open_in_tab: true },
    commands: {
      'focus-tip': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_focus__' },
    },
    permissions: target === 'chrome' ? [...permissions, 'sidePanel'] : permissions,
    ...(hosts.length > 0 && { host_permissions: hosts }),
    ...(variant === 'store' && { optional_host_permissions: ['https://*/*', ...(e2e ? ['http://127.0.0.1/*'] : [])] }),
    content_security_policy: {
      extension_pages: `default-src 'self'; connect-src https:${e2e ? ' http://localhost:* http://*.localhost:*' : ''}; img-src 'self' https: data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'`,
    },
    // No web_accessible_resources and no externally_connectable: a page can neither detect nor call the extension.
    ...(target === 'chrome' ? chromeOnly : firefoxOnly),
  };
}

const icons = (sizes: readonly number[]): Record<string, string> =>
  Object.fromEntries(sizes.map((size) => [String(size), `icons/${size}.png`]));

const chromeOnly = {
  minimum_chrome_version: '148', // the first with `browser` and listeners that may return promises
  background: { service_worker: 'worker.js' },
  side_panel: { default_path: 'panel.html' },
  storage: { managed_schema: 'managed_schema.json' },
};

const firefoxOnly = {
  background: { scripts: ['worker.js'] },
  sidebar_action: {
    default_panel: 'panel.html',
    default_title: '__MSG_name__',
    default_icon: 'icons/32.png',
    open_at_install: false,
  },
  browser_specific_settings: {
    gecko: {
      id: firefoxId,
      strict_min_version: '142.0',
      // "Collect" means leaving the extension. Matching stays on the device, so it adds nothing here. Sending a host or
      // an address would add browsingActivity or websiteActivity: never send one.
      data_collection_permissions: { required: ['authenticationInfo'], optional: ['technicalAndInteraction'] },
    },
  },
};
