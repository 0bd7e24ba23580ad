import browser from 'webextension-polyfill';

/** The one seam to the browser: whatever the extension asks of it goes through here. */
export { browser };
