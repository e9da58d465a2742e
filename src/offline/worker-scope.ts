/*
 * The parts of a service worker's scope that Hearth uses. TypeScript's own library for workers cannot be loaded
 * together with the one for pages.
 */
import type { OfflineManifest } from './manifest.ts';

/** An event that keeps the worker alive. */
export interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A request of a page, or for one. */
export interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  /** What the browser asked for while it started the worker; only for pages. */
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}

/** A message of a page. */
export interface WorkerMessage extends WorkerEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

/** An open page. */
export interface WindowClient {
  readonly id: string;
  readonly url: string;
}

interface WorkerEvents {
  install: WorkerEvent;
  activate: WorkerEvent;
  fetch: FetchEvent;
  message: WorkerMessage;
}

/** `self` in the service worker. */
export interface WorkerScope {
  /** Written by the build before the script. */
  readonly hearth: OfflineManifest;
  readonly registration: { readonly navigationPreload?: { enable(): Promise<void> } };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<readonly WindowClient[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<Kind extends keyof WorkerEvents>(
    kind: Kind,
    listener: (event: WorkerEvents[Kind]) => void,
  ): void;
}
