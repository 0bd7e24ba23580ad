/** Careful looks into JSON of which nothing is certain. */
export type Json = Readonly<Record<string, unknown>>;

export function asRecord(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function recordsIn(value: unknown): readonly Json[] {
  return asArray(value).flatMap((one): Json[] => {
    const record = asRecord(one);
    return record ? [record] : [];
  });
}

export function stringAt(record: Json | null, key: string): string | null {
  const value = record?.[key];
  return typeof value === 'string' && value !== '' ? value : null;
}

export function booleanAt(record: Json | null, key: string): boolean | null {
  const value = record?.[key];
  return typeof value === 'boolean' ? value : null;
}

/** The first and last instants that are believed: 1970 to 9999. */
const LAST_MS = 253_402_300_799_999;

/** Epoch ms of an ISO date, or `null` where it is none or lies outside the years 1970 to 9999. */
export function instantAt(record: Json | null, key: string): number | null {
  const at = Date.parse(stringAt(record, key) ?? '');
  return at >= 0 && at <= LAST_MS ? at : null;
}

/** Names are kept no longer than can be shown. */
export function nameAt(record: Json | null, key: string): string {
  const name = stringAt(record, key) ?? '';
  return name.length > 300 ? `${name.slice(0, 299)}…` : name;
}
