import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifestConfig from '../manifest.config.ts';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { CALENDAR_ORIGIN, ORIGINS } from '../src/platform/origins.ts';

const manifest = structuredClone(manifestConfig) as unknown as Readonly<Record<string, unknown>>;

describe('the manifest', () => {
  it('asks for nothing but storage, alarms and scripts in pages that the user turned on', () => {
    expect(manifest['permissions']).toEqual(['storage', 'alarms', 'scripting']);
    expect(manifest['optional_permissions']).toEqual(['notifications']);
    expect(manifest['host_permissions']).toBeUndefined();
    expect(manifest['content_scripts']).toBeUndefined();
    expect(manifest['incognito']).toBe('not_allowed');
  });

  it('offers exactly the origins of the sites that can be turned on, and the calendar', () => {
    const origins = [...Object.values(ORIGINS), CALENDAR_ORIGIN].map((origin) => `${origin}/*`);
    expect(manifest['optional_host_permissions']).toEqual(origins);
  });

  it('gives pages of sites nothing to find us by', () => {
    expect(manifest['web_accessible_resources']).toBeUndefined();
    expect(manifest['externally_connectable']).toBeUndefined();
  });

  it('lets our pages load only what is ours and call only the sites', () => {
    const { extension_pages: policy } = manifest['content_security_policy'] as { extension_pages: string };
    const directives = new Map(
      policy.split('; ').map((one) => [one.slice(0, one.indexOf(' ')), one.slice(one.indexOf(' ') + 1)]),
    );
    expect(directives.get('default-src')).toBe("'none'");
    expect(directives.get('script-src')).toBe("'self'");
    expect(directives.get('connect-src')).toBe(["'self'", ...Object.values(ORIGINS)].join(' '));
    expect(policy).not.toMatch(/unsafe|data:|blob:|\*/);
  });

  it('has each of its messages, within the lengths that browsers show', () => {
    const keys = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
    expect(keys).toEqual(['app_name', 'app_description', 'action_title']);
    for (const key of keys) expect(messages).toHaveProperty(key);
    expect(messages.app_name.message.length).toBeLessThanOrEqual(75);
    expect(messages.app_description.message.length).toBeLessThanOrEqual(132);
  });

  it('has its icons', () => {
    for (const icon of Object.values(manifest['icons'] as Record<string, string>)) {
      expect(existsSync(fileURLToPath(new URL(`../public/${icon}`, import.meta.url)))).toBe(true);
    }
  });
});
