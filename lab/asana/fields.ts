type Json = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a list gives where nothing is asked for. */
const COMPACT = ['name', 'resource_type', 'resource_subtype'];

function picked(value: unknown, fields: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => picked(one, fields));
  if (!isRecord(value)) return value;
  const out: Record<string, unknown> = 'gid' in value ? { gid: value['gid'] } : {};
  const below = new Map<string, string[]>();
  for (const field of fields) {
    const [name = '', ...rest] = field.split('.');
    below.set(name, [...(below.get(name) ?? []), ...(rest.length > 0 ? [rest.join('.')] : [])]);
  }
  for (const [name, nested] of below) {
    if (name in value) out[name] = picked(value[name], nested.length > 0 ? nested : COMPACT);
  }
  return out;
}

/** `opt_fields` as Asana understands it: the id always, what is named besides, and of what is not named nothing. */
export function withFields(value: unknown, optFields: string | null): unknown {
  return picked(value, optFields ? optFields.split(',') : COMPACT);
}
