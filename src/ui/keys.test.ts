import { describe, expect, it } from 'vitest';
import { commandOf, stepped } from './keys.ts';

const bare = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false };

describe('the keys', () => {
  it('ask for what the list of keys says', () => {
    const asked = ['j', 'ArrowDown', 'k', 'ArrowUp', 'd', 's', 'n', '?', 'Escape'].map((key) =>
      commandOf({ ...bare, key }, false),
    );
    expect(asked).toEqual(['next', 'next', 'previous', 'previous', 'done', 'snooze', 'no', 'help', 'close']);
  });

  it('are off while a field has the focus', () => {
    expect(commandOf({ ...bare, key: 'd' }, true)).toBeNull();
  });

  it('leave the shortcuts of the browser and half-written words alone', () => {
    expect(commandOf({ ...bare, key: 'c', ctrlKey: true }, false)).toBeNull();
    expect(commandOf({ ...bare, key: 'c', metaKey: true }, false)).toBeNull();
    expect(commandOf({ ...bare, key: 'd', isComposing: true }, false)).toBeNull();
  });

  it('mean nothing where no command has the name', () => {
    expect(commandOf({ ...bare, key: 'q' }, false)).toBeNull();
    expect(commandOf({ ...bare, key: 'toString' }, false)).toBeNull();
  });

  it('begin at the first and stop at the ends', () => {
    expect(stepped(-1, 1, 3)).toBe(0);
    expect(stepped(0, -1, 3)).toBe(0);
    expect(stepped(1, 1, 3)).toBe(2);
    expect(stepped(2, 1, 3)).toBe(2);
  });
});
