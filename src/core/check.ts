/** What a check answers when the value does not fit. */
export const misfit: unique symbol = Symbol('misfit');

/** Takes over what fits, and of records only the fields that are known. */
export type Check<T> = (value: unknown) => T | typeof misfit;

export const text: Check<string> = (value) => (typeof value === 'string' ? value : misfit);
export const claim: Check<boolean> = (value) => (typeof value === 'boolean' ? value : misfit);

export function matching<T extends string>(pattern: RegExp): Check<T> {
  return (value) => (typeof value === 'string' && pattern.test(value) ? (value as T) : misfit);
}

export function oneOf<const T extends string>(...values: readonly T[]): Check<T> {
  return (value) => values.find((one) => one === value) ?? misfit;
}

export function orNull<T>(check: Check<T>): Check<T | null> {
  return (value) => (value === null ? null : check(value));
}

export function listOf<T>(check: Check<T>): Check<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return misfit;
    const items: T[] = [];
    for (const item of value) {
      const fit = check(item);
      if (fit === misfit) return misfit;
      items.push(fit);
    }
    return items;
  };
}

export function pairOf<T>(check: Check<T>): Check<readonly [T, T]> {
  return (value) => {
    const items = listOf(check)(value);
    if (items === misfit) return misfit;
    const [one, other, ...more] = items;
    return one === undefined || other === undefined || more.length > 0 ? misfit : [one, other];
  };
}

export function record<T extends object>(shape: { readonly [K in keyof T]: Check<T[K]> }): Check<T> {
  const checks = Object.entries<Check<unknown>>(shape);
  return (value) => {
    if (typeof value !== 'object' || value === null) return misfit;
    const given = value as Readonly<Record<string, unknown>>;
    const fields: Record<string, unknown> = {};
    for (const [name, check] of checks) {
      const fit = check(Object.hasOwn(given, name) ? given[name] : undefined);
      if (fit === misfit) return misfit;
      fields[name] = fit;
    }
    return fields as T;
  };
}

/** Only those fields that are there; each of them has to fit. */
export function someOf<T extends object>(shape: { readonly [K in keyof T]: Check<T[K]> }): Check<Partial<T>> {
  const checks = Object.entries<Check<unknown>>(shape);
  return (value) => {
    if (typeof value !== 'object' || value === null) return misfit;
    const given = new Map<string, unknown>(Object.entries(value));
    const found: [string, unknown][] = [];
    for (const [name, check] of checks) {
      if (given.get(name) === undefined) continue;
      const fit = check(given.get(name));
      if (fit === misfit) return misfit;
      found.push([name, fit]);
    }
    return Object.fromEntries(found) as Partial<T>;
  };
}

/** A record of whatever names, whose values all fit. */
export function fields<T>(check: Check<T>): Check<Readonly<Record<string, T>>> {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return misfit;
    const found: [string, T][] = [];
    for (const [name, given] of Object.entries(value)) {
      const fit = check(given);
      if (fit === misfit) return misfit;
      found.push([name, fit]);
    }
    return Object.fromEntries(found);
  };
}

export function within(least: number, most: number): Check<number> {
  return (value) => (typeof value === 'number' && value >= least && value <= most ? value : misfit);
}

export function either<A, B>(one: Check<A>, other: Check<B>): Check<A | B> {
  return (value) => {
    const fit = one(value);
    return fit === misfit ? other(value) : fit;
  };
}
