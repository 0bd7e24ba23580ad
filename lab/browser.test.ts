import { describe, expect, it } from 'vitest';
import { findBrowser, MissingError } from './browser.ts';

type Machine = NonNullable<Parameters<typeof findBrowser>[0]>;

function machine(files: readonly string[], over: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    home: '/home/somebody',
    exists: (path) => files.includes(path),
    list: () => [],
    ...over,
  };
}

describe('finding a browser', () => {
  it('takes CHROME_PATH before all others, and says so when it leads nowhere', () => {
    const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/browser' };
    expect(findBrowser(machine(['/usr/bin/chromium', '/opt/browser'], { env }))).toBe('/opt/browser');
    expect(() => findBrowser(machine(['/usr/bin/chromium'], { env }))).toThrow(MissingError);
  });

  it('prefers Chromium, which still loads unpacked extensions, to Chrome and Edge', () => {
    expect(findBrowser(machine(['/usr/bin/google-chrome', '/usr/bin/chromium']))).toBe('/usr/bin/chromium');
    expect(findBrowser(machine(['/usr/bin/microsoft-edge']))).toBe('/usr/bin/microsoft-edge');
  });

  it('knows the places of macOS', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser(machine([chrome], { platform: 'darwin' }))).toBe(chrome);
  });

  it('falls back to the newest that Playwright has downloaded', () => {
    const folder = '/home/somebody/.cache/ms-playwright';
    const files = [`${folder}/chromium-980/chrome-linux/chrome`, `${folder}/chromium-1200/chrome-linux/chrome`];
    expect(
      findBrowser(
        machine(files, { list: (path) => (path === folder ? ['chromium-980', 'chromium-1200', 'ffmpeg-1011'] : []) }),
      ),
    ).toBe(files[1]);
  });

  it('finds none where there is none', () => {
    expect(findBrowser(machine([]))).toBeNull();
  });
});
