import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "./child.ts";
import { connectTenants, inFolder, lostOnes, onGround, stop } from "./embedded.ts";

const DISK_MB = 240;
const MB = 1024 * 1024;
/** What is left when the disk is filled: less than the database must keep free. */
const LEFT_MB = 20;

export interface DiskReport {
  /** Why it could not be tried on this machine; null where it was. */
  skipped: string | null;
  statusesWhenFull: (number | null)[];
  statusesBefore: (number | null)[];
  statusesAfter: (number | null)[];
  faults: string[];
}

/** A small disk in memory under the data folder is filled and emptied while webhooks arrive. Needs the right to mount. */
export async function runDiskFull(): Promise<DiskReport> {
  const disk = mkdtempSync(join(tmpdir(), "onebook-disk-"));
  const report: DiskReport = { skipped: null, statusesBefore: [], statusesWhenFull: [], statusesAfter: [], faults: [] };
  const refused = mount(disk);
  if (refused !== null) return { ...report, skipped: refused };
  try {
    return await onGround(async (ground) => {
      const { app } = ground;
      const child = app.start();
      await app.ready(child);
      await connectTenants(ground);
      const post = async (into: (number | null)[]) => {
        for (let n = 0; n < 5; n += 1) into.push(await app.postEvent());
      };
      await post(report.statusesBefore);
      const filler = join(disk, "filler");
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - LEFT_MB * MB)));
      await post(report.statusesWhenFull);
      rmSync(filler);
      await until("Webhooks are accepted again", 30_000, async () => (await app.postEvent()) === 200);
      await post(report.statusesAfter);
      await stop(child);
      report.faults.push(...(await inFolder(ground.dataDir, (ledger) => lostOnes(ledger, app.acknowledged))));
      return report;
    }, disk);
  } finally {
    execFileSync("umount", [disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}

/** Null where it worked, otherwise why not. */
function mount(folder: string): string | null {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return "Filling a disk needs Linux and the right to mount one";
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${DISK_MB}m`, "tmpfs", folder], { stdio: "pipe" });
    return null;
  } catch (error) {
    return `No disk can be mounted here: ${String((error as { stderr?: Buffer }).stderr ?? error).trim()}`;
  }
}
