import { join } from 'node:path';
import { z } from 'zod';
import { bytesOf, forms, isDevice, longestName, slugForm, text } from './fields.ts';
import type { Read } from './finding.ts';
import type { Yaml } from './yaml.ts';
import { readYamlFile } from './yaml-file.ts';

/** Where addresses that the site no longer has lead to, as `redirects.yaml` lists them: `/pt/old/` to `/pt/new/`. */
export type Redirects = Readonly<Record<string, string>>;

/** The file of a publication that lists them. */
export const redirectsFile = 'redirects.yaml';

/** Bytes of an address that every file system takes below the folder of a site. */
const longestAddress = 600;

const expected = 'an address of the site from the language on, between slashes, like “/en/slug/”';

/** The language, and behind it whatever slugs there are. */
const addressForm = /^\/([a-z]{2,3}(?:-[a-z0-9]+)*)\/((?:[^/]+\/)*)$/;

const address = text(expected)
  .refine(isAddress, { error: () => expected })
  .refine((value) => bytesOf(value) <= longestAddress && value.split('/').every(isFileName), {
    error: () =>
      `an address that file systems take: at most ${longestAddress} bytes, at most ${longestName} between two slashes, and none of the names that Windows keeps for devices`,
  })
  .register(forms, { pattern: addressForm.source });

function isAddress(value: string): boolean {
  const [, language, further] = addressForm.exec(value) ?? [];
  const parts = further?.split('/').slice(0, -1) ?? [];
  return language !== undefined && parts.every((part) => slugForm.test(part) && part === part.toLowerCase());
}

function isFileName(name: string): boolean {
  return bytesOf(name) <= longestName && !isDevice(name);
}

/** What `redirects.yaml` may say. */
export const redirects = z.record(address, address, {
  error: () => 'old addresses, each with the new one: “/en/old-slug/: /en/new-slug/”',
});

/** Reads `redirects.yaml` of a publication; one that is not there has no redirects. */
export function readRedirects(folder: string): Read<Yaml<Redirects>> {
  const path = join(folder, redirectsFile);
  return readYamlFile<Redirects>(path, folder, redirects) ?? { value: undefined, findings: [] };
}

/** Where an old address leads in the end, through other lines; `undefined` where it comes back to one of them. */
export function endOf(from: string, redirects: Redirects): string | undefined {
  const seen = new Set([from]);
  let end = redirects[from];
  while (end !== undefined && redirects[end] !== undefined) {
    if (seen.has(end)) return undefined;
    seen.add(end);
    end = redirects[end];
  }
  return end;
}
