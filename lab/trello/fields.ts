/** The asked-for fields of a record, and always its id; `all` gives everything. A field that the record has not is left out. */
export function pick(record: unknown, fields: string): Record<string, unknown> {
  if (typeof record !== 'object' || record === null) return {};
  const source = record as Record<string, unknown>;
  if (fields === 'all') return { ...source };
  const wanted = ['id', ...fields.split(',').map((name) => name.trim())];
  return Object.fromEntries(wanted.filter((name) => name in source).map((name) => [name, source[name]]));
}
