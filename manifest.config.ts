import { defineManifest } from '@crxjs/vite-plugin';
import about from './package.json' with { type: 'json' };
import { CALENDAR_ORIGIN, ORIGINS } from './src/platform/origins.ts';

const origins = Object.values(ORIGINS);

/** Our pages load only what is ours, and may call only the sites. Nothing is sent anywhere. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  `connect-src 'self' ${origins.join(' ')}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Host access is asked for when the user turns a site on: none is granted at installation. */
export default defineManifest({
  manifest_version: 3,
  name: '__MSG_app_name__',
  description: '__MSG_app_description__',
  version: about.version,
  default_locale: 'en',
  minimum_chrome_version: '144',
  incognito: 'not_allowed',
  permissions: ['storage', 'alarms', 'scripting'],
  // Asked for only when the user turns on one notification a day.
  optional_permissions: ['notifications'],
  optional_host_permissions: [...origins, CALENDAR_ORIGIN].map((origin) => `${origin}/*`),
  background: { service_worker: 'src/entries/background.ts', type: 'module' },
  action: { default_popup: 'src/entries/popup.html', default_title: '__MSG_action_title__', default_icon: icons() },
  options_ui: { page: 'src/entries/options.html', open_in_tab: true },
  icons: icons(),
  content_security_policy: { extension_pages: contentSecurityPolicy },
});

function icons(): Record<string, string> {
  return Object.fromEntries([16, 32, 48, 128].map((size) => [String(size), `icons/${size}.png`]));
}
