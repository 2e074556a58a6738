import { createRemoteReceiver } from "@remote-ui/core";
import { createController, RemoteRenderer } from "@remote-ui/react/host";
import { createEndpoint, fromWebWorker } from "@remote-ui/rpc";
import { Component, memo, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { FetchOptions, Fetched, HostActions, Leftovers, Order, PageLocation, WorkerCalls } from "../worker/protocol.ts";
import { components } from "./components/index.ts";
import { OverlayHost } from "./overlays.tsx";

const controller = createController(components);
const START: PageLocation = { path: "/", params: {} };

export interface ExtensionProps {
  bundleUrl: string;
  /** HubSpot's context: user, portal, location, record, variables. */
  context: object;
  actions: Omit<HostActions, "closeOverlay">;
  fetch: (url: string, options: FetchOptions) => Promise<Fetched>;
  /** Where inside the app, for the app's own pages. */
  location?: PageLocation;
  onLeft?: (leftovers: Leftovers) => void;
}

/** One extension: its bundle runs in a worker of its own, and what it draws is drawn here. Give it a `key` per record. */
export const Extension = memo(function Extension({ bundleUrl, context, actions, fetch, location = START, onLeft }: ExtensionProps) {
  const receiver = useMemo(() => createRemoteReceiver(), []);
  const [failure, setFailure] = useState<string | null>(null);
  const [drawn, setDrawn] = useState(false);
  const hide = useRef<(id: string) => void>(() => undefined);
  const go = useRef<((location: PageLocation) => void) | null>(null);

  useEffect(() => {
    const worker = new Worker("/window/script/worker.js");
    const endpoint = createEndpoint<WorkerCalls>(fromWebWorker(worker));
    const fail = (error: unknown) => setFailure(error instanceof Error ? error.message : String(error));
    worker.onerror = (event) => fail(event.message);
    const log = (level: string, text: string) => (level === "error" ? reportError(new Error(text)) : undefined);
    const order: Order = { bundleUrl, context, location, fetch, log, actions: { ...actions, closeOverlay: (id) => hide.current(id) } };
    go.current = (to) => void endpoint.call.go(to);
    const off = receiver.on("mount", () => setDrawn(true));
    endpoint.call.start(receiver.receive as never, order as never).catch(fail);
    return () => {
      off();
      void leave(worker, () => endpoint.call.stop()).then(onLeft);
    };
    // One worker for one life of this element: a change of these draws a new element, by its key.
  }, []);

  useEffect(() => go.current?.(location), [location.path, JSON.stringify(location.params)]);

  if (failure !== null) return <Broken sentence={failure} />;
  return (
    <Caught>
      <OverlayHost closer={(close) => (hide.current = close)}>
        {drawn ? null : (
          <div className="loading-spinner centered" role="status">
            <span className="spinner size-sm" aria-hidden="true" /> <span className="unseen">Loading</span>
          </div>
        )}
        <RemoteRenderer receiver={receiver} controller={controller} />
      </OverlayHost>
    </Caught>
  );
});

async function leave(worker: Worker, stop: () => Promise<Leftovers>): Promise<Leftovers> {
  const left = await stop();
  worker.terminate();
  if (left.timers + left.listeners > 0) reportError(new Error(`The extension left ${left.timers} timers and ${left.listeners} listeners behind`));
  return left;
}

/** What cannot be drawn is seen and named, never left out. */
class Caught extends Component<{ children: ReactNode }, { sentence: string | null }> {
  override state = { sentence: null };
  static getDerivedStateFromError = (error: Error) => ({ sentence: error.message });
  override render = () => (this.state.sentence === null ? this.props.children : <Broken sentence={this.state.sentence} />);
}

function Broken({ sentence }: { sentence: string }) {
  useEffect(() => reportError(new Error(sentence)), [sentence]);
  return (
    <div className="broken" role="alert">
      <strong>This extension could not be drawn.</strong> {sentence}
    </div>
  );
}
