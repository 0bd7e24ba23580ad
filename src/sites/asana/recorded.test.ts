import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MadeUpSite, ME, NOW, PROJECT, task, taskGid, visit } from './made-up.kit.ts';
import { asana } from './read.ts';
import { factsOfStories } from './stories.ts';

/** Answers that were recorded or described by Asana; they may lie beside the project, and none is copied into it. */
const FOLDER = fileURLToPath(new URL('../../../../shared/data/asana/', import.meta.url));

function parsed(name: string): unknown {
  return JSON.parse(readFileSync(FOLDER + name, 'utf8'));
}

const STATUS: Readonly<Record<string, number>> = {
  BadRequest: 400,
  Unauthorized: 401,
  PaymentRequired: 402,
  Forbidden: 403,
  NotFound: 404,
  TooManyRequests: 429,
  InternalServerError: 500,
  BadGateway: 502,
  ServiceUnavailable: 503,
  GatewayTimeout: 504,
};

describe.skipIf(!existsSync(FOLDER))('every error that Asana describes', () => {
  const errors = existsSync(FOLDER)
    ? (parsed('errors.json') as Readonly<Record<string, { readonly body: object }>>)
    : {};
  const known = Object.entries(errors).filter(([name]) => STATUS[name] !== undefined);

  it('is known by its status', () => {
    expect(known.length).toBe(Object.keys(STATUS).length);
  });

  it.each(known)('%s gives no fact about anybody, wherever it comes', (name, { body }) => {
    const heard = { status: STATUS[name] ?? 0, body: JSON.stringify(body) };
    const parts = [
      '/users/me?',
      `/projects/${PROJECT}?`,
      `/projects/${PROJECT}/tasks`,
      '/stories',
      '/agents',
      '/ooo_entries',
    ];
    for (const part of parts) {
      const site = new MadeUpSite();
      site.tasks = [task(1)];
      const whole = visit(site);
      site.instead.set(part, heard);
      const { facts, gaps, end } = visit(site);
      const subject = `asana:task:${taskGid(1)}`;
      const about = facts.filter((fact) => fact.subject === subject && fact.kind !== 'moved-out');
      for (const fact of about) expect(whole.facts.map(({ key }) => key)).toContain(fact.key);
      expect(about.length).toBeLessThanOrEqual(whole.facts.filter((fact) => fact.subject === subject).length);
      const isTold = gaps.length > 0 || end !== null || facts.some(({ kind }) => kind === 'moved-out');
      const isOptional = part === '/agents' || part === '/ooo_entries';
      expect(isTold || isOptional, `${name} at ${part}`).toBe(true);
    }
  });
});

describe.skipIf(!existsSync(FOLDER))('every recorded or described story', () => {
  const names = existsSync(FOLDER) ? readdirSync(`${FOLDER}stories`) : [];

  it.each(names)('%s is read, and what is kept of it is about its task and by whoever did it', (name) => {
    const { story } = parsed(`stories/${name}`) as { readonly story: Readonly<Record<string, unknown>> };
    const around = {
      gid: taskGid(1),
      space: 'asana:project:1',
      permalink: null,
      isApproval: false,
      readAt: NOW,
      people: new Map(),
      me: `asana:${ME}`,
      zone: 'UTC',
      holder: null,
    } as const;
    const told = factsOfStories([story], around);
    expect(told.broken).toBe(0);
    const by = (story['created_by'] as { readonly gid: string } | null)?.gid;
    for (const fact of told.facts) {
      expect(fact.subject).toBe(`asana:task:${taskGid(1)}`);
      if (fact.kind !== 'reacted') expect(fact.by).toBe(by === undefined ? null : `asana:${by}`);
    }
  });

  it('of a task of which nothing is known is no mistake', () => {
    const step = { kind: 'stories', path: '/', about: { task: taskGid(1), page: 0 } };
    for (const name of names) {
      const { story } = parsed(`stories/${name}`) as { readonly story: object };
      expect(asana.take(step, { data: [story] }, NOW, null).gaps).toEqual([]);
    }
  });
});
