import { Alert, Button, Heading, Text } from "@hubspot/ui-extensions";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useApi } from "../../../src/extensions/api/surface.tsx";
import { useFollow } from "../../../src/extensions/api/use-follow.ts";
import { useLoad } from "../../../src/extensions/api/use-load.ts";
import { Failure } from "../../../src/extensions/parts/Failure.tsx";
import { contextOf, draw, FakeServer, pass, settled, virtualTime } from "../surface.tsx";

const PATH = "/api/v1/settings";

function Version() {
  const api = useApi();
  const { data, problem, loading, reload } = useLoad(() => api.get("/api/v1/settings", {}));
  useFollow(data?.version === 1, reload);
  return (
    <>
      {loading && <Heading>loading</Heading>}
      {problem && <Failure problem={problem} retry={() => void reload()} />}
      {data && <Text>version {data.version}</Text>}
    </>
  );
}

const version = (of: number) => ({ version: of }) as never;

describe("What a surface asks the server", () => {
  beforeEach(() => void virtualTime());
  afterEach(() => void vi.useRealTimers());

  it("shows that it is loading, then what came", async () => {
    const server = new FakeServer().on("get", "/api/v1/settings", PATH, version(2));
    server.hold = true;
    const card = draw(<Version />, server);
    expect(card.find(Heading).text).toBe("loading");
    server.release();
    await card.waitFor(() => expect(card.find(Text).text).toBe("version 2"));
    expect(card.maybeFind(Heading)).toBeNull();
    expect(server.asked).toEqual([{ method: "get", path: PATH, body: undefined }]);
  });

  it("says what the server refused and what to do, and tries again when asked to", async () => {
    const server = new FakeServer().refuse("get", PATH, { status: 403, detail: "Not yours.", nextStep: "Ask Ada." });
    const card = draw(<Version />, server);
    await card.waitFor(() => expect(card.find(Alert).props.title).toBe("Not yours."));
    expect(card.find(Text).text).toBe("Ask Ada.");
    server.on("get", "/api/v1/settings", PATH, version(2));
    card.find(Button).trigger("onClick");
    await card.waitFor(() => expect(card.find(Text).text).toBe("version 2"));
  });

  it("has words of its own, in the user's language, where no answer came", async () => {
    const german = contextOf({ locale: "de-de", language: "de" });
    const card = draw(<Version />, new FakeServer().noAnswer("get", PATH), "crm.record.tab", german);
    await card.waitFor(() => expect(card.find(Alert).props.title).toBe("Onebook hat nicht geantwortet."));
  });

  it("asks again while the server is at work", async () => {
    const server = new FakeServer().on("get", "/api/v1/settings", PATH, version(1), version(1), version(2));
    const card = draw(<Version />, server);
    await settled();
    await pass(3);
    expect(card.find(Text).text).toBe("version 2");
    expect(server.asked).toHaveLength(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("leaves no timer behind when the surface is gone", async () => {
    const server = new FakeServer().on("get", "/api/v1/settings", PATH, version(1));
    const card = draw(<Version />, server);
    await settled();
    expect(vi.getTimerCount()).toBe(1);
    card.leave();
    await settled();
    expect(vi.getTimerCount()).toBe(0);
    expect(server.asked).toHaveLength(1);
  });

  it("gives up asking after a while: a person can refresh", async () => {
    const server = new FakeServer().on("get", "/api/v1/settings", PATH, version(1));
    draw(<Version />, server);
    await settled();
    await pass(600);
    expect(server.asked.length).toBeLessThan(25);
    expect(vi.getTimerCount()).toBe(0);
  });
});
