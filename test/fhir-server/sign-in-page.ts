import assert from 'node:assert/strict';
import type { FhirServer } from '../../demo/fhir-server/server.js';

export interface Choice {
  person?: string;
  /** What the person takes away again. */
  without?: RegExp;
  deny?: boolean;
}

/** The sign-in page as a person has it: reads it, chooses, sends it, and comes back to the app with its answer. */
export async function throughPage(server: FhirServer, address: URL, { person = 'pat-a', without, deny = false }: Choice = {}): Promise<URLSearchParams> {
  const shown = await server.handle(new Request(address));
  if (shown.status === 303) return new URL(shown.headers.get('Location')!).searchParams;
  const html = await shown.text();
  assert.equal(shown.status, 200, html);
  const text = (value: string) => value.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
  const form = new URLSearchParams();
  for (const [, name, value] of html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)) form.append(name!, text(value!));
  for (const [, value] of html.matchAll(/<input type="checkbox" name="allowed" value="([^"]*)"/g)) if (!without?.test(text(value!))) form.append('allowed', text(value!));
  form.append('person', person);
  form.append('answer', deny ? 'deny' : 'allow');
  const action = text(/<form method="post" action="([^"]+)"/.exec(html)![1]!);
  const sent = await server.handle(new Request(action, { method: 'POST', body: form }));
  assert.equal(sent.status, 303, await sent.clone().text());
  return new URL(sent.headers.get('Location')!).searchParams;
}
