import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openEmbedded } from "../../server/platform/database.ts";
import { lockFolder } from "../../server/platform/folder-lock.ts";

let folder = "";
let child: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "onebook-lock-"));
});
afterEach(() => {
  child?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** Another process that opens the database in the folder, stores one row, says so, and stays. */
async function anotherProcess(): Promise<ChildProcess> {
  const module = new URL("../../server/platform/database.ts", import.meta.url).href;
  const script = `import { openEmbedded } from ${JSON.stringify(module)};
    const database = await openEmbedded(${JSON.stringify(folder)});
    await database.script("create table kept (n bigint); insert into kept values (7)");
    process.stdout.write("stored");
    setInterval(() => undefined, 1000);`;
  child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  const [said] = (await once(child.stdout ?? child, "data")) as [Buffer];
  expect(said.toString()).toBe("stored");
  return child;
}

test("a data folder is one process's: the second is told what to do; a killed one leaves its rows and no lock", async () => {
  const first = await anotherProcess();
  await expect(openEmbedded(folder)).rejects.toThrow(/in use by another Onebook process.*DATA_DIR.*DATABASE_URL/);
  const gone = once(first, "exit");
  first.kill("SIGKILL");
  await gone;
  const database = await openEmbedded(folder);
  expect(await database.transaction((sql) => sql("select n from kept"))).toEqual([{ n: 7 }]);
  await database.close();
});

test("the lock holds within one process as well, and ends with its release", () => {
  const release = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(/in use/);
  release();
  lockFolder(folder)();
});

test("a folder that cannot be made is told apart from one that is in use", () => {
  const file = join(folder, "a-file");
  writeFileSync(file, "");
  expect(() => lockFolder(join(file, "data"))).toThrow(/cannot be used .*Make it writable/);
});

test("a database that cannot be opened gives its folder back", async () => {
  writeFileSync(join(folder, "postgres"), "not a folder");
  await expect(openEmbedded(folder)).rejects.toThrow();
  lockFolder(folder)();
});
