/** What goes over the wire, before it is a real request: so that a stand-in can be asked without a server. */
export interface Ask {
  readonly method: string;
  readonly url: URL;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
}

export function json(value: unknown, status = 200): Answer {
  return { status, body: JSON.stringify(value), headers: { 'content-type': 'application/json; charset=utf-8' } };
}

export function plain(text: string, status = 200): Answer {
  return { status, body: text, headers: { 'content-type': 'text/plain; charset=utf-8' } };
}

export function cookies(ask: Ask): Readonly<Record<string, string>> {
  const pairs = (ask.headers['cookie'] ?? '').split(';').map((pair) => {
    const [name = '', ...value] = pair.trim().split('=');
    return [name, value.join('=')] as const;
  });
  return Object.fromEntries(pairs);
}
