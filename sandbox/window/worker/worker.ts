import { createRemoteRoot, type RemoteChannel } from "@remote-ui/core";
import * as RemoteUI from "@remote-ui/react";
import { createEndpoint, retain, type MessageEndpoint } from "@remote-ui/rpc";
import * as React from "react";
import { globalsFor, type Address, type Extend } from "./globals.ts";
import { countLeftovers } from "./leftovers.ts";
import type { Leftovers, Order, WorkerCalls } from "./protocol.ts";

/** Runs one extension, away from the page as HubSpot does: it can draw HubSpot's components and call its host, nothing else. */
declare const importScripts: (url: string) => void;

let leftovers = (): Leftovers => ({ timers: 0, listeners: 0 });
const address: Address = { now: { path: "/", params: {} }, listeners: new Set() };
let draw: Extend | null = null;
let shown: RemoteUI.Root | null = null;

const calls: WorkerCalls = {
  async start(receive, order: Order) {
    retain(receive);
    retain(order, { deep: true });
    address.now = order.location;
    Object.assign(globalThis, { React, RemoteUI }, globalsFor(order, address, (given) => (draw = given)));
    leftovers = countLeftovers();
    importScripts(order.bundleUrl);
    if (draw === null) throw new Error("The bundle never called hubspot.extend");
    const root = createRemoteRoot(receive as unknown as RemoteChannel, { strict: false });
    shown = RemoteUI.createRoot(root);
    shown.render(draw({ context: order.context, actions: order.actions }));
    await root.mount();
  },
  go(location) {
    address.now = location;
    for (const listener of address.listeners) listener();
    return Promise.resolve();
  },
  async stop() {
    shown?.unmount();
    shown = null;
    await quiet();
    return leftovers();
  },
};

/** Lets React carry out what it has put off, by turns of the event loop that are not timers. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  }
}

createEndpoint(globalThis as unknown as MessageEndpoint).expose({ ...calls });
